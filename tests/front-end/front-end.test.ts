import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, expectTypeOf, it, vi } from 'vitest';
import { type EditedLocales, editedLocales } from '../support/edited-locales.ts';
import { type TestGateway, testGateway } from '../support/gateway.ts';
import { alternateLinks } from './alternate-links.ts';
import { apolloClient } from './apollo-client.ts';
import {
  BothLanguagesDocument,
  EMBEDDED_TYPES,
  type Locale,
  MeetingHeadFragmentDoc,
  MeetingInContextDocument,
  MeetingListDocument,
  MeetingPageDocument,
  type MeetingPageQuery,
  PersonPageDocument,
  TranslationStatusDocument,
} from './generated.ts';
import { urqlClient } from './urql-client.ts';

type Headers = Record<string, string>;

/** The operations that both clients have, so that they pass the same tests. */
interface FrontEnd {
  /** Loads from the gateway, into the cache. */
  load<Data, Variables extends object>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    headers?: Headers,
  ): Promise<Data>;
  /** Reads from the cache alone; null where it has not all of it. */
  cached<Data, Variables extends object>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Data | null>;
  /** Calls back with what a page on the screen shows, now and whenever the cache changes. */
  watch<Data, Variables extends object>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
    show: (data: Data) => void,
  ): () => void;
}

function onApollo(client: ApolloClient): FrontEnd {
  return {
    async load(query, variables, headers) {
      const options = { query, variables, context: { headers }, fetchPolicy: 'network-only' };
      const { data } = await client.query(options as ApolloClient.QueryOptions);
      return data as never;
    },
    async cached(query, variables) {
      const options = { query, variables, fetchPolicy: 'cache-only' };
      const { data } = await client.query(options as ApolloClient.QueryOptions);
      return (data ?? null) as never;
    },
    watch(query, variables, show) {
      const options = { query, variables } as ApolloClient.WatchQueryOptions;
      const watched = client.watchQuery(options).subscribe(({ data, dataState }) => {
        if (dataState === 'complete') show(data as never);
      });
      return () => watched.unsubscribe();
    },
  };
}

function onUrql(client: Client): FrontEnd {
  return {
    async load(query, variables, headers) {
      const context = {
        requestPolicy: 'network-only',
        ...(headers && { fetchOptions: { headers } }),
      } as const;
      const { data, error } = await client.query(query, variables, context).toPromise();
      if (error !== undefined) throw error;
      return data as never;
    },
    async cached(query, variables) {
      const { data } = await client.query(query, variables, { requestPolicy: 'cache-only' }).toPromise();
      return (data ?? null) as never;
    },
    watch(query, variables, show) {
      const watched = client.query(query, variables).subscribe(({ data }) => {
        if (data !== undefined) show(data as never);
      });
      return () => watched.unsubscribe();
    },
  };
}

let gateway: TestGateway;
let locales: EditedLocales;
let url: string;
/** The sample record, but one meeting has no Japanese summary. */
beforeAll(async () => {
  locales = await editedLocales({
    'ja/meetings/2024-10-17-ip4.json': (texts) => {
      delete texts.summary;
    },
  });
  gateway = await testGateway({ config: { localesDir: locales.localesDir } });
  url = `${gateway.url}/graphql`;
});
afterAll(async () => {
  await gateway.stop();
  await locales.remove();
});

const CLIENTS = [
  {
    name: 'Apollo Client',
    make: (headers?: Headers) => onApollo(apolloClient(url, headers)),
    makeWithoutKeys: () =>
      onApollo(new ApolloClient({ link: new HttpLink({ uri: url }), cache: new InMemoryCache() })),
  },
  {
    name: 'urql',
    make: (headers?: Headers) => onUrql(urqlClient(url, headers)),
    makeWithoutKeys: () => {
      const keys = Object.fromEntries(EMBEDDED_TYPES.map((type) => [type, () => null]));
      const exchanges = [cacheExchange({ keys }), fetchExchange];
      return onUrql(new Client({ url, exchanges }));
    },
  },
];

const MEETING = '2024-10-17-nato-partners-session';
const TITLES = {
  en: "NATO Defense Ministers' Meeting: Partners Session",
  ja: 'NATO国防相会合 パートナー・セッション',
};
const LOCALES: readonly Locale[] = ['en', 'ja'];
const page = (locale: Locale) => [MeetingPageDocument, { slug: MEETING, locale }] as const;
const list = (locale: Locale) => [MeetingListDocument, { locale }] as const;
const inContext = (locale?: Locale) =>
  [MeetingInContextDocument, locale === undefined ? { slug: MEETING } : { slug: MEETING, locale }] as const;
