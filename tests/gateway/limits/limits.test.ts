import { readFile } from 'node:fs/promises';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/gateway/limits/limits.ts';
import { type QueryOptions, readResponse, type TestGateway, testGateway } from '../../support/gateway.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await testGateway();
});
afterAll(() => gateway.stop());

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

/** The refusal of a query: its code and parameters; undefined where it is answered. */
async function refusalOf(query: string, options: QueryOptions = {}) {
  const { data, errors } = await gateway.query(query, options);
  expect(data === undefined).toBe(errors !== undefined);
  return errors?.[0]?.extensions;
}

describe('a limit', () => {
  it('is told in the language of the reader, with what was asked for and what is allowed', async () => {
    const query = `{ ${times(16, (index) => `a${index}: __typename`)} }`;
    const headers = { accept: 'application/graphql-response+json' };
    const inJapanese = await gateway.query(query, { locale: 'ja', headers });
    expect(inJapanese).toMatchObject({
      status: 400,
      errors: [
        {
          message: 'エイリアスが 16 個あります。上限は 15 個です。クエリを分けてください。',
          extensions: { code: 'LIMIT_ALIASES', params: { actual: 16, limit: 15 } },
        },
      ],
    });
    expect(Object.fromEntries(inJapanese.headers)).toMatchObject({
      'content-language': 'ja',
      vary: 'Accept-Language',
      'content-type': 'application/graphql-response+json; charset=utf-8',
    });
    expect((await gateway.query(query)).errors?.[0]?.message).toBe(
      'The query has 16 aliases; at most 15 are allowed. Split it into several queries.',
    );
  });

  it('is for tokens', async () => {
    expect(await refusalOf(`{ ${times(LIMITS.tokens, () => 'x')} }`)).toEqual({
      code: 'LIMIT_TOKENS',
      params: { limit: 1_000 },
    });
  });

  it('is for comments', async () => {
    expect(await refusalOf(`${'# \n'.repeat(51)}{ __typename }`)).toEqual({
      code: 'LIMIT_COMMENTS',
      params: { limit: 50 },
    });
  });

  it('is for length', async () => {
    expect(await refusalOf(`{ __typename } ${' '.repeat(LIMITS.length)}`)).toEqual({
      code: 'LIMIT_LENGTH',
      params: { limit: 32_768 },
    });
  });

  it('is for aliases, those of fragments and of __typename too', async () => {
    const query = `{ ...A locales { ${times(8, (index) => `b${index}: __typename`)} } }
      fragment A on Query { locales { ${times(8, (index) => `a${index}: __typename`)} } }`;
    expect(await refusalOf(query)).toEqual({ code: 'LIMIT_ALIASES', params: { actual: 16, limit: 15 } });
    expect(
      await refusalOf(`{ locales { ${times(15, (index) => `a${index}: __typename`)} } }`),
    ).toBeUndefined();
  });

  it('is for one name in one place', async () => {
    const query = `{ locales { ${times(21, () => 'tag')} } }`;
    expect(await refusalOf(query)).toEqual({
      code: 'LIMIT_DUPLICATE_FIELDS',
      params: { actual: 21, limit: 20 },
    });
    expect(await refusalOf(`{ locales { ${times(20, () => 'tag')} } }`)).toBeUndefined();
  });

  it('is for one name in one place that fragments put there', async () => {
    const query = `{ locales { ${times(3, () => '... { tag ...Two }')} ...Two } }
      fragment Two on LocaleInfo { ${times(5, () => 'tag')} }`;
    expect(await refusalOf(query)).toEqual({
      code: 'LIMIT_DUPLICATE_FIELDS',
      params: { actual: 23, limit: 20 },
    });
  });

  it('is for root fields, those of fragments too', async () => {
    const query = `{ ${times(6, () => '__typename')} ...A } fragment A on Query { ${times(5, () => '__typename')} }`;
    expect(await refusalOf(query)).toEqual({ code: 'LIMIT_ROOT_FIELDS', params: { actual: 11, limit: 10 } });
  });

  it('is for directives', async () => {
    const query = `{ locales { ${times(11, () => 'tag @include(if: true)')} } }`;
    expect(await refusalOf(query)).toEqual({ code: 'LIMIT_DIRECTIVES', params: { actual: 11, limit: 10 } });
  });

  const nested = (levels: number): object => (levels === 0 ? {} : { not: nested(levels - 1) });
  const FILTERED = 'query ($filter: MeetingFilter) { meetings(filter: $filter) { totalCount } }';

  it('is for the levels of a filter, in the document, in a variable and in both', async () => {
    const literal = (levels: number): string => (levels === 0 ? '{}' : `{ not: ${literal(levels - 1)} }`);
    const deep = { code: 'LIMIT_INPUT_DEPTH', params: { actual: 9, limit: 8 } };
    expect(await refusalOf(`{ meetings(filter: ${literal(7)}) { totalCount } }`)).toBeUndefined();
    expect(await refusalOf(`{ meetings(filter: ${literal(8)}) { totalCount } }`)).toEqual(deep);
    expect(await refusalOf(FILTERED, { variables: { filter: nested(7) } })).toBeUndefined();
    expect(await refusalOf(FILTERED, { variables: { filter: nested(8) } })).toEqual(deep);
    const both =
      'query ($filter: MeetingFilter!) { meetings(filter: { or: [{ not: $filter }] }) { totalCount } }';
    expect(await refusalOf(both, { variables: { filter: nested(6) } })).toEqual(deep);
    const byDefault = `query ($filter: MeetingFilter = ${literal(8)}) { meetings(filter: $filter) { totalCount } }`;
    expect(await refusalOf(byDefault)).toEqual(deep);
  });

  it('is for levels that nobody could go down by recursion', async () => {
    const levels = 12_000;
    const filter = `${'{"not":'.repeat(levels)}{}${'}'.repeat(levels)}`;
    const response = await gateway.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"query":${JSON.stringify(FILTERED)},"variables":{"filter":${filter}}}`,
    });
    expect((await readResponse(response)).errors?.[0]?.extensions).toEqual({
      code: 'LIMIT_INPUT_DEPTH',
      params: { actual: levels + 1, limit: 8 },
    });
  });

  it('is for the fields of filters, wherever a variable stands', async () => {
    const filter = { or: Array.from({ length: 66 }, (_, at) => ({ durationMinutes: { gt: at, lt: 500 } })) };
    expect(await refusalOf(FILTERED, { variables: { filter } })).toBeUndefined();
    const twice =
      'query ($filter: MeetingFilter) { a: meetings(filter: $filter) { totalCount } b: meetings(filter: $filter) { totalCount } }';
    expect(await refusalOf(twice, { variables: { filter } })).toEqual({
      code: 'LIMIT_INPUT_FIELDS',
      params: { actual: 398, limit: 200 },
    });
  });

  it('is for the objects of filters that have no field, too', async () => {
    const empty = (count: number) => ({ filter: { and: Array.from({ length: count }, () => ({})) } });
    expect(await refusalOf(FILTERED, { variables: empty(199) })).toBeUndefined();
    const refused = (actual: number) => ({ code: 'LIMIT_INPUT_FIELDS', params: { actual, limit: 200 } });
    expect(await refusalOf(FILTERED, { variables: empty(200) })).toEqual(refused(201));
    expect(
      await refusalOf(`{ meetings(filter: { or: [${times(200, () => '{}')}] }) { totalCount } }`),
    ).toEqual(refused(201));
  });

  it('is for depth, of which edges are no level', async () => {
    const nested = (levels: number): string =>
      levels === 0 ? 'number' : `meeting { footnotes { statements { ${nested(levels - 1)} } } }`;
    expect(await refusalOf(`{ statements(first: 1) { edges { node { ${nested(4)} } } } }`)).toEqual({
      code: 'LIMIT_DEPTH',
      params: { actual: 15, limit: 12 },
    });
    expect(await refusalOf(`{ statements(first: 1) { edges { node { ${nested(3)} } } } }`)).toBeUndefined();
  });

  it('of depth lets through a page with the people, their offices and where these are', async () => {
    const query = `{ meetings { nodes { participants { nodes { person { offices { office { country { name } } } } } } } } }`;
    expect(await refusalOf(query)).toBeUndefined();
  });

  it('is for the fields that fragments spread to', async () => {
    const spread = (times_: number, name: string) =>
      `in(locale: en) { ${times(times_, () => `...${name}`)} }`;
    const query = `{ meeting(slug: "x") { titleText { ...A } } }
      fragment A on LocalizedText { ${times(20, () => spread(1, 'B'))} }
      fragment B on LocalizedText { ${times(20, () => spread(1, 'C'))} }
      fragment C on LocalizedText { ${times(20, () => spread(1, 'D'))} }
      fragment D on LocalizedText { value }`;
    const actual = 3 + 20 * (2 + 20 * (2 + 20 * (2 + 1)));
    expect(await refusalOf(query)).toEqual({ code: 'LIMIT_FIELDS', params: { actual, limit: 10_000 } });
    expect((await gateway.query(query, { locale: 'ja' })).errors?.[0]?.message).toBe(
      `フラグメントを展開すると、クエリのフィールドは ${actual} 個になります。上限は 10000 個です。クエリを分けてください。`,
    );
  });

  it('is written down for clients with its number', async () => {
    const page = await readFile(new URL('../../../docs/front-ends.md', import.meta.url), 'utf8');
    const rows = page.matchAll(/^\| `(\w+)` \| ([\d,]+) \| `LIMIT_/gm);
    const written = [...rows].map(([, name, most]) => [name, Number(most?.replaceAll(',', ''))]);
    expect(Object.fromEntries(written)).toEqual(LIMITS);
  });

  it('is for list values, in the text and in variables', async () => {
    const ids = Array.from({ length: 251 }, () => 'x');
    const refusal = { code: 'LIMIT_LIST_SIZE', params: { actual: 251, limit: 250 } };
    expect(await refusalOf(`{ nodes(ids: ["${ids.join('", "')}"]) { id } }`)).toEqual(refusal);
    const query = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
    expect(await refusalOf(query, { variables: { ids } })).toEqual(refusal);
    expect(await refusalOf(query, { variables: { ids: [], unknown: { deep: [ids] } } })).toEqual(refusal);
  });
});

