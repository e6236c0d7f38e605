import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EditedLocales, editedLocales } from '../../support/edited-locales.ts';
import { type Data, type TestGateway, testGateway } from '../../support/gateway.ts';

let locales: EditedLocales;
let gateway: TestGateway;

beforeAll(async () => {
  // Readers of Japanese are served this statement in English.
  locales = await editedLocales({
    'ja/meetings/2024-10-17-nato-partners-session.json': (texts) =>
      delete (texts.statements as Record<string, unknown>)['5'],
    // What nobody asks for, for it has no number.
    'en/meetings/2024-10-17-ip4.json': (texts) => {
      texts.statements = { last: { body: 'A zyzzyva was mentioned.' } };
    },
  });
  gateway = await testGateway({ config: { localesDir: locales.localesDir } });
});
afterAll(async () => {
  await gateway?.stop();
  await locales?.remove();
});

const HIT = `__typename ... on Meeting { slug(locale: en) } ... on Statement { number } ... on Footnote { number }
  ... on Person { slug(locale: en) } ... on Term { slug }`;

async function search(
  text: string,
  args = 'locale: ja',
  fields = `totalCount nodes { ${HIT} }`,
): Promise<Data> {
  const { data, errors } = await gateway.query(
    `query ($text: String!) { search(text: $text, ${args}) { ${fields} } }`,
    { variables: { text } },
  );
  expect(errors).toBeUndefined();
  return data.search;
}

it('asks the name of all that have one alike', async () => {
  const names = await search(
    '中谷',
    'locale: ja',
    'nodes { __typename ... on Person { name } ... on Term { name } }',
  );
  expect(names.nodes).toContainEqual({ __typename: 'Person', name: '中谷 元' });
});

/** `Statement 3`, `Person nakatani-gen`, in the order found. */
async function hits(text: string, args?: string): Promise<string[]> {
  const { nodes, totalCount } = await search(text, args);
  expect(totalCount).toBe(nodes.length);
  return nodes.map(
    ({ __typename, number, slug }: Data) => `${__typename} ${number ?? slug.replace('2024-10-17-', '')}`,
  );
}

const marked = ({ spans }: Data) =>
  spans.map(({ text, isMatch }: Data) => (isMatch ? `[${text}]` : text)).join('');

describe('A search in Japanese', () => {
  it('finds no text at a key that no record has', async () => {
    expect(await hits('zyzzyva', 'locale: en')).toEqual([]);
  });

  it('finds substrings from one character on', async () => {
    expect(await hits('防相')).toEqual(['Meeting nato-partners-session', 'Statement 1']);
    expect(await hits('支援', 'locale: ja, types: [STATEMENT]')).toEqual(['Statement 3', 'Statement 2']);
    expect(await hits('ブッケイ')).toEqual([]);
    expect(await hits('挙', 'locale: ja')).toEqual(['Statement 2']);
    expect(await hits('全保', 'locale: ja, types: [STATEMENT]')).toEqual([
      'Statement 1',
      'Statement 3',
      'Statement 4',
    ]);
  });

  it('finds a word within a longer one, which no dictionary would tell', async () => {
    await gateway.database.db.execute(`insert into translation (namespace, key, locale, value, origin, state)
      values ('terms', 'itpp.definition', 'ja', '国家安全保障戦略', 'ORIGINAL', 'TRANSLATED')
      on conflict (namespace, key, locale) do update set value = excluded.value`);
    const { indexMissing } = await import('../../../src/translation/text-index/index-texts.ts');
    await indexMissing(gateway.database.db);
    expect(await hits('安全保障', 'locale: ja, types: [TERM]')).toEqual(['Term itpp']);
    expect(await hits('障戦', 'locale: ja')).toEqual(['Term itpp']);
  });

  it('demands all parts of a query, in either script', async () => {
    expect(await hits('NATO 支援', 'locale: ja, types: [STATEMENT]')).toEqual(['Statement 2']);
    expect(await hits('ＮＡＴＯ　支援', 'locale: ja, types: [STATEMENT]')).toEqual(['Statement 2']);
    expect(await hits('NATO 支援 存在しない')).toEqual([]);
    expect(await hits('「ウクライナへの安定した支援」')).toEqual(['Statement 2']);
    expect(await hits('「ウクライナ 支援」')).toEqual([]);
  });

  it('finds short words of Latin letters as words', async () => {
    expect(await hits('EU', 'locale: ja, types: [MEETING]')).toEqual(['Meeting nato-partners-session']);
    expect(await hits('TO', 'locale: ja, types: [MEETING]')).toEqual([]);
  });
});

