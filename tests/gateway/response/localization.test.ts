import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Data, type QueryOptions, type TestGateway, testGateway } from '../../support/gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await testGateway();
});
afterAll(() => gateway.stop());

const ask = async (text: string, options: QueryOptions = {}) => (await gateway.query(text, options)).data;
const PERSON = 'slug: "nakatani-gen"';
const IN_ENGLISH = 'NAKATANI Gen';
const IN_JAPANESE = '中谷 元';

describe('the locale of a field', () => {
  it.each([
    { of: 'the default', query: `{ person(${PERSON}) { name } }`, is: IN_ENGLISH },
    { of: 'the header', query: `{ person(${PERSON}) { name } }`, locale: 'ja', is: IN_JAPANESE },
    {
      of: '@inContext, before the header',
      query: `query @inContext(locale: en) { person(${PERSON}) { name } }`,
      locale: 'ja',
      is: IN_ENGLISH,
    },
    {
      of: 'an ancestor, before @inContext',
      query: `query @inContext(locale: en) { person(${PERSON}, locale: ja) { name } }`,
      is: IN_JAPANESE,
    },
    {
      of: 'its own argument, before an ancestor',
      query: `{ person(${PERSON}, locale: ja) { name(locale: en) } }`,
      locale: 'ja',
      is: IN_ENGLISH,
    },
    {
      of: 'the next one out, where its own is null',
      query: `{ person(${PERSON}, locale: ja) { name(locale: null) } }`,
      is: IN_JAPANESE,
    },
    {
      of: 'the next one out, where its variable has no value',
      query: `query ($locale: Locale) @inContext(locale: ja) { person(${PERSON}, locale: $locale) { name } }`,
      is: IN_JAPANESE,
    },
    {
      of: 'the default of its variable',
      query: `query ($locale: Locale = ja) { person(${PERSON}) { name(locale: $locale) } }`,
      is: IN_JAPANESE,
    },
  ])('is that of $of', async ({ query, locale, is }) => {
    const { person } = await ask(query, locale === undefined ? {} : { locale });
    expect(person).toEqual({ name: is });
  });

  it('is the one that an alias of an ancestor has, also in a fragment used under both', async () => {
    const query = `{
      ja: person(${PERSON}, locale: ja) { ...Name }
      en: person(${PERSON}, locale: en) { ...Name ... { second: name } }
      header: person(${PERSON}) { ...Name }
    } fragment Name on Person { name }`;
    expect(await ask(query, { locale: 'ja' })).toEqual({
      ja: { name: IN_JAPANESE },
      en: { name: IN_ENGLISH, second: IN_ENGLISH },
      header: { name: IN_JAPANESE },
    });
  });
});

describe('Accept-Language', () => {
  it.each([
    { header: 'ja', is: 'ja' },
    { header: 'ja-JP-x-private', is: 'ja' },
    { header: 'JA', is: 'ja' },
    { header: 'fr, de;q=0.9, ja;q=0.1', is: 'ja' },
    { header: 'ja;q=0.3, en;q=0.8', is: 'en' },
    { header: 'en;q=0, *', is: 'ja' },
    { header: 'en;q=0', is: 'ja' },
    { header: '*', is: 'en' },
    { header: 'fr', is: 'en' },
    { header: 'ja;q=0, en;q=0', is: 'en' },
    { header: 'ja;q=2', is: 'en' },
    { header: ', ;;q=, \u00e9', is: 'en' },
    { header: `${'zz,'.repeat(2_000)}ja`, is: 'en' },
  ])('$header is served $is', async ({ header, is }) => {
    const { data, headers } = await gateway.query(`{ person(${PERSON}) { name } }`, { locale: header });
    expect({ name: data.person.name, language: headers.get('content-language') }).toEqual({
      name: is === 'ja' ? IN_JAPANESE : IN_ENGLISH,
      language: is,
    });
  });
});