describe('what a query uses', () => {
  const ask = async (query: string, extensions: object) => {
    const response = await gateway.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, extensions }),
    });
    return readResponse(response);
  };

  it('is told where it is asked for, beside the limits', async () => {
    const query =
      '{ meetings(first: 4) { nodes { n: slug ...S } } } fragment S on Meeting { statements { nodes { number } } }';
    const { data, extensions } = await ask(query, { cost: true });
    expect(data.meetings.nodes.length).toBeGreaterThan(0);
    expect(extensions.cost).toEqual({
      sameName: { actual: 1, limit: LIMITS.sameName },
      listSize: { actual: 0, limit: LIMITS.listSize },
      inputDepth: { actual: 0, limit: LIMITS.inputDepth },
      inputFields: { actual: 0, limit: LIMITS.inputFields },
      aliases: { actual: 1, limit: LIMITS.aliases },
      directives: { actual: 0, limit: LIMITS.directives },
      rootFields: { actual: 1, limit: LIMITS.rootFields },
      depth: { actual: 5, limit: LIMITS.depth },
      cost: { actual: 4 * (1 + 20), limit: LIMITS.cost },
      fields: { actual: 7, limit: LIMITS.fields },
    });
    expect((await ask(query, {})).extensions.cost).toBeUndefined();
  });

  it('is told of a query that is refused for it', async () => {
    const { errors, extensions } = await ask(`{ ${times(11, () => '__typename')} }`, { cost: true });
    expect(errors?.[0]?.extensions.code).toBe('LIMIT_ROOT_FIELDS');
    expect(extensions.cost.rootFields).toEqual({ actual: 11, limit: 10 });
  });
});