describe('A search in English', () => {
  it('finds by stems', async () => {
    const found = await hits('support', 'locale: en, types: [STATEMENT]');
    expect(found.sort()).toEqual(['Statement 2', 'Statement 3']);
    for (const form of ['supports', 'SUPPORTING', 'supported'])
      expect((await hits(form, 'locale: en, types: [STATEMENT]')).sort()).toEqual(found);
    expect(await hits('supp', 'locale: en')).toEqual([]);
  });

  it('finds phrases in quotes', async () => {
    expect(await hits('"rule of law"', 'locale: en')).toEqual(['Statement 6']);
    expect(await hits('“law of rule”', 'locale: en')).toEqual([]);
    expect(await hits('"rule of law', 'locale: en')).toEqual(['Statement 6']);
  });

  it('finds even a word that has no stem', async () => {
    expect((await hits('the', 'locale: en')).length).toBeGreaterThan(5);
  });
});

describe('A search for a person', () => {
  it.each([
    ...[
      '中谷',
      'なかたに',
      'ナカタニ',
      'ﾅｶﾀﾆ',
      'Nakatani',
      'NAKATANI',
      'nakatani',
      'Gen Nakatani',
      'NAKATANI Gen',
    ],
    ...['中谷元', '中谷　元', 'なかたにげん', 'Nakatani, Gen', '"Gen Nakatani"', 'Nakata'],
  ])('finds the same one by %s, in either language, first', async (text) => {
    for (const locale of ['en', 'ja']) {
      expect(await hits(text, `locale: ${locale}, types: [PERSON]`)).toEqual(['Person nakatani-gen']);
      expect((await hits(text, `locale: ${locale}`))[0]).toBe('Person nakatani-gen');
    }
  });

  it('quotes the written form that was found', async () => {
    const quoted = async (text: string) => {
      const { edges } = await search(
        text,
        'locale: en',
        'edges { excerpt { field tag spans { text isMatch } } }',
      );
      return `${edges[0].excerpt.tag} ${marked(edges[0].excerpt)}`;
    };
    expect(await quoted('ナカタニ')).toBe('ja [なかたに] げん');
    expect(await quoted('中谷元')).toBe('ja [中谷 元]');
    expect(await quoted('gen')).toBe('en NAKATANI [Gen]');
  });
});

describe('What a search sees', () => {
  it('is what the reader is served', async () => {
    expect(await hits('interoperability', 'locale: ja, types: [STATEMENT]')).toEqual(['Statement 5']);
    expect(await hits('interoperability', 'locale: ja, strict: true, types: [STATEMENT]')).toEqual([]);
    expect(await hits('outrage', 'locale: ja')).toEqual([]);
    expect(await hits('outrage', 'locale: ja, scope: ANY_LOCALE')).toEqual(['Statement 2']);
    expect(await hits('outrage', 'locale: en, scope: ONLY_LOCALE')).toEqual(['Statement 2']);
  });

  it('is every language for a script that the reader’s is not written in', async () => {
    expect(await hits('暴挙', 'locale: en')).toEqual(['Statement 2']);
    expect(await hits('暴挙', 'locale: en, scope: SERVED')).toEqual([]);
  });

  it('is marked in the words as they are written', async () => {
    const { edges } = await search(
      'ｎａｔｏ 外相',
      'locale: ja, types: [STATEMENT]',
      'edges { node { ... on Statement { body } } excerpt { field tag isCutAtStart isCutAtEnd spans { text isMatch } } }',
    );
    expect(edges).toHaveLength(1);
    const [{ node, excerpt }] = edges;
    const text = excerpt.spans.map((span: Data) => span.text).join('');
    expect(node.body).toContain(text);
    expect(marked(excerpt)).toContain('[NATO]の首脳会合や[外相]会合');
    expect({ ...excerpt, spans: [] }).toEqual({
      ...{ field: 'BODY', tag: 'ja', spans: [] },
      ...{ isCutAtStart: !node.body.startsWith(text), isCutAtEnd: !node.body.endsWith(text) },
    });
    const english = await search('condemn', 'locale: en', 'edges { excerpt { spans { text isMatch } } }');
    expect(marked(english.edges[0].excerpt)).toContain('Minister Nakatani [condemned] Russia');
  });
});