describe('the headers of a response', () => {
  const headersOf = async (query: string, options: QueryOptions = {}) => {
    const { headers } = await gateway.query(query, options);
    return { language: headers.get('content-language'), vary: headers.get('vary') };
  };

  it('say which languages were served, and vary where the header decided', async () => {
    const query = `{ person(${PERSON}) { name en: name(locale: en) } }`;
    expect(await headersOf(query, { locale: 'ja' })).toEqual({ language: 'en, ja', vary: 'Accept-Language' });
  });

  it('do not vary where the document decided', async () => {
    const query = `query @inContext(locale: ja) { person(${PERSON}) { name } }`;
    expect(await headersOf(query, { locale: 'en' })).toEqual({ language: 'ja', vary: null });
  });

  it('have no language where no text was served', async () => {
    expect(await headersOf('{ locales { tag } }', { locale: 'ja' })).toEqual({ language: null, vary: null });
  });

  it('count the name of a language as words of the reader’s', async () => {
    const query = '{ locales { name } }';
    expect(await headersOf(query, { locale: 'ja' })).toEqual({ language: 'ja', vary: 'Accept-Language' });
  });

  it('name the language that stood in, not the one that was asked for', async () => {
    await gateway.database.db.execute(
      sql`delete from translation where namespace = 'visits/2024-10-17-brussels' and locale = 'ja'`,
    );
    const query = '{ meeting(slug: "2024-10-17-ip4", locale: ja) { visit { title } } }';
    const { headers, extensions } = await gateway.query(query);
    expect(headers.get('content-language')).toBe('en');
    expect(extensions.localization.fallbacks).toEqual([
      { path: ['meeting', 'visit', 'title'], requested: 'ja', served: 'en' },
    ]);
  });

  it('name no language that a look-up allowed no stand-in for', async () => {
    const query = `{
      meeting(slug: "2024-10-17-ip4", locale: ja, fallback: []) { visit { title } }
      strictly: meeting(slug: "2024-10-17-ip4", locale: ja, strict: true) { visit { title } }
    }`;
    const { data, headers } = await gateway.query(query);
    const nothing = { visit: { title: '' } };
    expect(data).toEqual({ meeting: nothing, strictly: nothing });
    expect(headers.get('content-language')).toBeNull();
  });

  it('vary by Accept as well where the page and the answer share an address', async () => {
    const search = new URLSearchParams({ query: `{ person(${PERSON}) { name } }` });
    const response = await gateway.fetch(`/graphql?${search}`, {
      headers: { 'apollo-require-preflight': '1', 'accept-language': 'ja' },
    });
    expect(response.headers.get('vary')).toBe('Accept, Accept-Language');
  });

  it('keep an answer out of caches that do not ask', async () => {
    const { headers } = await gateway.query('{ locales { tag } }');
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

describe('a text that is missing', () => {
  // This term has no short form in any language.
  const query = `{ search(text: "like-minded countries", types: [TERM], locale: ja, scope: ANY_LOCALE, first: 1) {
    edges { node { ... on Term { slug short shortText { value state locale requested available } } } }
  } }`;

  it('is null and a reason, never an empty text or its key', async () => {
    const { data, extensions } = await gateway.query(query);
    expect(data.search.edges.map(({ node }: Data) => node)).toEqual([
      {
        slug: 'like-minded-countries',
        short: null,
        shortText: { value: null, state: 'MISSING', locale: null, requested: 'ja', available: [] },
      },
    ]);
    const path = ['search', 'edges', 0, 'node'];
    const address = { namespace: 'terms', key: 'like-minded-countries.short' };
    expect(extensions.localization.missing).toEqual([
      { path: [...path, 'short'], ...address },
      { path: [...path, 'shortText'], ...address },
    ]);
  });
});

describe('a locale file', () => {
  const path = (locale: string, namespace: string) => join(gateway.localesDir, locale, `${namespace}.json`);
  const change = async (
    locale: string,
    namespace: string,
    edit: (texts: Record<string, unknown>) => void,
  ) => {
    const texts = JSON.parse(await readFile(path(locale, namespace), 'utf8'));
    edit(texts);
    await writeFile(path(locale, namespace), JSON.stringify(texts, null, 2));
  };
  const topic = (slug: string) =>
    `{ statements(filter: { topic: "${slug}" }, first: 1) { nodes { topics { slug name(locale: ja) } } } }`;
  const nameOf = async (slug: string): Promise<string> => {
    const { statements } = await ask(topic(slug));
    return statements.nodes[0].topics.find((each: { slug: string }) => each.slug === slug).name;
  };
  const until = async (read: () => Promise<unknown>, expected: unknown): Promise<void> => {
    await expect.poll(read, { timeout: 5_000, interval: 20 }).toBe(expected);
  };

  it('that is saved is served, without a restart', async () => {
    await change('ja', 'topics', (texts) => Object.assign(texts, { ukraine: { name: '新しい題' } }));
    await until(() => nameOf('ukraine'), '新しい題');
  });

  it('that is broken leaves the last good texts in service, and is served once it is mended', async () => {
    const good = await readFile(path('ja', 'topics'), 'utf8');
    const before = await nameOf('rule-of-law');
    await writeFile(path('ja', 'topics'), '{ "ukraine": { "name": "壊れた"');
    await change('ja', 'errors', (texts) => Object.assign(texts, { NOT_FOUND: '見つかりません。' }));
    const notFound = async () =>
      (
        (await (await gateway.fetch('/nowhere', { headers: { 'accept-language': 'ja' } })).json()) as {
          errors: { message: string }[];
        }
      ).errors[0]?.message;
    // The other file of the same moment is read, so the broken one was, too.
    await until(notFound, '見つかりません。');
    expect([await nameOf('ukraine'), await nameOf('rule-of-law')]).toEqual(['新しい題', before]);
    await writeFile(path('ja', 'topics'), good.replace('新しい題', '直した題'));
    await until(() => nameOf('ukraine'), '直した題');
  });

  it('of a record is data: nothing in it is interpolated or nested', async () => {
    const text = '{{slug}} $t(errors:NOT_FOUND) {{-html}} <b>&amp;</b>';
    await change('ja', 'meetings/2024-10-17-ip4', (texts) => Object.assign(texts, { title: text }));
    const title = async () =>
      (await ask('{ meeting(slug: "2024-10-17-ip4", locale: ja) { title } }')).meeting.title;
    await until(title, text);
  });
});
