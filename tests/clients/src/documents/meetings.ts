import { graphql } from '../gql';

export const MeetingHead = graphql(`
  fragment MeetingHead on Meeting {
    id
    requestedLocale
    slug
    title
    date
    timeZone
    place {
      id
      requestedLocale
      name
      countryCode
    }
  }
`);

export const MeetingBySlug = graphql(`
  query MeetingBySlug($slug: String!, $locale: Locale!) {
    meeting(by: { slug: $slug }, locale: $locale) {
      ...MeetingHead
      titleText {
        requested
        isFallback
      }
      statements(first: 2) {
        nodes {
          id
          requestedLocale
          body
        }
      }
    }
  }
`);

export const MeetingList = graphql(`
  query MeetingList($locale: Locale!, $after: String) {
    meetings(locale: $locale, first: 2, after: $after) {
      edges {
        cursor
        node {
          ...MeetingHead
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const Found = graphql(`
  query Found($text: String!, $locale: Locale!) {
    search(text: $text, locale: $locale, first: 3) {
      nodes {
        __typename
        ... on Meeting {
          id
          requestedLocale
          title
        }
        ... on Statement {
          id
          requestedLocale
          body
        }
        ... on Term {
          termName: name
        }
      }
    }
  }
`);