describe('A search among no types', () => {
  it('finds nothing, as where every box of a form is unticked', async () => {
    const { totalCount, edges, facets } = await search(
      'NATO',
      'locale: ja, types: []',
      'totalCount edges { cursor } facets { types { count } years { count } }',
    );
    expect({ totalCount, edges, facets }).toEqual({
      totalCount: 0,
      edges: [],
      facets: { types: [], years: [] },
    });
  });
});

describe('An excerpt', () => {
  it('is counted among the languages of the answer, whichever was asked for', async () => {
    const query = '{ search(text: "暴挙", locale: en) { edges { excerpt { tag spans { text } } } } }';
    const { headers, extensions } = await gateway.query(query);
    expect([headers.get('content-language'), extensions.localization.served]).toEqual(['ja', ['ja']]);
  });
});

describe('A mark', () => {
  const titles = async (text: string) => {
    const { edges } = await search(
      text,
      'locale: ja, types: [MEETING, TERM]',
      'edges { excerpt { spans { text isMatch } } }',
    );
    return edges.map(({ excerpt }: Data) => marked(excerpt));
  };

  it('is on a character of an unspaced script beside a Latin word, too', async () => {
    expect(await titles('国')).toContain('NATO[国]防相会合 パートナー・セッション');
  });
});

describe('The hits of a search', () => {
  it('have names first, then titles, then texts', async () => {
    const found = await hits('ITPP', 'locale: en');
    expect(found).toEqual(['Term itpp', 'Footnote 1', 'Statement 4']);
    const ukraine = await hits('Ukraine', 'locale: en');
    expect(ukraine[0]).toBe('Meeting japan-ukraine');
    const { edges } = await search('NATO', 'locale: en', 'edges { score }');
    const scores = edges.map(({ score }: Data) => score);
    expect(scores).toEqual(scores.toSorted((a: number, b: number) => b - a));
  });

  it.each([
    ['first', 'after', 'endCursor', 'hasNextPage'],
    ['last', 'before', 'startCursor', 'hasPreviousPage'],
  ] as const)('are paged without losing or repeating any (%s)', async (side, beyond, cursor, more) => {
    const { nodes: all } = await search('NATO', 'locale: ja, first: 100');
    const found: Data[] = [];
    let args = '';
    for (;;) {
      const page = await search(
        'NATO',
        `locale: ja, ${side}: 3${args}`,
        `totalCount nodes { ${HIT} } pageInfo { ${cursor} ${more} }`,
      );
      expect(page.totalCount).toBe(all.length);
      if (side === 'first') found.push(...page.nodes);
      else found.unshift(...page.nodes);
      if (!page.pageInfo[more]) break;
      args = `, ${beyond}: "${page.pageInfo[cursor]}"`;
    }
    expect(all.length).toBeGreaterThan(6);
    expect(found).toEqual(all);
  });

  it('are counted whole by the facets, whatever the page', async () => {
    const { totalCount, facets } = await search(
      '中谷',
      'locale: ja, first: 1',
      `totalCount facets { types { type count } years { year count } kinds { kind kindLabel count }
        countries { countryCode count } speakers { speaker { slug(locale: en) } count } topics { topic { name } count } }`,
    );
    const { data } = await gateway.query(
      '{ statements(filter: { body: { contains: "中谷", locale: ja } }) { totalCount } }',
    );
    const statements = data.statements.totalCount;
    expect(facets.types).toEqual([
      { type: 'STATEMENT', count: statements },
      { type: 'MEETING', count: 4 },
      { type: 'PERSON', count: 1 },
    ]);
    expect(totalCount).toBe(statements + 5);
    expect(facets.years).toEqual([{ year: 2024, count: statements + 4 }]);
    expect(facets.speakers).toEqual([{ speaker: { slug: 'nakatani-gen' }, count: statements }]);
    expect(facets.countries).toEqual([
      { countryCode: 'BE', count: statements + 4 },
      { countryCode: 'JP', count: 1 },
    ]);
    expect(facets.kinds.find(({ kind }: Data) => kind === 'BILATERAL')).toEqual({
      ...{ kind: 'BILATERAL', kindLabel: '二国間会談', count: 2 },
    });
    expect(facets.topics.length).toBeGreaterThan(3);
  });

  it('cost as many statements, however many they are', async () => {
    const fields = `nodes { ${HIT} } edges { excerpt { spans { text } } } facets { years { count } speakers { speaker { slug(locale: en) } } }`;
    gateway.takeStatements();
    await search('防', 'locale: ja, first: 50, scope: ANY_LOCALE', fields);
    const forMany = gateway.takeStatements().length;
    await search('暴挙', 'locale: ja, first: 1', fields);
    expect(gateway.takeStatements().length).toBeLessThanOrEqual(forMany);
    expect(forMany).toBeLessThanOrEqual(14);
  });
});

