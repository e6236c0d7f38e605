import { createElement, Suspense } from 'react';
import { RelayEnvironmentProvider, useLazyLoadQuery, usePaginationFragment } from 'react-relay';
import { create } from 'react-test-renderer';
import { Environment, fetchQuery, type GraphQLTaggedNode, Network, RecordSource, Store } from 'relay-runtime';
import { describe, expect, inject, it, vi } from 'vitest';
import { relayEnvironment } from './src/gateway/relay.ts';
import list from './src/relay/__generated__/meetingPage_list.graphql.ts';
import statements from './src/relay/__generated__/meetingPage_statements.graphql.ts';
import bothLanguages from './src/relay/__generated__/meetingPageBothLanguagesQuery.graphql.ts';
import listQuery from './src/relay/__generated__/meetingPageListQuery.graphql.ts';
import pageQuery from './src/relay/__generated__/meetingPageQuery.graphql.ts';
import statementQuery from './src/relay/__generated__/meetingPageStatementQuery.graphql.ts';

const url = inject('graphqlUrl');
const SLUG = '2024-10-17-nato-partners-session';
const TITLES = {
  en: "NATO Defense Ministers' Meeting: Partners Session",
  ja: 'NATO国防相会合 パートナー・セッション',
} as const;
type Language = keyof typeof TITLES;
const LANGUAGES = Object.keys(TITLES) as Language[];

interface Connection {
  readonly edges: readonly { readonly node: Record<string, unknown> }[];
}
type Page = Record<string, unknown> & { readonly statements?: Connection; readonly meetings?: Connection };
interface Pagination {
  readonly data: Page;
  readonly hasNext: boolean;
  loadNext(count: number): unknown;
  refetch(
    variables: object,
    options: { fetchPolicy: 'network-only'; onComplete: (error: Error | null) => void },
  ): unknown;
}

const PATIENCE = { timeout: 10_000 };

/** Draws a component that reads a paginated fragment, and hands out what it last drew with. */
async function draw(
  environment: Environment,
  query: GraphQLTaggedNode,
  variables: object,
  fragment: GraphQLTaggedNode,
  keyOf: (data: Page) => unknown,
) {
  let drawn: Pagination | undefined;
  const Part = ({ of }: { of: unknown }) => {
    drawn = usePaginationFragment(fragment, of as never) as unknown as Pagination;
    return null;
  };
  const Screen = () => createElement(Part, { of: keyOf(useLazyLoadQuery(query, variables) as Page) });
  create(
    createElement(
      RelayEnvironmentProvider,
      { environment } as never,
      createElement(Suspense, { fallback: null }, createElement(Screen)),
    ),
  );
  await vi.waitFor(() => expect(drawn).toBeDefined(), PATIENCE);
  return {
    get now() {
      return drawn as Pagination;
    },
    /** Loads the next page, and waits until the list that is drawn has grown. */
    async more(name: 'meetings' | 'statements') {
      const count = () => drawn?.data[name]?.edges.length ?? 0;
      const before = count();
      drawn?.loadNext(2);
      await vi.waitFor(() => expect(count()).toBeGreaterThan(before), PATIENCE);
    },
    /** Asks for the record anew, by its id. */
    refetch: () =>
      new Promise<void>((resolve, reject) => {
        drawn?.refetch(
          {},
          {
            fetchPolicy: 'network-only',
            onComplete: (error) => (error === null ? resolve() : reject(error)),
          },
        );
      }),
  };
}

describe.each(LANGUAGES)('Relay in %s', (language) => {
  const environment = relayEnvironment(url, language);

  it('refetches a record, and loads a connection in it page by page', async () => {
    const page = await draw(environment, pageQuery, { slug: SLUG }, statements, ({ meeting }) => meeting);
    expect(page.now.data).toMatchObject({ title: TITLES[language], requestedLocale: language });
    expect(page.now.data.statements?.edges).toHaveLength(2);
    await page.more('statements');
    const edges = page.now.data.statements?.edges ?? [];
    expect(edges.map(({ node }) => [node.number, node.requestedLocale])).toEqual(
      [1, 2, 3, 4].map((number) => [number, language]),
    );
    await page.refetch();
    expect(page.now.data).toMatchObject({ title: TITLES[language], requestedLocale: language });
  });

  it('loads a connection of the root page by page', async () => {
    const page = await draw(environment, listQuery, {}, list, (data) => data);
    while (page.now.hasNext) await page.more('meetings');
    const nodes = (page.now.data.meetings?.edges ?? []).map(({ node }) => node);
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(5);
    expect(nodes.map(({ title }) => title)).toContain(TITLES[language]);
    expect(new Set(nodes.map(({ requestedLocale }) => requestedLocale))).toEqual(new Set([language]));
  });

  it('refetches what is in a record by its id', async () => {
    const page = await draw(environment, pageQuery, { slug: SLUG }, statements, ({ meeting }) => meeting);
    const id = page.now.data.statements?.edges[0]?.node.id as string;
    await fetchQuery(environment, statementQuery, { id }).toPromise();
    const record = environment.getStore().getSource().get(`${id} ${language}`);
    expect(record?.body).toMatch(language === 'ja' ? /[ぁ-ん]/ : /^[\x20-\u2019]+$/);
  });
});

describe('A store of Relay', () => {
  const both = async (environment: Environment) =>
    (await fetchQuery(environment, bothLanguages, { slug: SLUG }).toPromise()) as Record<
      Language,
      { title: string }
    >;

  it('keeps two languages of a record apart', async () => {
    const { en, ja } = await both(relayEnvironment(url, 'en'));
    expect({ en: en.title, ja: ja.title }).toEqual(TITLES);
  });

  it('shows one for the other without the key', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const network = Network.create(async ({ text }, variables) => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ query: text, variables });
      return (await fetch(url, { method: 'POST', headers, body })).json();
    });
    const { en, ja } = await both(new Environment({ network, store: new Store(new RecordSource()) }));
    expect([en.title, ja.title]).toEqual([TITLES.ja, TITLES.ja]);
  });
});
