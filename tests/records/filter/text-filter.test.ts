import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EditedLocales, editedLocales } from '../../support/edited-locales.ts';
import { type TestGateway, testGateway } from '../../support/gateway.ts';

let locales: EditedLocales;
let gateway: TestGateway;

beforeAll(async () => {
  // Served in English to readers of Japanese: one title and one statement. In Japanese only: one title.
  locales = await editedLocales({
    'ja/meetings/2024-10-17-ip4.json': (texts) => delete texts.title,
    'en/meetings/2024-10-17-japan-netherlands.json': (texts) => delete texts.title,
    'ja/meetings/2024-10-17-nato-partners-session.json': (texts) =>
      delete (texts.statements as Record<string, unknown>)['3'],
  });
  gateway = await testGateway({ config: { localesDir: locales.localesDir } });
});
afterAll(async () => {
  await gateway?.stop();
  await locales?.remove();
});

const slugsOf = (nodes: readonly { slug: string }[]) =>
  nodes.map(({ slug }) => slug.replace('2024-10-17-', ''));

async function meetings(filter: object, args = 'locale: ja'): Promise<string[]> {
  const { data, errors } = await gateway.query(
    `query ($filter: MeetingFilter!) { meetings(filter: $filter, ${args}) { totalCount nodes { slug(locale: en) title } } }`,
    { variables: { filter } },
  );
  expect(errors).toBeUndefined();
  expect(data.meetings.totalCount).toBe(data.meetings.nodes.length);
  return slugsOf(data.meetings.nodes).sort();
}

async function statements(filter: object, args = 'locale: ja'): Promise<number[]> {
  const { data, errors } = await gateway.query(
    `query ($filter: StatementFilter!) { statements(filter: $filter, ${args}) { totalCount nodes { number } } }`,
    { variables: { filter } },
  );
  expect(errors).toBeUndefined();
  expect(data.statements.totalCount).toBe(data.statements.nodes.length);
  return data.statements.nodes.map(({ number }: { number: number }) => number);
}

async function people(filter: object, args = 'locale: ja'): Promise<string[]> {
  const { data, errors } = await gateway.query(
    `query ($filter: PersonFilter!) { people(filter: $filter, ${args}) { totalCount nodes { slug(locale: en) } } }`,
    { variables: { filter } },
  );
  expect(errors).toBeUndefined();
  expect(data.people.totalCount).toBe(data.people.nodes.length);
  return slugsOf(data.people.nodes);
}