const accept = (locale: Locale) => ({ 'accept-language': locale });

describe.each(CLIENTS)('$name', ({ make, makeWithoutKeys }) => {
  const warned = vi.fn();
  const failed = vi.fn();
  beforeEach(() => {
    warned.mockClear();
    failed.mockClear();
    vi.spyOn(console, 'warn').mockImplementation(warned);
    vi.spyOn(console, 'error').mockImplementation(failed);
  });

  describe('with the key', () => {
    afterEach(() => {
      expect([...warned.mock.calls, ...failed.mock.calls]).toEqual([]);
    });

    it.each([
      ['a page, by an argument', page],
      ['a list, by an argument', list],
      ['a page, by @inContext', inContext],
    ])('keeps two languages of %s, one after the other and at once', async (_, documentIn) => {
      const ask = documentIn as typeof page;
      const [inTurn, atOnce] = [make(), make()];
      const loaded = [await inTurn.load(...ask('en')), await inTurn.load(...ask('ja'))];
      expect(JSON.stringify(loaded[0])).toContain(TITLES.en);
      expect(JSON.stringify(loaded[1])).toContain(TITLES.ja);
      expect(await Promise.all(LOCALES.map((locale) => inTurn.cached(...ask(locale))))).toEqual(loaded);
      expect(await Promise.all(LOCALES.map((locale) => atOnce.load(...ask(locale))))).toEqual(loaded);
      expect(await Promise.all(LOCALES.map((locale) => atOnce.cached(...ask(locale))))).toEqual(loaded);
    });

    it('keeps what is shown in one language while another is loaded', async () => {
      const frontEnd = make();
      const shown: (string | null | undefined)[] = [];
      const stop = frontEnd.watch(...page('en'), ({ meeting }) => shown.push(meeting?.title));
      await expect.poll(() => shown).toEqual([TITLES.en]);
      await frontEnd.load(...page('ja'));
      await frontEnd.load(...list('ja'));
      stop();
      expect(new Set(shown)).toEqual(new Set([TITLES.en]));
    });

    it('keeps several languages of one answer, also one within the other', async () => {
      const frontEnd = make();
      const loaded = await frontEnd.load(BothLanguagesDocument, { slug: MEETING });
      const { en, ja } = loaded;
      const [statement] = ja?.inTheOther?.nodes ?? [];
      expect([en?.requestedLocale, ja?.requestedLocale]).toEqual(LOCALES);
      expect([en?.title, ja?.title]).toEqual([TITLES.en, TITLES.ja]);
      expect(statement?.requestedLocale).toBe('en');
      expect(statement?.meeting).toEqual(en);
      expect(await frontEnd.cached(BothLanguagesDocument, { slug: MEETING })).toEqual(loaded);
    });

    it('knows one record in one language by whatever way it came', async () => {
      const frontEnd = make();
      await frontEnd.load(...page('ja'));
      const person = { slug: '中谷元', speaker: '中谷元', locale: 'ja' } as const;
      const { person: loaded } = await frontEnd.load(PersonPageDocument, person);
      expect([loaded?.slug, loaded?.name]).toEqual(['中谷元', '中谷 元']);
      await frontEnd.load(...list('ja'));
      // The list has asked for less of `place`; what the page asked for is still there.
      expect((await frontEnd.cached(...page('ja')))?.meeting?.place).toMatchObject({
        name: 'ブリュッセル',
        country: { code: 'BE', name: 'ベルギー' },
      });
    });

    it('keeps what stands in apart from nothing, where the field itself is strict', async () => {
      const frontEnd = make();
      const variables = { slug: '2024-10-17-ip4', locale: 'ja' } as const;
      const loaded = await frontEnd.load(TranslationStatusDocument, variables);
      expect(loaded.meeting).toMatchObject({ requestedLocale: 'ja', inThisLanguage: null });
      expect(loaded.meeting?.summary).toMatch(/^In the evening/);
      expect(await frontEnd.cached(TranslationStatusDocument, variables)).toEqual(loaded);
    });

    it('keeps two languages by the header in a client for each', async () => {
      const frontEnds = LOCALES.map((locale) => make(accept(locale)));
      const loaded = await Promise.all(frontEnds.map((each) => each.load(...inContext())));
      expect(loaded.map(({ meeting }) => meeting?.title)).toEqual([TITLES.en, TITLES.ja]);
      expect(await Promise.all(frontEnds.map((each) => each.cached(...inContext())))).toEqual(loaded);
    });

    it('cannot tell two headers apart in one client: the same question has the last answer', async () => {
      const frontEnd = make();
      for (const locale of LOCALES) await frontEnd.load(...inContext(), accept(locale));
      expect((await frontEnd.cached(...inContext()))?.meeting?.title).toBe(TITLES.ja);
    });
  });

  it('without the key shows one language where the other was asked for', async () => {
    const frontEnd = makeWithoutKeys();
    const shown: (string | null | undefined)[] = [];
    const stop = frontEnd.watch(...page('en'), ({ meeting }) => shown.push(meeting?.title));
    await expect.poll(() => shown).toEqual([TITLES.en]);
    await frontEnd.load(...page('ja'));
    await expect.poll(() => shown.at(-1)).toBe(TITLES.ja);
    stop();
  });
});

