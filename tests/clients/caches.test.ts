import { createHash } from 'node:crypto';
import { ApolloClient, ApolloLink, gql, HttpLink } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { Client, cacheExchange, fetchExchange } from '@urql/core';
import { describe, expect, inject, it, vi } from 'vitest';
import { MeetingBySlug, MeetingList } from './src/documents/meetings.ts';
import { apolloClient, cache, localizationLink } from './src/gateway/apollo.ts';
import { type LocalizationReport, localizationOf } from './src/gateway/localization.ts';
import { urqlClient } from './src/gateway/urql.ts';

const url = inject('graphqlUrl');
const SLUG = '2024-10-17-nato-partners-session';
const TITLES = {
  en: "NATO Defense Ministers' Meeting: Partners Session",
  ja: 'NATO国防相会合 パートナー・セッション',
} as const;
const LANGUAGES = ['en', 'ja'] as const;
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A fetch that keeps the method of every request, and how it was answered. */
function watchedFetch() {
  const seen: string[] = [];
  const watched: typeof fetch = async (input, init) => {
    const response = await fetch(input, init);
    seen.push(`${init?.method ?? 'GET'} ${response.status}`);
    return response;
  };
  return { seen, watched };
}

describe('Apollo Client', () => {
  it('keeps two languages apart, and hands on what was served', async () => {
    const report = vi.fn<(report: LocalizationReport, operation: string | undefined) => void>();
    const client = apolloClient(url, localizationLink(report));
    for (const locale of [...LANGUAGES, ...LANGUAGES]) {
      const { data } = await client.query({ query: MeetingBySlug, variables: { slug: SLUG, locale } });
      expect(data?.meeting?.title).toBe(TITLES[locale]);
    }
    // The second round came from the cache.
    const requested = report.mock.calls.map(([{ requested }, operation]) => [requested, operation]);
    expect(requested).toEqual(LANGUAGES.map((locale) => [[locale], 'MeetingBySlug']));
  });

  it('adds the pages of a list, of each language its own', async () => {
    const client = apolloClient(url);
    for (const locale of LANGUAGES) {
      const watched = client.watchQuery({ query: MeetingList, variables: { locale } });
      const first = await client.query({ query: MeetingList, variables: { locale } });
      await watched.fetchMore({ variables: { after: first.data?.meetings?.pageInfo.endCursor as string } });
      const data = client.readQuery({ query: MeetingList, variables: { locale } });
      const nodes = data?.meetings?.edges.map(({ node }) => node) ?? [];
      expect(nodes.map(({ requestedLocale }) => requestedLocale)).toEqual(Array(4).fill(locale));
    }
  });

  it.each([
    ['by GET', () => [], { useGETForQueries: true }, ['GET 200', 'GET 200']],
    [
      'by GET with the hash of the query, which is sent once',
      () => [new PersistedQueryLink({ sha256, useGETForHashedQueries: true })],
      {},
      ['GET 200', 'POST 200', 'GET 200'],
    ],
  ])('asks %s', async (_, links, options, expected) => {
    const { seen, watched } = watchedFetch();
    const link = ApolloLink.from([...links(), new HttpLink({ uri: url, fetch: watched, ...options })]);
    const client = new ApolloClient({ link, cache: cache() });
    // A query of its own: another test must not have sent its hash before.
    const query = gql`query ByApollo($slug: String!, $locale: Locale!) {
      meeting(by: { slug: $slug }, locale: $locale) { id requestedLocale title date }
    }`;
    for (const locale of LANGUAGES) {
      const { data } = await client.query<{ meeting: { title: string } }>({
        query,
        variables: { slug: SLUG, locale },
      });
      expect(data?.meeting.title).toBe(TITLES[locale]);
    }
    expect(seen).toEqual(expected);
  });
});

describe('urql', () => {
  it('asks as it comes, which is by GET', async () => {
    const { seen, watched } = watchedFetch();
    const client = new Client({ url, fetch: watched, exchanges: [cacheExchange, fetchExchange] });
    const query = 'query ($s: String!, $l: Locale) { meeting(by: { slug: $s }, locale: $l) { title } }';
    for (const l of LANGUAGES) {
      const result = await client.query(query, { s: SLUG, l }).toPromise();
      expect(result.error).toBeUndefined();
      expect(result.data.meeting.title).toBe(TITLES[l]);
      expect(localizationOf(result)).toMatchObject({ requested: [l], fallbacks: [], missing: [] });
    }
    expect(seen).toEqual(['GET 200', 'GET 200']);
  });

  it('keeps two languages apart with Graphcache, without a warning', async () => {
    const warned = vi.spyOn(console, 'warn');
    const client = urqlClient(url);
    for (const locale of [...LANGUAGES, ...LANGUAGES]) {
      const { data, error } = await client.query(MeetingBySlug, { slug: SLUG, locale }).toPromise();
      expect(error).toBeUndefined();
      expect(data?.meeting?.title).toBe(TITLES[locale]);
    }
    expect(warned).not.toHaveBeenCalled();
  });

  it('adds the pages of a list, of each language its own', async () => {
    const client = urqlClient(url);
    for (const locale of LANGUAGES) {
      const first = await client.query(MeetingList, { locale }).toPromise();
      expect(first.error).toBeUndefined();
      const after = first.data?.meetings?.pageInfo.endCursor as string;
      await client.query(MeetingList, { locale, after }).toPromise();
      const all = await client.query(MeetingList, { locale }, { requestPolicy: 'cache-only' }).toPromise();
      const nodes = all.data?.meetings?.edges.map(({ node }) => node) ?? [];
      expect(nodes.map(({ requestedLocale }) => requestedLocale)).toEqual(Array(4).fill(locale));
    }
  });
});
