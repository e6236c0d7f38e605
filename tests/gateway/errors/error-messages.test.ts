import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isScalarType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REASONS } from '../../../src/gateway/errors/reasons.ts';
import { editedLocales } from '../../support/edited-locales.ts';
import { type ErrorEntry, readResponse, type TestGateway, testGateway } from '../../support/gateway.ts';
import { servedSchema } from '../in-process.ts';
import { REFUSED_QUERIES } from './refused-queries.ts';
import { REFUSED_REQUESTS } from './refused-requests.ts';

let gateway: TestGateway;
let closed: TestGateway;
beforeAll(async () => {
  gateway = await testGateway();
  closed = await testGateway({ config: { introspection: false } });
});
afterAll(async () => {
  await gateway.stop();
  await closed.stop();
});

/** No query of this schema leads to these; `explain-error.test.ts` has them. */
const NOT_OF_THIS_SCHEMA = [
  'SUBFIELDS_EMPTY',
  'VALUE_OF_OTHER_TYPE',
  'NOT_A_FLOAT',
  'NOT_A_LOCAL_DATE_TIME',
  'NOT_A_TIME_ZONE',
];

describe('the message of a query that is refused', () => {
  const cases = REFUSED_QUERIES.flatMap((refused) => [
    { ...refused, locale: 'en' as const },
    { ...refused, locale: 'ja' as const },
  ]);

  it.each(cases)(
    'is in $locale: $query',
    async ({ query, variables, operationName, code, errors, locale }) => {
      const { errors: told, headers } = await gateway.query(query, {
        locale,
        ...(variables && { variables }),
        ...(operationName !== undefined && { operationName }),
      });
      expect(told).toEqual(
        errors.map(({ reason, params, at, path, [locale]: message }) => ({
          message,
          ...(at.length > 0 && { locations: at.map((column) => ({ line: 1, column })) }),
          ...(path && { path }),
          extensions: { code, reason, ...(params && { params }) },
        })),
      );
      expect(headers.get('content-language')).toBe(locale);
      expect(headers.get('vary')).toBe('Accept-Language');
    },
  );

  it('is asked for here, for every reason that there is', () => {
    const reasonsIn = (value: unknown): string[] =>
      [...JSON.stringify(value).matchAll(/"reason":"(\w+)"/g)].map(([, reason]) => reason as string);
    const asked = new Set(reasonsIn([REFUSED_QUERIES, REFUSED_REQUESTS]));
    const missing = Object.keys(REASONS).filter((reason) => !asked.has(reason));
    expect(missing.sort()).toEqual(
      [...NOT_OF_THIS_SCHEMA, 'TOO_COMPLEX', 'TOO_MANY_SELECTIONS', 'BODY_LENGTH_WRONG'].sort(),
    );
  });

  it('is there for a query that takes too long to check', async () => {
    const { errors } = await gateway.query(`{ locales { ${'tag '.repeat(990)} } }`, { locale: 'ja' });
    expect(errors).toEqual([
      {
        message:
          'クエリが複雑すぎるため、検証を中止しました。フラグメントや同じフィールドの指定を減らしてください。',
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED', reason: 'TOO_COMPLEX' },
      },
    ]);
  });
});