describe('Apollo Client', () => {
  it('keeps the objects of two headers apart, so that each can be read by its key', async () => {
    const client = apolloClient(url);
    const frontEnd = onApollo(client);
    let id = '';
    for (const locale of LOCALES)
      id = (await frontEnd.load(...inContext(), accept(locale))).meeting?.id as string;
    const titles = LOCALES.map((requestedLocale) => {
      const key = client.cache.identify({ __typename: 'Meeting', id, requestedLocale }) as string;
      return client.readFragment({ id: key, fragment: MeetingHeadFragmentDoc })?.title;
    });
    expect(titles).toEqual([TITLES.en, TITLES.ja]);
  });
});

describe('A typed document', () => {
  it('tells both clients what it takes and what it gives', async () => {
    const variables = { slug: MEETING, locale: 'ja' } as const;
    const { data: onApollo } = await apolloClient(url).query({ query: MeetingPageDocument, variables });
    const { data: onUrql } = await urqlClient(url).query(MeetingPageDocument, variables);
    expectTypeOf(onApollo).toEqualTypeOf<MeetingPageQuery | undefined>();
    expectTypeOf(onUrql).toEqualTypeOf<MeetingPageQuery | undefined>();
    expect([onUrql?.meeting?.date, onApollo?.meeting?.title]).toEqual(['2024-10-17', TITLES.ja]);
    // @ts-expect-error a language that the record is not kept in
    await urqlClient(url).query(MeetingPageDocument, { slug: MEETING, locale: 'tlh' });
    // @ts-expect-error a field that the document does not ask for
    expect(onUrql?.meeting?.durationMinutes).toBeUndefined();
  });
});

describe('A page of the front end', () => {
  it('tells search engines of its other languages, and where it has moved', async () => {
    const { meeting } = await onUrql(urqlClient(url)).load(...page('ja'));
    const addressOf = ({ tag, slug }: { tag: string; slug: string }) =>
      `https://record.example/${tag}/meetings/${encodeURIComponent(slug)}`;
    const japanese = encodeURIComponent('NATO国防相会合パートナーセッション-2024-10-17');
    expect(alternateLinks(meeting?.alternates ?? [], addressOf)).toEqual([
      '<link rel="alternate" hreflang="en" href="https://record.example/en/meetings/2024-10-17-nato-partners-session">',
      `<link rel="alternate" hreflang="ja" href="https://record.example/ja/meetings/${japanese}">`,
      '<link rel="alternate" hreflang="x-default" href="https://record.example/en/meetings/2024-10-17-nato-partners-session">',
    ]);
    expect(meeting?.slug).toBe(decodeURIComponent(japanese));
  });

  it('says nothing of a language that the record has no words in', () => {
    const page = { locale: 'en', tag: 'en', slug: 'a', isDefault: true, isTranslated: false } as const;
    const links = alternateLinks(
      [page, { ...page, tag: 'ja', isDefault: false, isTranslated: true }],
      ({ tag }) => tag,
    );
    expect(links).toEqual([
      '<link rel="alternate" hreflang="ja" href="ja">',
      '<link rel="alternate" hreflang="x-default" href="ja">',
    ]);
  });
});
