import { isEnumType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemaElements } from '../../src/translation/descriptions/schema-elements.ts';
import { servedSchema } from '../gateway/in-process.ts';
import { type Data, type TestGateway, testGateway } from '../support/gateway.ts';

const schema = servedSchema();
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await testGateway();
});
afterAll(() => gateway.stop());

describe('describe(coordinate:)', () => {
  const DESCRIBE = `query ($coordinate: String!, $locale: Locale) {
    describe(coordinate: $coordinate, locale: $locale) { coordinate name kind kindLabel type description deprecationReason }
  }`;
  const ask = (coordinate: string, locale = 'ja') =>
    gateway.query(DESCRIBE, { variables: { coordinate }, locale });

  it.each([
    ['Meeting', 'OBJECT', 'オブジェクト型', null, '会合と、そこでの発言。'],
    ['Meeting.title', 'FIELD', 'フィールド', 'String!', '会合の件名。'],
    [
      'Query.meetings(first:)',
      'ARGUMENT',
      '引数',
      'Int',
      '先頭からの件数。100件まで。`last` と同時に指定できるのは既定値だけ。',
    ],
    ['MeetingKind.BILATERAL', 'ENUM_VALUE', '列挙値', null, '二者の会談。'],
    ['MeetingFilter.dateFrom', 'INPUT_FIELD', '入力フィールド', 'Date', 'この日以降のもの。'],
    ['SearchResult', 'UNION', 'ユニオン型', null, '検索で見つかるもの。'],
    [
      '@inContext',
      'DIRECTIVE',
      'ディレクティブ',
      null,
      'オペレーション全体の言語を指定する。フィールドに引数 `locale` があれば、そちらを優先する。',
    ],
    ['@skip(if:)', 'ARGUMENT', '引数', 'Boolean!', '省くかどうか。'],
    ['__Type.kind', 'FIELD', 'フィールド', '__TypeKind!', '型の種類。'],
    ['Locale.en', 'ENUM_VALUE', '列挙値', null, '英語'],
  ])('describes %s', async (coordinate, kind, kindLabel, type, description) => {
    const { data, errors } = await ask(coordinate);
    expect(errors).toBeUndefined();
    const name = /(\w+)[:)]*$/.exec(coordinate)?.[1];
    expect(data.describe).toEqual({
      ...{ coordinate, name, kind, kindLabel, type, description },
      deprecationReason: null,
    });
  });

  it('speaks the language of the field, of the operation, of the request', async () => {
    const { data, headers } = await gateway.query(
      `query @inContext(locale: ja) {
         ja: describe(coordinate: "Topic") { description }
         en: describe(coordinate: "Topic", locale: en) { description kindLabel }
       }`,
    );
    expect(data).toEqual({
      ja: { description: '発言の論点。' },
      en: { description: 'What a statement is about.', kindLabel: 'Object' },
    });
    expect([headers.get('content-language'), headers.get('vary')]).toEqual(['en, ja', null]);
  });

  it.each(['', 'Meeting.', 'Meeting title', 'Query.meetings(first)', '@', 'a'.repeat(300), '会合'])(
    'says what is no coordinate: %j',
    async (coordinate) => {
      const { data, errors } = await ask(coordinate);
      expect(data).toEqual({ describe: null });
      expect(errors?.[0]).toMatchObject({
        message: expect.stringContaining('はスキーマ座標の形式ではありません。Meeting、Meeting.title、'),
        path: ['describe'],
        extensions: { code: 'COORDINATE_MALFORMED', params: { coordinate: coordinate.slice(0, 100) } },
      });
    },
  );

  it.each([
    ['Meeting.titel', 'Meeting.title'],
    ['meeting', 'Meeting'],
    ['Query.meetings(frist:)', 'Query.meetings(first:)'],
    ['@incontext', '@inContext'],
    ['MeetingKind.BILATRAL', 'MeetingKind.BILATERAL'],
  ])('says that there is no %s, and what is nearest', async (coordinate, nearest) => {
    const { errors } = await ask(coordinate, 'en');
    expect(errors?.[0]).toMatchObject({
      message: `The schema has no “${coordinate}”. The nearest that it has is “${nearest}”.`,
      extensions: { code: 'COORDINATE_UNKNOWN', params: { coordinate, nearest } },
    });
  });
});

