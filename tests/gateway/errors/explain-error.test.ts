import {
  buildSchema,
  GraphQLError,
  type GraphQLScalarType,
  getVariableValues,
  parse,
  validate,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { ErrorWriter } from '../../../src/gateway/errors/error-writer.ts';
import { explainError } from '../../../src/gateway/errors/explain-error.ts';
import { CAUSE, messagePattern } from '../../../src/gateway/errors/message-pattern.ts';
import { REASONS } from '../../../src/gateway/errors/reasons.ts';
import { readLocaleFile } from '../../../src/translation/files/locale-files.ts';
import { Catalogue } from '../../../src/translation/serving/catalogue.ts';
import { textsOf } from '../../translation/texts-of.ts';

const byLocale = async (locale: string) => ({
  reasons: Object.fromEntries((await readLocaleFile('locales', locale, 'reasons')).texts),
  labels: Object.fromEntries((await readLocaleFile('locales', locale, 'labels')).texts),
});
const catalogue = new Catalogue(
  ['en', 'ja'],
  textsOf({ en: await byLocale('en'), ja: await byLocale('ja') }),
);

const written = (error: Error, locale = 'ja') =>
  new ErrorWriter(catalogue, locale).write(
    { code: 'BAD_USER_INPUT', ...explainError(error) },
    explainError(error) === null ? error.message : undefined,
  );

/** The parts that a schema may have and the gateway's has not. */
const schema = buildSchema(`
  input Key @oneOf { id: ID, slug: String }
  scalar Even
  type Query { find(by: Key, even: Even, share: Float): String }
`);
const even = schema.getType('Even') as GraphQLScalarType;
even.parseValue = (value) => {
  if (value === 1) throw new Error('1; "odd" at "x"');
  return undefined;
};
even.parseLiteral = even.parseValue as never;

const ofQuery = (query: string) => validate(schema, parse(query)).map((error) => error);
const ofVariables = (query: string, variables: Record<string, unknown>) => {
  const [operation] = parse(query).definitions;
  const definitions = operation?.kind === 'OperationDefinition' ? (operation.variableDefinitions ?? []) : [];
  return getVariableValues(schema, definitions, variables).errors ?? [];
};

describe('what graphql-js says of schemas with more than ours', () => {
  it.each([
    [
      '{ find(by: { id: 1, slug: "a" }) }',
      'OneOf 入力オブジェクト「Key」には、キーを一つだけ指定してください。',
    ],
    ['{ find(by: { id: null }) }', 'フィールド「Key.id」に null は指定できません。'],
    [
      'query ($id: ID) { find(by: { id: $id }) }',
      '変数「$id」の型は「ID」ですが、OneOf 入力オブジェクト「Key」には null を許さない型の変数が必要です。',
    ],
    ['{ find(share: "all") }', 'Float には数値を指定してください。"all" は数値ではありません。'],
    ['{ find(even: 2) }', '型「Even」の値が必要な位置に 2 があります。'],
  ])('%s', (query, message) => {
    expect(ofQuery(query).map((error) => written(error))).toEqual([message]);
  });

  it.each([
    [
      { id: 1, slug: 'a' },
      '変数「$key」に値 { id: 1, slug: "a" } は指定できません。OneOf 入力オブジェクト「Key」には、キーを一つだけ指定してください。',
    ],
    [
      { id: null },
      '変数「$key」の「key.id」に値 null は指定できません。フィールド「id」に null は指定できません。',
    ],
  ])('of the variable %o', (key, message) => {
    expect(
      ofVariables('query ($key: Key) { find(by: $key) }', { key }).map((error) => written(error)),
    ).toEqual([message]);
  });

  it('of a scalar that refuses a value without a word', () => {
    const [error] = ofVariables('query ($even: Even) { find(even: $even) }', { even: 2 });
    expect(written(error as Error)).toBe('変数「$even」に値 2 は指定できません。型「Even」の値が必要です。');
  });

  it('is told as it is, where a scalar has a sentence of its own', () => {
    const [error] = ofVariables('query ($even: Even) { find(even: $even) }', { even: 1 });
    expect(explainError(error as Error)).toBeNull();
    expect(written(error as Error)).toBe(
      'Variable "$even" got invalid value 1; Expected type "Even". 1; "odd" at "x"',
    );
  });

  it('of a scalar whose sentence is known, wrapped twice', () => {
    const inner = new Error('Int cannot represent non-integer value: 1.5');
    const outer = new GraphQLError(`Expected value of type "Even", found 1.5; ${inner.message}`, {
      originalError: inner,
    });
    const wrapped = new GraphQLError(outer.message, { originalError: outer });
    expect(explainError(wrapped)).toEqual({
      reason: 'VALUE_UNEXPECTED',
      params: { type: 'Even', value: '1.5', cause: { reason: 'NOT_AN_INT', params: { value: '1.5' } } },
    });
    expect(written(wrapped)).toBe(
      '型「Even」の値が必要な位置に 1.5 があります。Int には整数を指定してください。1.5 は整数ではありません。',
    );
  });
});

describe('fields that conflict', () => {
  const conflict = (reason: string) =>
    new Error(
      `Fields "a" conflict because ${reason}. Use different aliases on the fields to fetch both if this was intentional.`,
    );

  it('are told with every subfield', () => {
    const error = conflict(
      'subfields "b" conflict because subfields "c" conflict because "d" and "e" are different fields and subfields "f" conflict because they have differing arguments',
    );
    expect(explainError(error)?.params?.conflicts).toEqual([
      { reason: 'DIFFERENT_FIELDS', params: { subfields: ['b', 'c'], field: 'd', otherField: 'e' } },
      { reason: 'DIFFERENT_ARGUMENTS', params: { subfields: ['f'] } },
    ]);
    expect(written(error)).toBe(
      'フィールド「a」が競合しています（下位のフィールド「b.c」で「d」と「e」は別のフィールドです、下位のフィールド「f」で引数が異なります）。両方を取得するには、それぞれ別のエイリアスを付けてください。',
    );
  });

  it('are told as far as graphql-js has told them', () => {
    const error = conflict(
      'subfields "b" conflict because they have differing arguments and subfields "c" confl...',
    );
    expect(explainError(error)?.params?.conflicts).toEqual([
      { reason: 'DIFFERENT_ARGUMENTS', params: { subfields: ['b'] } },
    ]);
  });

  it('are told in English, where they conflict for a reason that is not known', () => {
    expect(explainError(conflict('they like to'))).toBeNull();
    expect(explainError(conflict('subfields "b" confl...'))).toBeNull();
  });
});

describe('a list of what may have been meant', () => {
  const error = new Error('Unknown type "A". Did you mean "B", "or", or "D"?');

  it('is a list to programs, and one of the language to readers', () => {
    expect(explainError(error)?.params).toEqual({ type: 'A', suggestions: ['B', 'or', 'D'] });
    expect(written(error)).toBe('型「A」はありません。もしかして「B」、「or」、または「D」ですか。');
    expect(written(error, 'en')).toBe('Unknown type "A". Did you mean "B", "or" or "D"?');
  });
});

describe('a message that nobody knows', () => {
  it('has no reason', () => {
    expect(explainError(new Error('Something new.'))).toBeNull();
    expect(explainError(new Error(''))).toBeNull();
    expect(explainError(new Error('Cannot query field "a" on type "B".\nMore.'))).toBeNull();
  });
});

describe('a message with hostile text', () => {
  const pieces = [
    '" at "',
    '"; ',
    ' at "x" at "',
    '. Did you mean "a", "b" or "',
    '" does not exist in "A',
    ' and subfields "',
    '\\"',
    '\0',
    '["',
    'a',
  ];

  it('takes no more time than its length asks for, in any hole of any pattern', () => {
    const slow: string[] = [];
    for (const template of Object.values(REASONS).flat()) {
      const match = messagePattern(template);
      const parts = template.replace(/[[\]]/g, '').split(/<\w+>/);
      for (const [piece, hole] of pieces.flatMap((each) =>
        parts.slice(1).map((_, at) => [each, at] as const),
      )) {
        const text = piece.repeat(Math.ceil(100_000 / piece.length));
        const message = parts.reduce((head, tail, at) => head + (at === hole + 1 ? text : 'a') + tail);
        const start = performance.now();
        match(message);
        match(`${message}${CAUSE}`);
        match(`${message}!`);
        if (performance.now() - start > 250) slow.push(`${template} ${piece}`);
      }
    }
    expect(slow).toEqual([]);
  });
});