describe('A filter of a text', () => {
  it('sees what the reader is served, what stands in included', async () => {
    expect(await meetings({ title: { contains: 'IP4' } })).toEqual(['ip4']);
    expect(await meetings({ title: { contains: 'Authorities' } })).toEqual(['ip4']);
    expect(await meetings({ title: { contains: 'Ukraine' } })).toEqual([]);
    expect(await meetings({ title: { contains: '防衛相' } })).toEqual(['japan-netherlands', 'japan-ukraine']);
    expect(await meetings({ title: { contains: '防衛相' } }, 'locale: en')).toEqual(['japan-netherlands']);
    expect(await meetings({ title: { contains: 'Ministerial' } }, 'locale: en')).toEqual(['japan-ukraine']);
  });

  it('sees nothing stand in where nothing may', async () => {
    const byTitle = { title: { contains: 'Authorities' } };
    expect(await meetings(byTitle, 'locale: ja, strict: true')).toEqual([]);
    expect(await meetings(byTitle, 'locale: ja, fallback: []')).toEqual([]);
    const { data } = await gateway.query(
      `query Q($f: MeetingFilter) @inContext(locale: ja, strict: true) { meetings(filter: $f) { totalCount } }`,
      { variables: { f: byTitle } },
    );
    expect(data.meetings.totalCount).toBe(0);
  });

  it('looks at the language asked for alone, or at all', async () => {
    expect(await meetings({ title: { contains: 'Authorities', scope: 'ONLY_LOCALE' } })).toEqual([]);
    expect(
      await meetings({ title: { contains: 'Authorities', scope: 'ONLY_LOCALE', locale: 'en' } }),
    ).toEqual(['ip4']);
    expect(await meetings({ title: { contains: 'Ukraine', scope: 'ANY_LOCALE' } })).toEqual([
      'japan-ukraine',
    ]);
    expect(await meetings({ title: { contains: 'Ukraine', locale: 'en' } })).toEqual(['japan-ukraine']);
  });

  it('takes the locale of the request where the document has none', async () => {
    const filter = { title: { contains: '防衛相' } };
    const query =
      'query ($filter: MeetingFilter) { meetings(filter: $filter) { nodes { slug(locale: en) } } }';
    const answers = await Promise.all(
      ['ja', 'en'].map((locale) => gateway.query(query, { variables: { filter }, locale })),
    );
    expect(answers.map(({ data }) => data.meetings.nodes.length)).toEqual([2, 1]);
    expect(answers.map(({ headers }) => headers.get('vary')?.includes('Accept-Language'))).toEqual([
      true,
      true,
    ]);
  });

  it('compares without width, case and kana, from one character on', async () => {
    const found = ['japan-ukraine'];
    for (const contains of ['ウクライナ', 'うくらいな', 'ｳｸﾗｲﾅ', '日ウ', 'ウ'])
      expect([contains, await meetings({ title: { contains } })]).toEqual([contains, found]);
    expect(await meetings({ title: { contains: 'ｎａｔｏ国防相' } })).toEqual(['nato-partners-session']);
  });

  it('compares whole texts and beginnings', async () => {
    expect(await meetings({ title: { eq: '日ウクライナ防衛相会談' } })).toEqual(['japan-ukraine']);
    expect(await meetings({ title: { eq: '日ウクライナ' } })).toEqual([]);
    expect(await meetings({ title: { startsWith: '日' } })).toEqual(['japan-netherlands', 'japan-ukraine']);
    expect(await meetings({ title: { startsWith: '日', contains: 'オランダ' } })).toEqual([
      'japan-netherlands',
    ]);
    expect(await meetings({ title: { startsWith: '防衛相' } })).toEqual([]);
  });

  it('takes what it is given literally', async () => {
    for (const contains of ['%', '_', "' or 1=1 --", '\\', '\u0000', '日%談'])
      expect([contains, await meetings({ title: { contains } })]).toEqual([
        contains,
        contains === '\u0000' ? await meetings({ title: { contains: '' } }) : [],
      ]);
  });

  it('refuses what is too long, saying which and how long', async () => {
    const { errors } = await gateway.query(
      'query ($f: MeetingFilter) { meetings(filter: $f) { totalCount } }',
      { variables: { f: { title: { contains: '支'.repeat(201) } } }, locale: 'ja' },
    );
    expect(errors?.map(({ message, extensions }) => ({ message, ...extensions }))).toEqual([
      {
        message: '「contains」が 201 文字あります。上限は 200 文字です。語を減らしてください。',
        code: 'TEXT_TOO_LONG',
        params: { argument: 'contains', actual: 201, limit: 200 },
      },
    ]);
    expect(await meetings({ title: { contains: '𠮷'.repeat(200) } })).toEqual([]);
  });

  it('finds statements by what they say', async () => {
    expect(await statements({ body: { contains: '防衛' } })).toEqual([1, 2, 4]);
    expect(await statements({ body: { contains: 'North Korea' } })).toEqual([3]);
    expect(await statements({ body: { contains: 'North Korea' } }, 'locale: en')).toEqual([3]);
    expect(await statements({ body: { contains: 'summit' } })).toEqual([]);
    expect(
      await statements({ body: { contains: 'summit', scope: 'ANY_LOCALE' }, dateFrom: '2024-10-18' }),
    ).toEqual([]);
  });

  it('sends as many statements for one as for many', async () => {
    gateway.takeStatements();
    await meetings({ title: { contains: 'ウクライナ' } });
    const forOne = gateway.takeStatements().length;
    await meetings({ title: { startsWith: '' }, summary: { contains: '会' } });
    expect(gateway.takeStatements().length).toBe(forOne);
  });
});

