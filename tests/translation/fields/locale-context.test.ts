import { type OperationDefinitionNode, parse, print, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { compileLocaleContext } from '../../../src/translation/fields/locale-context.ts';
import { productSchema } from './products.ts';

const schema = productSchema();

/** The first operation as it is executed, where the named variables have values. */
function compile(source: string, given: readonly string[] = []): string {
  const document = parse(source);
  expect(validate(schema, document)).toEqual([]);
  const operation = document.definitions.find(
    (each): each is OperationDefinitionNode => each.kind === 'OperationDefinition',
  );
  const compiled = compileLocaleContext(schema, document, operation as OperationDefinitionNode, (name) =>
    given.includes(name),
  );
  // What is executed must be valid too, but for variables that nothing uses any more.
  const errors = validate(schema, compiled).filter(({ message }) => !message.includes('is never used'));
  expect(errors).toEqual([]);
  return print(compiled);
}

const printed = (source: string) => print(parse(source));

describe('the locale context of a document', () => {
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
      'reaches through inline fragments on unions and interfaces, with and without a type',
      `query @inContext(locale: ja) { search { __typename ... { ... on Named { title } ... on Review { body } } } }`,
      `{ search { __typename ... { ... on Named { title(locale: ja) } ... on Review { body(locale: ja) } } } }`,
    ],
    [
      'keeps other arguments, directives and aliases',
      'query @inContext(locale: ja) { p: product(id: 1) @include(if: true) { t: title @skip(if: false) } }',
      `{ p: product(id: 1, locale: ja) @include(if: true) { t: title(locale: ja) @skip(if: false) } }`,
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
  ])('%s', (_, source, expected) => {
    expect(compile(source)).toBe(printed(expected));
  });

  it('copies a fragment for each context it is used in, and nothing else', () => {
    const source = `
      query Main { ja: product(id: 1, locale: ja) { ...A } again: product(id: 2, locale: ja) { ...A }
        fr: product(id: 1, locale: fr) { ...A } none: products { ...A } }
      query Other { products { ...Unused } }
      fragment A on Product { title ...B }
      fragment B on Product { parts { title } }
      fragment Unused on Product { title }`;
    expect(compile(source)).toBe(
      printed(`
        query Main { ja: product(id: 1, locale: ja) { ...A_0 } again: product(id: 2, locale: ja) { ...A_0 }
          fr: product(id: 1, locale: fr) { ...A_2 } none: products { ...A_4 } }
        fragment B_1 on Product { parts(locale: ja) { title(locale: ja) } }
        fragment A_0 on Product { title(locale: ja) ...B_1 }
        fragment B_3 on Product { parts(locale: fr) { title(locale: fr) } }
        fragment A_2 on Product { title(locale: fr) ...B_3 }
        fragment B_5 on Product { parts { title } }
        fragment A_4 on Product { title ...B_5 }`),
    );
  });

  it('gives each copy a name of its own, whatever the fragments are called', () => {
    const compiled = compile(`
      query @inContext(locale: ja) { products { ...A ...A_0 ...A_0_1 ...A_1 } }
      fragment A on Product { title }
      fragment A_0 on Product { ...A_1 }
      fragment A_0_1 on Product { ...A_1 }
      fragment A_1 on Product { size }`);
    const names = [...compiled.matchAll(/^fragment (\w+) on/gm)].map(([, name]) => name);
    expect(names).toEqual(['A_0', 'A_1_2', 'A_0_1', 'A_0_1_3']);
  });

  describe('with variables', () => {
    const source = `
      query ($outer: Locale, $inner: Locale, $strict: Boolean = true) @inContext(locale: $outer, strict: $strict) {
        product(id: 1, locale: $inner) { title(fallback: [$outer, en]) } }`.replace('[$outer, en]', '[en]');

    it('carries the variable itself, so that one compiled query serves every value', () => {
      expect(compile(source, ['outer', 'inner', 'strict'])).toContain(
        'title(locale: $inner, fallback: [en], strict: $strict)',
      );
    });

    it('takes a variable that has no value for an argument that is not given', () => {
      expect(compile(source, ['outer', 'strict'])).toContain(
        'title(locale: $outer, fallback: [en], strict: $strict)',
      );
      expect(compile(source, ['inner'])).toContain('title(locale: $inner, fallback: [en])');
      expect(compile(source)).toContain('{\n  product(id: 1) {\n    title(fallback: [en])');
    });
  });
});