describe('enumLabels(name:)', () => {
  const ask = (name: string, locale: string) =>
    gateway.query('query ($name: String!) { enumLabels(name: $name) { value label description } }', {
      variables: { name },
      locale,
    });

  it('gives the options of a form', async () => {
    const { data, headers, extensions } = await ask('MeetingMode', 'ja');
    expect(data.enumLabels).toEqual([
      { value: 'IN_PERSON', label: '対面', description: '同じ場所に集まる。' },
      { value: 'TELEPHONE', label: '電話', description: '電話で話す。' },
      { value: 'VIDEO', label: 'ビデオ会議', description: 'ビデオ会議で話す。' },
    ]);
    expect([headers.get('content-language'), headers.get('vary')]).toEqual(['ja', 'Accept-Language']);
    expect(extensions.localization.missing).toEqual([]);
  });

  it('keeps the order of the declaration, in which what is none of the others comes last', async () => {
    const { data } = await ask('MeetingKind', 'en');
    expect(data.enumLabels.map(({ value }: Data) => value)).toEqual([
      'MULTILATERAL',
      'BILATERAL',
      'COURTESY_CALL',
      'SPEECH',
      'OTHER',
    ]);
  });

  it('has all values of every enum of the schema, each with a label and a description', async () => {
    const enums = Object.values(schema.getTypeMap()).filter(isEnumType);
    for (const locale of ['en', 'ja']) {
      for (const type of enums) {
        const { data } = await ask(type.name, locale);
        expect(data.enumLabels.map(({ value }: Data) => value).sort()).toEqual(
          type
            .getValues()
            .map(({ name }) => name)
            .sort(),
        );
        expect(data.enumLabels.filter(({ label, description }: Data) => !label || !description)).toEqual([]);
      }
    }
  });

  it('names languages as the reader’s language does', async () => {
    const labels = async (locale: string) =>
      (await ask('Locale', locale)).data.enumLabels.map(({ value, label }: Data) => [value, label]);
    expect(await labels('ja')).toEqual([
      ['en', '英語'],
      ['ja', '日本語'],
    ]);
    expect(await labels('en')).toEqual([
      ['en', 'English'],
      ['ja', 'Japanese'],
    ]);
  });

  it.each(['Meeting', 'Nothing', ''])('says that %j is no enum', async (name) => {
    const { data, errors } = await ask(name, 'ja');
    expect(data).toEqual({ enumLabels: null });
    expect(errors?.[0]).toMatchObject({
      message: `「${name}」という列挙型はスキーマにありません。MeetingKind のような列挙型の名前を指定してください。`,
      extensions: { code: 'ENUM_UNKNOWN', params: { name } },
    });
  });
});

describe('the labels beside enums', () => {
  it('are in the language of the field', async () => {
    const { data, errors } = await gateway.query(
      `query @inContext(locale: ja) {
         meeting(slug: "2024-10-17-ip4") {
           startPrecisionLabel
           titleText { value localeLabel requestedLabel directionLabel originLabel stateLabel
                       en: in(locale: en) { originLabel localeLabel stateLabel(locale: ja) } }
           documents { localeLabel }
         }
         person(slug: "nakatani-gen") { names { tag kind kindLabel preferredOrder preferredOrderLabel } }
         locales { name direction directionLabel }
         search(text: "NATO", first: 1) { edges { excerpt { fieldLabel } } facets { types { type typeLabel } } }
       }`,
    );
    expect(errors).toBeUndefined();
    expect(data.meeting).toMatchObject({
      startPrecisionLabel: expect.stringMatching(/^(日のみ|時まで|分まで)$/),
      titleText: {
        localeLabel: '日本語',
        requestedLabel: '日本語',
        directionLabel: '左から右',
        originLabel: expect.stringMatching(/^(原文|公式訳|非公式訳)$/),
        stateLabel: expect.stringMatching(/済み$/),
        en: { originLabel: 'Original', localeLabel: 'English', stateLabel: '翻訳済み' },
      },
    });
    expect(data.person.names[0]).toMatchObject({ kind: 'OFFICIAL', kindLabel: '公文書での表記' });
    for (const { preferredOrder, preferredOrderLabel } of data.person.names)
      expect(preferredOrderLabel === null).toBe(preferredOrder === null);
    expect(data.locales[0]).toEqual({ name: '英語', direction: 'LTR', directionLabel: '左から右' });
    expect(data.search.facets.types).toContainEqual({ type: 'STATEMENT', typeLabel: '発言' });
    expect(data.search.edges[0].excerpt.fieldLabel).toMatch(/\p{Script=Han}|\p{Script=Katakana}/u);
  });
});

describe('where introspection is switched off', () => {
  let closed: TestGateway;
  beforeAll(async () => {
    closed = await testGateway({ config: { introspection: false } });
  });
  afterAll(() => closed.stop());

  it('the schema describes itself to nobody, but a value has its label', async () => {
    const described = await closed.query('{ describe(coordinate: "Meeting") { description } }', {
      locale: 'ja',
    });
    expect(described.data).toEqual({ describe: null });
    expect(described.errors?.map(({ message }) => message)).toEqual(['イントロスペクションは無効です。']);
    const listed = await closed.query('{ enumLabels(name: "MeetingMode") { label } }', { locale: 'ja' });
    expect(listed.errors?.map(({ message }) => message)).toEqual(['イントロスペクションは無効です。']);
    const { data } = await closed.query('{ meetings(first: 1) { nodes { kindLabel } } }', { locale: 'ja' });
    expect(data.meetings.nodes[0].kindLabel).toMatch(/\p{Script=Han}/u);
  });
});

it('knows every element by a coordinate of its own', () => {
  expect(schemaElements(schema).size).toBeGreaterThan(800);
});