describe('A filter of a name', () => {
  it('sees the name that the reader is served', async () => {
    expect(await people({ name: { contains: '中谷' } })).toEqual(['nakatani-gen']);
    expect(await people({ name: { contains: 'Nakatani' } })).toEqual([]);
    expect(await people({ name: { contains: 'Nakatani' } }, 'locale: en')).toEqual(['nakatani-gen']);
    expect(await people({ name: { contains: 'Seo Ho', scope: 'SERVED' } }, 'locale: en')).toEqual([]);
  });

  it.each([
    ...[
      '中谷',
      '中谷元',
      '中谷 元',
      '中谷　元',
      'なかたに',
      'ナカタニ',
      'ﾅｶﾀﾆ',
      'なかたに げん',
      'ナカタニゲン',
    ],
    ...[
      'Nakatani',
      'NAKATANI',
      'nakatani',
      'ＮＡＫＡＴＡＮＩ',
      'Gen Nakatani',
      'NAKATANI Gen',
      'Nakatani, Gen',
    ],
  ])('finds the same person by %s in any language', async (contains) => {
    expect(await people({ name: { contains, scope: 'ANY_LOCALE' } })).toEqual(['nakatani-gen']);
  });

  it('knows other spellings, and names without a hyphen or a middle dot', async () => {
    for (const eq of [
      'Kim Seo Ho',
      'Kim Seon-ho',
      'Seon-ho Kim',
      'kim seonho',
      '金善鎬',
      'キム・ソンホ',
      'きむ そんほ',
    ])
      expect([eq, await people({ name: { eq, scope: 'ANY_LOCALE' } })]).toEqual([eq, ['kim-seon-ho']]);
    for (const eq of ['マルク・ルッテ', 'ルッテ マルク', 'マーク・ルッテ'])
      expect([eq, await people({ name: { eq, scope: 'ANY_LOCALE' } })]).toEqual([eq, ['rutte-mark']]);
  });

  it('goes with the other conditions', async () => {
    expect(await people({ countryCode: 'JP' })).toEqual(['nakatani-gen']);
    expect(await people({ countryCode: 'NZ', name: { contains: '中谷' } })).toEqual([]);
  });
});

describe('A filter of translations', () => {
  it('tells in which languages a text exists', async () => {
    expect(await meetings({ translations: { notIn: ['ja'] } })).toEqual(['ip4']);
    expect(await meetings({ translations: { notIn: ['en'] } })).toEqual(['japan-netherlands']);
    expect(await meetings({ translations: { allIn: ['en', 'ja', 'en'] } })).toHaveLength(3);
    expect(await meetings({ translations: { anyIn: ['en', 'ja'] } })).toHaveLength(5);
    expect(await meetings({ translations: { anyIn: ['ja'], notIn: ['en'] } })).toEqual(['japan-netherlands']);
    expect(await statements({ translations: { notIn: ['ja'] } })).toEqual([3]);
    expect(await people({ translations: { notIn: ['ja'] } })).toEqual([]);
  });

  it('tells by state and origin', async () => {
    expect(await meetings({ translations: { state: ['MISSING'] } })).toEqual(['ip4', 'japan-netherlands']);
    expect(await meetings({ translations: { allIn: ['ja'], state: ['MISSING'] } })).toEqual(['ip4']);
    expect(await meetings({ translations: { anyIn: ['ja'], origin: ['ORIGINAL'] } })).toEqual([]);
    expect(await meetings({ translations: { origin: ['UNOFFICIAL_TRANSLATION'] } })).toHaveLength(4);
    await gateway.database.db.execute(
      `update translation set source_hash = 'of other words' where key = 'title' and locale = 'ja' and namespace like '%ukraine'`,
    );
    expect(await meetings({ translations: { anyIn: ['ja'], state: ['STALE', 'NEEDS_REVIEW'] } })).toEqual([
      'japan-ukraine',
    ]);
    expect(await meetings({ translations: { state: ['STALE'], origin: ['MACHINE'] } })).toEqual([]);
  });

  it('works in the document as well as in a variable', async () => {
    const { data } = await gateway.query(
      '{ meetings(filter: { translations: { notIn: [ja], state: [TRANSLATED] }, title: { contains: "auth", locale: en } }) { nodes { slug(locale: en) } } }',
    );
    expect(slugsOf(data.meetings.nodes)).toEqual(['ip4']);
  });
});