describe('A search for anything else', () => {
  const code = async (text: string, args = 'locale: ja') =>
    (
      await gateway.query(`query ($text: String!) { search(text: $text, ${args}) { totalCount } }`, {
        variables: { text },
      })
    ).errors?.map(({ extensions }) => extensions);

  it('finds nothing for what has neither letters nor digits', async () => {
    for (const text of ['', '   ', '%', '""', '「」', '...', '\u0000', '()!&|'])
      expect(await hits(text)).toEqual([]);
  });

  it('takes operators, patterns and broken text literally', async () => {
    for (const text of ["a' & !b | c:*", '%_%', 'x\\', '(((', "'; drop table meeting; --", '<->', 'a\u0000b'])
      expect([text, await code(text)]).toEqual([text, undefined]);
    expect(await hits('中%谷')).toEqual([]);
  });

  it('refuses more than 200 characters or 20 words', async () => {
    expect(await code('支'.repeat(201))).toEqual([
      { code: 'TEXT_TOO_LONG', params: { argument: 'text', actual: 201, limit: 200 } },
    ]);
    expect(await code('a '.repeat(100))).toBeUndefined();
    const letters = [
      ...'abcdefghijklmnopqrstuvwxyzあいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほ',
    ];
    expect(await code(letters.slice(0, 20).join(' '))).toBeUndefined();
    expect(await code(letters.slice(0, 21).join(' '))).toEqual([
      { code: 'TOO_MANY_WORDS', params: { argument: 'text', actual: 21, limit: 20 } },
    ]);
  });

  it('refuses the cursor of another search', async () => {
    const { pageInfo } = await search('NATO', 'locale: ja, first: 1', 'pageInfo { endCursor }');
    const after = `first: 1, after: "${pageInfo.endCursor}"`;
    for (const [text, args] of [
      ['NATO', `locale: en, ${after}`],
      ['EU', `locale: ja, ${after}`],
      ['NATO', `locale: ja, types: [MEETING], ${after}`],
    ] as const)
      expect((await code(text, args))?.map((each) => each.code)).toEqual(['INVALID_CURSOR']);
    expect(await code('NATO', `locale: ja, ${after}`)).toBeUndefined();
  });
});