describe('an operation', () => {
  it.each(['mutation', 'subscription'])(
    'of a kind that the schema has not is refused, not an accident: %s',
    async (kind) => {
      expect((await refusalOf(`${kind} { x }`))?.code).toBe('GRAPHQL_VALIDATION_FAILED');
    },
  );

  it('takes null for a style as the default', async () => {
    const query = 'query ($style: PersonNameStyle) { person(slug: "nakatani-gen") { name(style: $style) } }';
    const { data } = await gateway.query(query, { variables: { style: null }, locale: 'en' });
    expect(data.person.name).toBe('NAKATANI Gen');
  });
});

describe('an order', () => {
  it('with a step many times is that of its first, and its cursors hold', async () => {
    const query = `query ($orderBy: [MeetingOrder!], $after: String) {
      meetings(first: 1, orderBy: $orderBy, after: $after) { nodes { slug } pageInfo { endCursor } }
    }`;
    const pages = async (orderBy: object[]) => {
      const first = await gateway.query(query, { variables: { orderBy } });
      const after = first.data.meetings.pageInfo.endCursor;
      const second = await gateway.query(query, { variables: { orderBy, after } });
      return [first, second].map(({ data }) => data.meetings.nodes);
    };
    const once = [{ field: 'DURATION' }, { field: 'DATE', direction: 'DESC' }];
    const often = Array.from({ length: 50 }, () => once).flat();
    expect(await pages(often)).toEqual(await pages(once));
  });
});

