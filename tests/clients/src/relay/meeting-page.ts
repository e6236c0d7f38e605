import { graphql } from 'react-relay';

/** A meeting, whose statements are loaded page by page. */
export const MeetingPage = graphql`
  query meetingPageQuery($slug: String!) {
    meeting(by: { slug: $slug }) {
      id
      requestedLocale
      title
      ...meetingPage_statements
    }
  }
`;

export const Statements = graphql`
  fragment meetingPage_statements on Meeting
  @refetchable(queryName: "meetingPageStatementsQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 2 }, cursor: { type: "String" }) {
    id
    requestedLocale
    title
    statements(first: $count, after: $cursor) @connection(key: "meetingPage_statements") {
      edges {
        node {
          id
          requestedLocale
          number
          speakerLabel
        }
      }
    }
  }
`;

/** The list of all meetings, page by page: a connection of the root. */
export const MeetingList = graphql`
  query meetingPageListQuery {
    ...meetingPage_list
  }
`;

export const List = graphql`
  fragment meetingPage_list on Query
  @refetchable(queryName: "meetingPageListPaginationQuery")
  @argumentDefinitions(count: { type: "Int", defaultValue: 2 }, cursor: { type: "String" }) {
    meetings(first: $count, after: $cursor) @connection(key: "meetingPage_meetings") {
      edges {
        node {
          id
          requestedLocale
          title
        }
      }
    }
  }
`;

/** Every other record with an id can be refetched as well. */
export const Person = graphql`
  fragment meetingPage_person on Person @refetchable(queryName: "meetingPagePersonQuery") {
    id
    requestedLocale
    name
  }
`;

export const Organization = graphql`
  fragment meetingPage_organization on Organization @refetchable(queryName: "meetingPageOrganizationQuery") {
    id
    requestedLocale
    name
  }
`;

export const Statement = graphql`
  fragment meetingPage_statement on Statement @refetchable(queryName: "meetingPageStatementQuery") {
    id
    requestedLocale
    body
  }
`;

/** One record in two languages at once, in one store. */
export const BothLanguages = graphql`
  query meetingPageBothLanguagesQuery($slug: String!) {
    en: meeting(by: { slug: $slug }, locale: en) {
      id
      requestedLocale
      title
    }
    ja: meeting(by: { slug: $slug }, locale: ja) {
      id
      requestedLocale
      title
    }
  }
`;
