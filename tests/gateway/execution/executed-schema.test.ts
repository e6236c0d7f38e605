import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execute, getIntrospectionQuery, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemaElements } from '../../../src/translation/descriptions/schema-elements.ts';
import { type Data, type TestGateway, testGateway } from '../../support/gateway.ts';
import { Contexts, executePrepared, servedSchema } from '../in-process.ts';

const OPTIONS = {
  descriptions: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
};
const INTROSPECTION = getIntrospectionQuery(OPTIONS);
const schema = servedSchema();
const readWords = async (locale: string) =>
  JSON.parse(await readFile(join(gateway.localesDir, locale, 'schema.json'), 'utf8'));

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await testGateway();
});
afterAll(() => gateway.stop());

/** The same value with null for every description in it. */
function undescribed(value: Data): Data {
  return JSON.parse(JSON.stringify(value), (key, each) => (key === 'description' ? null : each));
}

/** The description that introspection gives of each coordinate. */
function descriptionsIn({ __schema: { types, directives } }: Data): Map<string, string | null> {
  const found = new Map<string, string | null>();
  const note = (coordinate: string, { description, args = [] }: Data) => {
    found.set(coordinate, description);
    for (const arg of args) found.set(`${coordinate}(${arg.name}:)`, arg.description);
  };
  for (const type of types) {
    found.set(type.name, type.description);
    for (const list of [type.fields, type.inputFields, type.enumValues])
      for (const member of list ?? []) note(`${type.name}.${member.name}`, member);
  }
  for (const directive of directives) note(`@${directive.name}`, directive);
  return found;
}

const headersOf = ({ headers }: { headers: Headers }) => ({
  language: headers.get('content-language'),
  vary: headers.get('vary'),
});

