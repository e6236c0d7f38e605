import {
  buildSchema,
  type ExecutionResult,
  execute,
  GraphQLEnumType,
  GraphQLObjectType,
  GraphQLSchema,
  graphqlSync,
  parse,
  printSchema,
  printType,
  validateSchema,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { describe, expect, it } from 'vitest';
import { LABEL_EXTENSION } from '../../../src/translation/fields/enum-label-field.ts';
import { localize } from '../../../src/translation/fields/localize-schema.ts';
import { Catalogue } from '../../../src/translation/serving/catalogue.ts';
import { Localization } from '../../../src/translation/serving/localization.ts';
import type { RecordTexts } from '../../../src/translation/serving/record-texts.ts';
import type { Address } from '../../../src/translation/texts/address.ts';
import { AddressRules } from '../../../src/translation/texts/address-rules.ts';
import { resolveText } from '../../../src/translation/texts/text.ts';
import { textsOf } from '../texts-of.ts';
import { PRODUCTS, productLocales, productSchema } from './products.ts';

const schema = productSchema();
const catalogue = new Catalogue(
  productLocales.map(({ locale }) => locale),
  textsOf({
    en: { products: { '1.title': 'Cup', '2.title': 'Plate' }, enums: { 'Size.SMALL': 'small' } },
    ja: { products: { '1.title': '湯飲み', '3.title': '{{x}} $t(y)' }, enums: { 'Size.SMALL': '小' } },
  }),
);

/** Record texts that come from elsewhere, one tick later. */
const reviews = {
  resolve: async ({ namespace, key }: Address, requested: string, chain: readonly string[]) => {
    const text = {
      value: `${namespace} ${key}`,
      origin: 'ORIGINAL',
      state: 'REVIEWED',
      sourceUrl: null,
      updatedAt: null,
    } as const;
    return resolveText(namespace.endsWith('none') ? undefined : new Map([['ja', text]]), requested, chain);
  },
} as unknown as RecordTexts;

const product = (id: string) => ({ __typename: 'Product', id, size: 'SMALL', parts: [] });
const { product: productField } = schema.getQueryType()?.getFields() ?? {};
if (productField === undefined) throw new Error('Query.product is gone.');
productField.resolve = (_, { id }) => ({ ...product(id), parts: [product('2'), product('9')] });
const rootValue = {
  products: [product('1'), product('2'), product('9')],
  search: [product('1'), { __typename: 'Review', slug: 'r1' }],
  reviews: [{ slug: 'r1' }, { slug: 'none' }],
};

const localization = (negotiated = 'en') =>
  new Localization(catalogue, reviews, productLocales, negotiated, new AddressRules([]));

/** Data and report. Resident texts resolve at once, so `graphqlSync` can run them. */
function query(source: string, negotiated = 'en') {
  const contextValue = { localization: localization(negotiated) };
  const { data, errors } = graphqlSync({ schema, source, rootValue, contextValue });
  return {
    data: JSON.parse(JSON.stringify(data ?? null)),
    errors,
    report: contextValue.localization.report(data),
  };
}

const fieldsOf = (type: string, of: GraphQLSchema) =>
  Object.keys((of.getType(type) as GraphQLObjectType).getFields());

describe('localize', () => {
  it('makes of a localized field a text and what is known about it', () => {
    expect(validateSchema(schema)).toEqual([]);
    expect(printType(schema.getType('Named') as never)).toMatchInlineSnapshot(`
      "interface Named {
        """What it is called."""
        title(
          """
          The language to serve, here and inside. Left out: that of what is around.
          """
          locale: Locale

          """
          What may stand in, in this order, instead of the usual languages. \`[]\`: nothing.
          """
          fallback: [Locale!]

          """Whether to serve nothing rather than another language."""
          strict: Boolean
        ): String

        """
        The text of the field of this name without \`Text\`, with the language it is really in, its origin and its state.
        """
        titleText(
          """
          The language to serve, here and inside. Left out: that of what is around.
          """
          locale: Locale

          """
          What may stand in, in this order, instead of the usual languages. \`[]\`: nothing.
          """
          fallback: [Locale!]

          """Whether to serve nothing rather than another language."""
          strict: Boolean
        ): LocalizedText!
      }"
    `);
    expect(printSchema(schema)).toContain('enum Locale {\n  """English"""\n  en\n');
    expect(printSchema(schema)).toContain('fr_CA');
  });

  it('serves the empty string where a field that is never null has no text, and says so beside it', () => {
    const named = productSchema(PRODUCTS.replaceAll('title: String @localized', 'title: String! @localized'));
    expect(fieldsOf('Product', named)).toEqual(fieldsOf('Product', schema));
    const contextValue = { localization: localization() };
    const document = parse(`{ products { id
      title(locale: ja, strict: true) titleText(locale: ja, strict: true) { value state } } }`);
    const { data, errors } = execute({ schema: named, document, rootValue, contextValue }) as ExecutionResult;
    expect(errors).toBeUndefined();
    const none = { title: '', titleText: { value: null, state: 'MISSING' } };
    expect(data).toEqual({
      products: [
        { id: '1', title: '湯飲み', titleText: { value: '湯飲み', state: 'TRANSLATED' } },
        { id: '2', ...none },
        { id: '9', ...none },
      ],
    });
    const missing = contextValue.localization.report(data).missing.map(({ path }) => path.join('.'));
    expect(missing).toEqual([1, 2].flatMap((at) => [`products.${at}.title`, `products.${at}.titleText`]));
  });

  it('serves the locale of the field, else of the request', () => {
    const { data } = query(
      '{ product(id: 1) { title ja: title(locale: ja) sizeLabel small: sizeLabel(locale: ja) } }',
    );
    expect(data).toEqual({ product: { title: 'Cup', ja: '湯飲み', sizeLabel: 'small', small: '小' } });
    expect(query('{ product(id: 1) { title } }', 'ja').data).toEqual({ product: { title: '湯飲み' } });
  });

  it('serves what stands in, and tells so', () => {
    const { data } = query(`{ product(id: 2) { titleText(locale: ja) {
      value locale requested isFallback origin state available } } }`);
    expect(data.product.titleText).toEqual({
      value: 'Plate',
      locale: 'en',
      requested: 'ja',
      isFallback: true,
      origin: 'ORIGINAL',
      state: 'TRANSLATED',
      available: ['en'],
    });
  });

  it('serves null and the reason where there is no text, or none that may stand in', () => {
    const { data, errors } = query(`{
      nowhere: product(id: 9) { title titleText { value locale isFallback origin state available } }
      strictly: product(id: 2) { title(locale: ja, strict: true)
        titleText(locale: ja, strict: true) { value state available } }
      listed: product(id: 2) { title(locale: ja, fallback: [fr]) none: title(locale: ja, fallback: []) } }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      nowhere: {
        title: null,
        titleText: {
          value: null,
          locale: null,
          isFallback: false,
          origin: null,
          state: 'MISSING',
          available: [],
        },
      },
      strictly: { title: null, titleText: { value: null, state: 'MISSING', available: ['en'] } },
      listed: { title: null, none: null },
    });
  });

  it('serves data as it is written', () => {
    expect(query('{ product(id: 3) { title(locale: ja) } }').data).toEqual({
      product: { title: '{{x}} $t(y)' },
    });
  });

  it('waits for the texts of records that are loaded on demand', async () => {
    const contextValue = { localization: localization() };
    const document = parse('{ reviews { slug body bodyText { value state } } }');
    const { data } = await execute({ schema, document, rootValue, contextValue });
    expect(data).toEqual({
      reviews: [
        { slug: 'r1', body: 'reviews/r1 body', bodyText: { value: 'reviews/r1 body', state: 'REVIEWED' } },
        { slug: 'none', body: null, bodyText: { value: null, state: 'MISSING' } },
      ],
    });
  });

  it.each([
    ['key: "a"', '@localized of T.f must have a string "namespace".'],
    ['namespace: "n", key: 1', '@localized of T.f must have a string "key".'],
    ['namespace: "n", key: "{id"', '@localized of T.f: a brace of "{id" has no partner.'],
    ['namespace: "n", key: "{a b}"', '@localized of T.f: a brace of "{a b}" has no partner.'],
  ])('refuses @localized(%s)', (args, message) => {
    const sdl = `directive @localized(namespace: String, key: Int) on FIELD_DEFINITION
      type Query { t: T } type T { id: ID f: String @localized(${args}) }`;
    const loose = sdl.replace('Int', args.includes('key: 1') ? 'Int' : 'String');
    expect(() => productSchema(loose)).toThrow(message);
  });

  it('refuses to put its field in the place of another', () => {
    const sdl = PRODUCTS.replace('  type Review {', '  type Review {\n bodyText: String');
    expect(() => productSchema(sdl)).toThrow('Review.body is @localized, which makes Review.bodyText');
  });

  it('tells which property of an address an object lacks', () => {
    const result = graphqlSync({
      schema,
      source: '{ products { title } }',
      rootValue: { products: [{ size: 'SMALL' }] },
      contextValue: { localization: localization() },
    });
    expect(result.errors?.map(({ message }) => message)).toEqual([
      '@localized of Product.title needs "id", which the object does not have.',
    ]);
  });
});

describe('the label of an enum', () => {
  const SIZES = /* GraphQL */ `
    directive @localized(namespace: String!, key: String!) on FIELD_DEFINITION
    type Query { cup: Cup favourite: Size }
    type Mutation { rename: Size }
    type Subscription { renamed: Size }
    interface Sized { size: Size }
    interface Shelved { shelf: Size }
    type Cup implements Sized & Shelved {
      "How large it is; null where nobody knows. It may change."
      size: Size
      served: Locale!
      bare: Size!
      own: Size
      ownLabel: Int
      shelf: Size
      sizes: [Size]
      in(country: String): Size
    }
    type Box implements Shelved {
      shelf: Size
      shelfLabel: Boolean
      depth: Size @deprecated(reason: "No boxes.")
    }
    input Order { size: Size }
    scalar Locale
    enum Size { SMALL LARGE }
  `;
  const sizes = productSchema(SIZES);

  it('stands beside each field that gives one value, as nullable as that is, and says so', () => {
    expect(validateSchema(sizes)).toEqual([]);
    const { getFields } = sizes.getType('Cup') as GraphQLObjectType;
    const labels = Object.values(getFields.call(sizes.getType('Cup'))).filter(({ name }) =>
      /Label$/.test(name),
    );
    expect(labels.map(({ name, type, description }) => [name, String(type), description])).toEqual([
      ['sizeLabel', 'String', 'How large it is, in words.'],
      ['servedLabel', 'String!', 'What the language is called.'],
      ['bareLabel', 'String!', 'The value of the field of this name without `Label`, in words.'],
      ['ownLabel', 'Int', undefined],
      ['shelfLabel', 'String', 'The value of the field of this name without `Label`, in words.'],
    ]);
    expect(fieldsOf('Query', sizes)).toEqual(['cup', 'favourite', 'favouriteLabel']);
    expect(printType(sizes.getType('Box') as never)).toContain('): String @deprecated(reason: "No boxes.")');
    expect(fieldsOf('Sized', sizes)).toEqual(['size', 'sizeLabel']);
  });

  it('does not stand where to ask for it is to do it again, or where an implementation has none', () => {
    expect(fieldsOf('Mutation', sizes)).toEqual(['rename']);
    expect(fieldsOf('Subscription', sizes)).toEqual(['renamed']);
    expect(fieldsOf('Order', sizes)).toEqual(['size']);
    expect(fieldsOf('Shelved', sizes)).toEqual(['shelf']);
    expect(fieldsOf('Box', sizes)).toEqual(['shelf', 'shelfLabel', 'depth', 'depthLabel']);
  });

  it('is left out, or described, as the extensions of a field say', () => {
    const built = buildSchema(SIZES);
    const { size, shelf } = (built.getType('Cup') as GraphQLObjectType).getFields();
    if (size === undefined || shelf === undefined) throw new Error('The fields are gone.');
    size.extensions = { [LABEL_EXTENSION]: false };
    shelf.extensions = { [LABEL_EXTENSION]: 'Which shelf, in words.' };
    const localized = localize(built, productLocales);
    const cup = (localized.getType('Cup') as GraphQLObjectType).getFields();
    expect(cup.sizeLabel).toBeUndefined();
    expect(cup.shelfLabel?.description).toBe('Which shelf, in words.');
    expect(validateSchema(localized)).toEqual([]);
  });

  const labels = (cup: object, context = { localization: localization() }) => {
    const source = '{ cup { sizeLabel servedLabel bareLabel(locale: ja) } favouriteLabel }';
    const value = { cup, favourite: () => Promise.resolve('SMALL') };
    return execute({ schema: sizes, document: parse(source), rootValue: value, contextValue: context });
  };

  it('is of what the field resolves to', async () => {
    expect(await labels({ size: () => 'SMALL', served: 'ja', bare: 'SMALL' })).toEqual({
      data: {
        cup: { sizeLabel: 'small', servedLabel: 'Japanese', bareLabel: '小' },
        favouriteLabel: 'small',
      },
    });
    const { data } = await labels({ size: null, served: 'en', bare: 'SMALL' });
    expect(data).toMatchObject({ cup: { sizeLabel: null } });
  });

  it('is found by the name of a value, whatever the code has for it', async () => {
    const size = new GraphQLEnumType({ name: 'Size', values: { SMALL: { value: 1 } } });
    const query = new GraphQLObjectType({
      name: 'Query',
      fields: { size: { type: size, resolve: () => 1 } },
    });
    const contextValue = { localization: localization() };
    const { data } = await execute({
      schema: localize(new GraphQLSchema({ query }), productLocales),
      document: parse('{ size sizeLabel }'),
      contextValue,
    });
    expect(data).toEqual({ size: 'SMALL', sizeLabel: 'small' });
  });

  it('is the value itself where no language has a word for it, and that is reported', async () => {
    const context = { localization: localization() };
    const { data, errors } = await labels({ size: 'SMALL', served: 'en', bare: 'LARGE' }, context);
    expect([data, errors]).toMatchObject([{ cup: { bareLabel: 'LARGE' } }, undefined]);
    expect(context.localization.report(data).missing).toEqual([
      { path: ['cup', 'bareLabel'], namespace: 'enums', key: 'Size.LARGE' },
    ]);
  });
});

describe('the report of a response', () => {
  const source = `{ one: product(id: 1) { t: title(locale: ja) parts { name: title(locale: ja) } }
    products { titleText(locale: fr_CA) { value } } }`;
  const expected = {
    requested: ['ja', 'fr_CA'],
    served: ['en', 'ja'],
    fallbacks: [
      { path: ['one', 'parts', 0, 'name'], requested: 'ja', served: 'en' },
      { path: ['products', 0, 'titleText'], requested: 'fr_CA', served: 'en' },
      { path: ['products', 1, 'titleText'], requested: 'fr_CA', served: 'en' },
    ],
    missing: [
      { path: ['one', 'parts', 1, 'name'], namespace: 'products', key: '9.title' },
      { path: ['products', 2, 'titleText'], namespace: 'products', key: '9.title' },
    ],
  };

  it('names what fell back and what is missing by its path, through lists and aliases', () => {
    expect(query(source).report).toEqual(expected);
  });

  it('is the same from graphql-jit', async () => {
    const compiled = compileQuery(schema, parse(source), '');
    if (!isCompiledQuery(compiled)) throw new Error('It could not be compiled.');
    const context = { localization: localization() };
    const { data } = await compiled.query(rootValue, context, {});
    expect(context.localization.report(data)).toEqual(expected);
  });

  it('names nothing that an error has taken the place of', () => {
    const contextValue = { localization: localization() };
    const { data, errors } = graphqlSync({
      schema,
      source: '{ products { title(locale: fr_CA) size } }',
      contextValue,
      rootValue: { products: [product('2'), { ...product('9'), size: 'HUGE' }] },
    });
    expect([data, errors?.length]).toEqual([null, 1]);
    expect(contextValue.localization.report(data)).toEqual({
      requested: ['fr_CA'],
      served: [],
      fallbacks: [],
      missing: [],
    });
  });

  it('is empty where nothing was asked for', () => {
    expect(query('{ products { id } }').report).toEqual({
      requested: [],
      served: [],
      fallbacks: [],
      missing: [],
    });
  });

  it('tells whether the header decided anything', () => {
    const decided = (text: string) => {
      const contextValue = { localization: localization() };
      graphqlSync({ schema, source: text, rootValue, contextValue });
      return contextValue.localization.headerDecided;
    };
    expect(decided('{ products { title(locale: ja) } }')).toBe(false);
    expect(decided('{ products { title } }')).toBe(true);
  });
});