describe('the message of a request that is refused before its query is read', () => {
  const cases = REFUSED_REQUESTS.flatMap((refused) => [
    { ...refused, locale: 'en' as const },
    { ...refused, locale: 'ja' as const },
  ]);

  it.each(cases)('is in $locale: $of', async (refused) => {
    const { path, init, status, locale, reason, params } = refused;
    const headers = {
      'content-type': 'application/json',
      'apollo-require-preflight': '1',
      'accept-language': locale,
    };
    const response = await gateway.fetch(path ?? '/graphql', { ...init, headers });
    const answer = await readResponse(response);
    expect({ status: answer.status, errors: answer.errors }).toEqual({
      status,
      errors: [
        { message: refused[locale], extensions: { code: 'BAD_REQUEST', reason, ...(params && { params }) } },
      ],
    });
    expect(answer.headers.get('content-language')).toBe(locale);
    expect(answer.headers.get('vary')).toMatch(/Accept-Language$/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });
});

describe('the example of the documentation', () => {
  it('is what is answered', async () => {
    const docs = await readFile('docs/front-ends.md', 'utf8');
    const [, query, answer] = /\n## Errors\n.*?```graphql\n(.*?)```.*?```json\n(.*?)```/s.exec(docs) ?? [];
    const { errors } = await gateway.query(query as string, { locale: 'ja' });
    expect({ errors }).toEqual(JSON.parse(answer as string));
  });
});

describe('the language of a message', () => {
  const languageOf = async (query: string, options: Parameters<TestGateway['query']>[1]) => {
    const { headers, errors } = await gateway.query(query, options);
    const isJapanese = /[ぁ-ん]/.test(errors?.[0]?.message ?? '');
    return [isJapanese ? 'ja' : 'en', headers.get('content-language'), headers.get('vary')];
  };

  it.each([
    ['@inContext(locale: ja) { meetin }', {}],
    ['($locale: Locale) @inContext(locale: $locale) { meetin }', { locale: 'ja' }],
    ['($locale: Locale = ja) @inContext(locale: $locale) { meetin }', {}],
    ['@inContext(locale: ja) { node(id: "x") { id } }', {}],
  ])('is that of the operation, which may be wrong otherwise: query %s', async (query, variables) => {
    expect(await languageOf(`query ${query}`, { locale: 'en', variables })).toEqual(['ja', 'ja', null]);
  });

  it.each([
    '@inContext(locale: xx) { meetin }',
    '@inContext(locale: "xx-YY") { meetin }',
    '@inContext { meetin }',
    '@inContext(locale: ja { meetin }',
    '($locale: Locale) @inContext(locale: $locale) { meetin }',
    'A @inContext(locale: ja) { meetin } query B { meetin }',
    '{ meetings(locale: ja) { meetin } }',
  ])('is that of the request, where the operation names none: query %s', async (query) => {
    expect(await languageOf(`query ${query}`, { locale: 'en' })).toEqual(['en', 'en', 'Accept-Language']);
  });

  it('is the one that really is served, where the reader’s has no such message', async () => {
    const { localesDir, remove } = await editedLocales({});
    await mkdir(join(localesDir, 'fr'));
    const french = { UNKNOWN_FIELD: 'Le type {{type}} n’a pas de champ {{field}}.' };
    await writeFile(join(localesDir, 'fr/reasons.json'), JSON.stringify(french));
    const fr = await testGateway({ config: { localesDir } });
    const told = async (query: string) => {
      const { errors, headers } = await fr.query(query, { locale: 'fr' });
      return [errors?.[0]?.message, headers.get('content-language')];
    };
    expect(await told('{ abcdefg }')).toEqual(['Le type Query n’a pas de champ abcdefg.', 'fr']);
    expect(await told('{ ...A }')).toEqual(['Unknown fragment "A".', 'en']);
    expect(await told('{ node(id: "x") { id } }')).toEqual([
      '“x” is not an id of this gateway. Take an id from an answer as it is.',
      'en',
    ]);
    // The sentence about what may have been meant is English.
    expect(await told('{ meetin { id } }')).toEqual([
      'Le type Query n’a pas de champ meetin. Did you mean "meeting" or "meetings"?',
      'en, fr',
    ]);
    const nowhere = await fr.fetch('/nowhere', { headers: { 'accept-language': 'fr' } });
    expect(nowhere.headers.get('content-language')).toBe('en');
    await fr.stop();
    await remove();
  });
});

describe('without introspection', () => {
  it.each(REFUSED_QUERIES.filter(({ errors }) => /suggestions|fragmentTypes/.test(JSON.stringify(errors))))(
    'neither message nor parameters tell what may have been meant: $query',
    async ({ query, variables }) => {
      const { errors = [] } = await closed.query(query, variables ? { variables } : {});
      expect(errors.length).toBeGreaterThan(0);
      expect(JSON.stringify(errors)).not.toMatch(/did you mean|suggestions|fragmentTypes/i);
      expect(errors.every(({ extensions }: ErrorEntry) => extensions.reason !== undefined)).toBe(true);
    },
  );
});

describe('without introspection, an error', () => {
  const OF_EVERY_SCHEMA = ['Query', 'Int', 'Float', 'String', 'Boolean', 'ID'];
  // A scalar that refuses a value says what it takes.
  const types = Object.values(servedSchema().getTypeMap())
    .filter((type) => !isScalarType(type))
    .map(({ name }) => name);
  const named = (text: string) => types.filter((type) => new RegExp(`\\b${type}\\b`).test(text));

  it.each(REFUSED_QUERIES)(
    'names no type that the request does not: $query',
    async ({ query, variables }) => {
      const { errors = [] } = await closed.query(query, variables ? { variables } : {});
      const written = [...OF_EVERY_SCHEMA, ...named(JSON.stringify([query, variables]))];
      expect(named(JSON.stringify(errors)).filter((type) => !written.includes(type))).toEqual([]);
    },
  );

  it('has an ellipsis for a name that the sender did not write, in words and in params', async () => {
    const ask = async (query: string) => (await closed.query(query, { locale: 'en' })).errors?.[0];
    expect(await ask('{ meeting(slug: "x") { place } }')).toMatchObject({
      message: expect.stringContaining('…'),
      extensions: { reason: 'SUBFIELDS_REQUIRED', params: { field: 'place', type: '…' } },
    });
    expect((await ask('{ meetings(orderBy: { field: X }) { totalCount } }'))?.extensions.params).toEqual({
      value: 'X',
      type: '…',
    });
    expect((await ask('{ meetings(orderBy: {}) { totalCount } }'))?.extensions.params).toMatchObject({
      field: '…',
      inputType: '…',
    });
    expect((await ask('{ search { totalCount } }'))?.extensions.params).toMatchObject({ argument: '…' });
    const id = (await closed.query('{ meeting(slug: "2024-10-17-ip4") { id } }')).data.meeting.id;
    expect((await ask(`{ person(id: "${id}") { id } }`))?.extensions).toEqual({
      code: 'ID_OF_OTHER_TYPE',
      params: { id, actual: '…', expected: '…' },
    });
  });

  it.each(['{ enumLabels(name: "MeetingKind") { value } }', '{ enumLabels(name: "X") { value } }'])(
    'is all that %s brings',
    async (query) => {
      expect((await closed.query(query)).errors?.[0]?.extensions.code).toBe('INTROSPECTION_DISABLED');
    },
  );
});

describe('a text of the sender', () => {
  it('is data in a message, and as long as is good for a message', async () => {
    const text = `{{field}} $t(errors:NOT_FOUND) ${'あ'.repeat(2_000)}`;
    const query = 'query ($n: Int) { people(first: $n) { totalCount } }';
    const { errors } = await gateway.query(query, { variables: { n: text }, locale: 'ja' });
    const value = `"${text.slice(0, 999)}…`;
    expect(errors?.[0]).toEqual({
      message: `変数「$n」に値 ${value} は指定できません。Int には整数を指定してください。${value} は整数ではありません。`,
      locations: [{ line: 1, column: 8 }],
      extensions: {
        code: 'BAD_USER_INPUT',
        reason: 'VARIABLE_INVALID',
        params: { variable: 'n', value, cause: { reason: 'NOT_AN_INT', params: { value } } },
      },
    });
  });

  it('may be anything without costing time', async () => {
    const hostile = [
      '" at "n',
      '"; Expected type "',
      '" does not exist in "A" enum. Did you mean "',
      '\\u0000',
      '" or "',
      ' Did you mean "',
    ];
    const query = 'query ($kind: [MeetingKind!]) { meetings(filter: { kind: $kind }) { totalCount } }';
    for (const piece of hostile) {
      const kind = piece.repeat(Math.floor(50_000 / piece.length));
      for (const each of [gateway, closed]) {
        const start = performance.now();
        const { errors } = await each.query(query, { variables: { kind } });
        expect(errors?.map(({ extensions }) => extensions.params.cause.reason)).toEqual([
          'UNKNOWN_ENUM_VALUE',
        ]);
        expect(performance.now() - start).toBeLessThan(1_000);
      }
    }
  });
});