describe('introspection', () => {
  it.each(['en', 'ja'])('in %s is graphql-js’s in all but the descriptions', async (locale) => {
    const { data, errors } = await gateway.query(INTROSPECTION, { locale });
    expect(errors).toBeUndefined();
    const byGraphqlJs = await execute({ schema, document: parse(INTROSPECTION) });
    // As JSON, so that the order counts.
    expect(JSON.stringify(undescribed(data))).toBe(JSON.stringify(undescribed(byGraphqlJs.data)));
  });

  it('describes everything there is in Japanese', async () => {
    const { data } = await gateway.query(INTROSPECTION, { locale: 'ja' });
    const descriptions = descriptionsIn(data);
    expect([...descriptions.keys()].sort()).toEqual([...schemaElements(schema).keys()].sort());
    const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
    expect([...descriptions].filter(([, text]) => text === null || !japanese.test(text))).toEqual([]);
    expect(descriptions.get('Meeting.title')).toBe('会合の件名。');
    expect(descriptions.get('__Type.name')).toBe('型の名前。リストと非 null の形では null。');
    expect(descriptions.get('Locale.en')).toBe('英語');
  });

  it('describes everything in English as the code does', async () => {
    const { data } = await gateway.query(INTROSPECTION, { locale: 'en' });
    const inCode = [...schemaElements(schema)].map(([coordinate, { description }]) => [
      coordinate,
      description,
    ]);
    const descriptions = descriptionsIn(data);
    expect(descriptions.get('Locale.ja')).toBe('Japanese');
    expect(descriptions).toEqual(new Map(inCode as [string, string][]));
  });

  it('follows @inContext before Accept-Language before the default', async () => {
    const ask = (operation: string) => `${operation} { __type(name: "Meeting") { description } }`;
    const meeting = { en: 'A meeting, and what was said at it.', ja: '会合と、そこでの発言。' };
    const cases = [
      [ask('query'), {}, meeting.en, { language: 'en', vary: 'Accept-Language' }],
      [ask('query'), { locale: 'ja-JP' }, meeting.ja, { language: 'ja', vary: 'Accept-Language' }],
      [ask('query @inContext(locale: en)'), { locale: 'ja' }, meeting.en, { language: 'en', vary: null }],
      [
        ask('query ($l: Locale) @inContext(locale: $l)'),
        { variables: { l: 'ja' } },
        meeting.ja,
        { language: 'ja', vary: null },
      ],
      [
        ask('query ($l: Locale) @inContext(locale: $l)'),
        { locale: 'ja' },
        meeting.ja,
        { language: 'ja', vary: 'Accept-Language' },
      ],
    ] as const;
    for (const [query, options, description, headers] of cases) {
      const response = await gateway.query(query, options);
      expect(response.data).toEqual({ __type: { description } });
      expect(headersOf(response)).toEqual(headers);
    }
  });

  it('is found through fragments and aliases, beside records, and each keeps its language', async () => {
    const response = await gateway.query(
      `query @inContext(locale: ja) {
         ...Self
         en: meeting(slug: "2024-10-17-ip4", locale: en) { kindLabel }
       }
       fragment Self on Query {
         itself: __schema { queryType { ...T } }
         other: __type(name: "SearchResult") { possibleTypes { ...T } }
         nothing: __type(name: "Nothing") { description }
       }
       fragment T on __Type { __typename name about: description }`,
    );
    const person = { __typename: '__Type', name: 'Person', about: '会合に参加する人物。' };
    expect(response.data).toMatchObject({
      itself: {
        queryType: { __typename: '__Type', name: 'Query', about: '記録について問い合わせできること。' },
      },
      other: { possibleTypes: expect.arrayContaining([person]) },
      nothing: null,
      en: { kindLabel: 'Multilateral meeting' },
    });
    expect(headersOf(response)).toEqual({ language: 'en, ja', vary: null });
    expect(response.extensions.localization).toMatchObject({ fallbacks: [], missing: [] });
  });

  it('knows what an interface may be', async () => {
    const query = '{ __type(name: "Node") { possibleTypes { name description } } }';
    const { data } = await gateway.query(query, { locale: 'ja' });
    expect(data.__type.possibleTypes).toContainEqual({ name: 'Person', description: '会合に参加する人物。' });
  });

  it('is the same for all languages where nobody asks for words', async () => {
    const response = await gateway.query('{ __schema { queryType { name } } }', { locale: 'ja' });
    expect(response.data).toEqual({ __schema: { queryType: { name: 'Query' } } });
    expect(headersOf(response)).toEqual({ language: null, vary: null });
    expect(response.extensions).toEqual({
      localization: { requested: [], served: [], fallbacks: [], missing: [] },
    });
  });

  it('cannot be asked for the arguments that the locale context has', async () => {
    const { errors } = await gateway.query('{ __schema(locale: ja) { types { name } } }');
    expect(errors?.map(({ extensions: { code } }) => code)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it('serves a saved file within a second, and another language where a description is missing', async () => {
    const query = '{ __type(name: "Meeting") { description fields { name description } } }';
    const ask = async () => {
      const response = await gateway.query(query, { locale: 'ja' });
      const { description, fields } = response.data.__type;
      const title = fields.find(({ name }: Data) => name === 'title').description;
      return { description, title, language: response.headers.get('content-language') };
    };
    expect(await ask()).toEqual({
      description: '会合と、そこでの発言。',
      title: '会合の件名。',
      language: 'ja',
    });
    const words = await readWords('ja');
    words.types.Meeting = 'ある会合。';
    words.members.Meeting.title = '';
    await writeFile(join(gateway.localesDir, 'ja/schema.json'), JSON.stringify(words));
    await expect.poll(ask, { timeout: 1_000 }).toEqual({
      description: 'ある会合。',
      title: 'What the meeting is called.',
      language: 'en, ja',
    });
    const strictly = await gateway.query(
      'query @inContext(locale: ja, strict: true) { __type(name: "Meeting") { fields { name description } } }',
    );
    const title = strictly.data.__type.fields.find(({ name }: Data) => name === 'title');
    expect(title).toEqual({ name: 'title', description: null });
    expect(strictly.extensions.localization.missing).toEqual([]);
  });
});

describe('a special word for one coordinate', () => {
  it('goes before the shared one', async () => {
    const words = await readWords('ja');
    words.arguments.Query.search.first = '先頭からの検索結果の件数。';
    await writeFile(join(gateway.localesDir, 'ja/schema.json'), JSON.stringify(words));
    const ask = async (coordinate: string) =>
      (
        await gateway.query('query ($c: String!) { describe(coordinate: $c, locale: ja) { description } }', {
          variables: { c: coordinate },
        })
      ).data.describe.description;
    await expect
      .poll(() => ask('Query.search(first:)'), { timeout: 1_000 })
      .toBe('先頭からの検索結果の件数。');
    expect(await ask('Query.people(first:)')).toBe(
      '先頭からの件数。100件まで。`last` と同時に指定できるのは既定値だけ。',
    );
  });
});

describe('the schema that is executed', () => {
  it('leaves graphql-js’s own introspection of the schema as it is', async () => {
    const contexts = await Contexts.open(gateway.database);
    const ask = async () => JSON.stringify(await execute({ schema, document: parse(INTROSPECTION) }));
    const before = await ask();
    const result = await executePrepared(schema, parse(INTROSPECTION), {}, contexts.make('ja'));
    expect(result.errors).toBeUndefined();
    expect(await ask()).toBe(before);
    expect(before).toContain('UTF-8');
  });
});