describe('the cost', () => {
  it('lets through a page of meetings with all they have', async () => {
    const query = `{ meetings(first: 20) { nodes {
      title place { name } visit { title } footnotes { text } captions { text } documents { url }
      participants(first: 50) { nodes { label person { name offices { office { title } } } office { title } organization { name } } }
      statements { nodes { body speaker { name } topics { name } footnotes { text } mentions { text } } }
    } } }`;
    expect(await refusalOf(query)).toBeUndefined();
  });

  const cost = (actual: number) => ({ code: 'LIMIT_COST', params: { actual, limit: LIMITS.cost } });
  const EACH = 'nodes { speaker { slug } meeting { slug } }';
  const statements = (size: string) =>
    `meetings(first: ${size}) { nodes { statements(first: ${size}) { ${EACH} } } }`;
  /** Meetings, each with as many statements, each with a speaker and a meeting. */
  const objects = (size: number) => size * (1 + size * 3);

  it('is the objects an answer may have', async () => {
    expect(await refusalOf(`{ ${statements('91')} }`)).toBeUndefined();
    expect(await refusalOf(`{ ${statements('92')} }`)).toEqual(cost(objects(92)));
  });

  it('takes the sizes from variables, and from their defaults where there is no value', async () => {
    const query = `query ($size: Int = 92) { ${statements('$size')} }`;
    expect(await refusalOf(query, { variables: { size: 100 } })).toEqual(cost(objects(100)));
    expect(await refusalOf(query)).toEqual(cost(objects(92)));
    expect(await refusalOf(query, { variables: { size: 2 } })).toBeUndefined();
  });

  it('cannot be brought down by sizes that no list has', async () => {
    const many = `statements(first: 100) { ${EACH} }`;
    const people = `meetings(first: 100) { nodes { ${many} } }`;
    expect(await refusalOf(`{ empty: people(first: 0) { nodes { id } } ${people} }`)).toMatchObject({
      code: 'LIMIT_COST',
    });
    const negative = await gateway.query(`{ meetings(first: -100) { nodes { id } } }`);
    expect(negative.errors?.[0]?.extensions).toEqual({ code: 'INVALID_PAGE_SIZE', params: { largest: 100 } });
  });

  it('counts as many nodes as there are ids', async () => {
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Meeting { statements(first: 100) { ${EACH} } } } }`;
    const ids = Array.from({ length: 100 }, () => 'x');
    expect(await refusalOf(query, { variables: { ids } })).toEqual(cost(objects(100)));
  });

  it('of a search is more than what it finds', async () => {
    const searches = (count: number) =>
      `{ ${times(count, (index) => `a${index}: search(text: "x", first: 1) { nodes { __typename } }`)} }`;
    expect(await refusalOf(searches(9))).toBeUndefined();
    expect(await refusalOf(searches(10))).toEqual(cost(10 * (2_500 + 1)));
  });

  it('of fragments that multiply each other is found at once', async () => {
    const chain = times(
      10,
      (index) => `fragment F${index} on Query { ...F${index + 1} ... { ...F${index + 1} } }`,
    );
    const refusal = await refusalOf(`{ ...F0 } ${chain} fragment F10 on Query { locales { tag } }`);
    expect(refusal?.code).toBe('LIMIT_DUPLICATE_FIELDS');
  });

  it('of nested fragments that multiply each other is found at once', async () => {
    const chain = times(
      7,
      (index) =>
        `fragment F${index} on Meeting { statements(first: 9) { nodes { meeting { ...F${index + 1} } } } }`,
    );
    const refusal = await refusalOf(
      `{ meetings(first: 9) { nodes { ...F0 } } } ${chain} fragment F7 on Meeting { slug }`,
    );
    expect(refusal?.code).toBe('LIMIT_DEPTH');
  });
});

describe('introspection', () => {
  it('may be asked for a few times in one query', async () => {
    const schemas = (count: number) =>
      `{ ${times(count, (index) => `a${index}: __schema { types { name } }`)} }`;
    expect(await refusalOf(schemas(4))).toBeUndefined();
    expect(await refusalOf(schemas(5))).toMatchObject({ code: 'LIMIT_COST' });
  });
});

describe('the introspection query of GraphiQL', () => {
  it('is within all limits', async () => {
    const query = getIntrospectionQuery({
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    });
    const { errors, data } = await gateway.query(query);
    expect(errors).toBeUndefined();
    expect(data.__schema.queryType).toEqual({ name: 'Query', kind: 'OBJECT' });
  });
});
