import { type OperationDefinitionNode, parse, print, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { prepareOperation } from '../../../src/gateway/execution/prepare-operation.ts';
import { productSchema } from '../../translation/fields/products.ts';

const schema = productSchema();

/** The first operation as it is executed with these values of its variables. */
function prepare(source: string, values: Readonly<Record<string, unknown>> = {}) {
  const document = parse(source);
  expect(validate(schema, document)).toEqual([]);
  const operation = document.definitions.find(
    (each): each is OperationDefinitionNode => each.kind === 'OperationDefinition',
  );
  return prepareOperation(schema, document, operation as OperationDefinitionNode, values);
}

const prepared = (source: string, values?: Readonly<Record<string, unknown>>) =>
  print(prepare(source, values).operation);

const printed = (source: string) => print(parse(source));

describe('the locale context of a prepared operation', () => {
  it.each([
    ['is nothing where nobody gives a locale', '{ products { title } }', '{ products { title } }'],
    [
      'is that of the nearest ancestor',
      '{ product(id: 1, locale: ja) { title titleText { value } parts { title parts(locale: fr) { title } } } }',
      `{ product(id: 1, locale: ja) { title(locale: ja) titleText(locale: ja) { value }
         parts(locale: ja) { title(locale: ja) parts(locale: fr) { title(locale: fr) } } } }`,
    ],
    [
      'is that of a field before that of its ancestors',
      '{ product(id: 1, locale: ja) { title(locale: en) sizeLabel } }',
      '{ product(id: 1, locale: ja) { title(locale: en) sizeLabel(locale: ja) } }',
    ],
    [
      'is that of the operation where no ancestor has one',
      'query @inContext(locale: ja) { products { title } product(id: 1, locale: en) { title } }',
      '{ products(locale: ja) { title(locale: ja) } product(id: 1, locale: en) { title(locale: en) } }',
    ],
    [
      'differs between aliases',
      '{ ja: product(id: 1, locale: ja) { title } en: product(id: 1, locale: en) { title } }',
      `{ ja: product(id: 1, locale: ja) { title(locale: ja) }
         en: product(id: 1, locale: en) { title(locale: en) } }`,
    ],
    [
      'is inherited argument by argument',
      `query @inContext(locale: ja, strict: true) {
         product(id: 1, fallback: [fr, en]) { title title2: title(strict: false) other: title(locale: en, fallback: []) } }`,
      `{ product(id: 1, locale: ja, fallback: [fr, en], strict: true) {
           title(locale: ja, fallback: [fr, en], strict: true)
           title2: title(locale: ja, fallback: [fr, en], strict: false)
           other: title(locale: en, fallback: [], strict: true) } }`,
    ],
    [
      'gives a field no argument that it does not declare',
      'query @inContext(locale: ja, fallback: [en], strict: true) { products { sizeLabel plain size } }',
      '{ products(locale: ja) { sizeLabel(locale: ja) plain(locale: ja) size } }',
    ],
    [
      'is not changed by null',
      '{ product(id: 1, locale: ja, strict: true) { title(locale: null, strict: null, fallback: null) } }',
      '{ product(id: 1, locale: ja, strict: true) { title(locale: ja, strict: true) } }',
    ],
    [
      'leaves alone an argument of its name that is no Locale',
      'query @inContext(locale: ja) { search(locale: "here") { ... on Product { title } } }',
      '{ search(locale: "here") { ... on Product { title(locale: ja) } } }',
    ],
    [
      'reaches through inline fragments on unions and interfaces',
      'query @inContext(locale: ja) { search { __typename ... { ... on Named { title } ... on Review { body } } } }',
      '{ search { __typename ... on Named { title(locale: ja) } ... on Review { body(locale: ja) } } }',
    ],
    [
      'does not concern introspection',
      'query @inContext(locale: ja) { __typename __schema { queryType { name } } __type(name: "Locale") { name } }',
      '{ __typename __schema { queryType { name } } __type(name: "Locale") { name } }',
    ],
    [
      'belongs to mutations as well',
      'mutation @inContext(locale: ja) { rename(id: 1) { title } }',
      'mutation { rename(id: 1) { title(locale: ja) } }',
    ],
    [
      'is another for each place where a fragment is spread',
      `query Main { ja: product(id: 1, locale: ja) { ...A } fr: product(id: 1, locale: fr) { ...A } none: products { ...A } }
       query Other { products { ...Unused } }
       fragment A on Product { title ...B }
       fragment B on Product { parts { title } }
       fragment Unused on Product { title }`,
      `query Main { ja: product(id: 1, locale: ja) { title(locale: ja) parts(locale: ja) { title(locale: ja) } }
         fr: product(id: 1, locale: fr) { title(locale: fr) parts(locale: fr) { title(locale: fr) } }
         none: products { title parts { title } } }`,
    ],
  ])('%s', (_, source, expected) => {
    expect(prepared(source)).toBe(printed(expected));
  });

  describe('with variables', () => {
    const source = `
      query ($outer: Locale, $inner: Locale, $strict: Boolean = true) @inContext(locale: $outer, strict: $strict) {
        product(id: 1, locale: $inner) { title(fallback: [en]) } }`;
    const titleOf = (values: Readonly<Record<string, unknown>>) =>
      /title(\(.*\))/.exec(prepared(source, values))?.[1];

    it('has the variable itself, so that one prepared query serves every value', () => {
      const values = { outer: 'en', inner: 'fr', strict: true };
      expect(titleOf(values)).toBe('(locale: $inner, fallback: [en], strict: $strict)');
    });

    it('does not count a variable that has no value, or null', () => {
      expect(titleOf({ outer: 'en', strict: true })).toBe(
        '(locale: $outer, fallback: [en], strict: $strict)',
      );
      expect(titleOf({ outer: 'en', inner: null })).toBe('(locale: $outer, fallback: [en])');
      expect(titleOf({ inner: 'fr' })).toBe('(locale: $inner, fallback: [en])');
      expect(titleOf({})).toBe('(fallback: [en])');
    });
  });
});

describe('a prepared operation', () => {
  it('has nothing left of conditions', () => {
    const source = `query ($yes: Boolean!, $no: Boolean!) {
      a: products @skip(if: $yes) { title } b: products @include(if: $yes) { title @skip(if: $no) size @include(if: $no) }
      ...F @skip(if: $yes) ... @include(if: true) { c: products { size } } }
      fragment F on Query { d: products { title } }`;
    expect(prepared(source, { yes: true, no: false })).toBe(
      printed('query ($yes: Boolean!, $no: Boolean!) { b: products { title } c: products { size } }'),
    );
  });

  it('has no argument whose variable has no value, and declares no such variable', () => {
    const source =
      'query ($id: ID! = 1, $at: String) { product(id: $id) { size } search(locale: $at) { __typename } }';
    expect(prepared(source, { id: 2 })).toBe(
      printed('query ($id: ID! = 1) { product(id: $id) { size } search { __typename } }'),
    );
  });

  it('refuses a condition that is null, as graphql-js does', () => {
    const source = 'query ($if: Boolean = true) { products @skip(if: $if) { size } }';
    expect(() => prepared(source, { if: null })).toThrow(
      'Argument "if" of non-null type "Boolean!" must not be null.',
    );
  });

  it('keeps a type condition only where not every object is of the type', () => {
    const source =
      '{ products { ... on Named { title } ... on Product { size } } search { ... on Named { ... on Named { title } } } }';
    expect(prepared(source)).toBe(printed('{ products { title size } search { ... on Named { title } } }'));
  });

  it('has the selections of fields that merge in the first of them, and the others for the locations of errors', () => {
    const source = `{ products { parts { title } ...A } ...B }
      fragment A on Product { parts { size title } size }
      fragment B on Query { products { size ...A } }`;
    const { operation, fieldCount } = prepare(source);
    expect(print(operation)).toBe(
      '{\n  products {\n    parts {\n      title\n      title\n      size\n    }\n    parts\n    size\n    size\n  }\n  products\n}',
    );
    expect(fieldCount).toBe(9);
  });

  it('does not merge across a type condition, which would change the order of the answer', () => {
    const source = `{ search { ... on Named { a: title } ... on Product { size parts { size } } ... on Product { parts { title } } } }`;
    expect(prepared(source)).toBe(printed(source));
  });

  it('grows with the document, not with the number of ways through its fragments', () => {
    const levels = 12;
    const fragments = Array.from(
      { length: levels },
      (_, level) => `fragment F${level} on Product { parts { ...F${level + 1} } parts { ...F${level + 1} } }`,
    );
    const source = `{ products { ...F0 } } ${fragments.join('\n')} fragment F${levels} on Product { size }`;
    expect(prepare(source).fieldCount).toBe(2 + 2 * levels);
  });
});
