import { buildSchema, type GraphQLSchema } from 'graphql';
import { describeLocale } from '../../../src/kernel/locale.ts';
import { localize } from '../../../src/translation/fields/localize-schema.ts';

export const productLocales = ['en', 'ja', 'fr', 'fr-CA'].map((locale) => describeLocale(locale, 'en'));

/** A schema that has nothing to do with meetings, as an upstream service might have it. */
export const PRODUCTS = /* GraphQL */ `
  directive @localized(namespace: String!, key: String!) on FIELD_DEFINITION
  scalar Locale
  type Query {
    product(id: ID!, locale: Locale, fallback: [Locale!], strict: Boolean): Product
    products(locale: Locale): [Product!]!
    search(words: String, locale: String): [Found!]!
    reviews(locale: Locale): [Review!]!
  }
  type Mutation {
    rename(id: ID!): Product
  }
  interface Named {
    "What it is called."
    title: String @localized(namespace: "products", key: "{id}.title")
  }
  type Product implements Named {
    id: ID!
    "What it is called."
    title: String @localized(namespace: "products", key: "{id}.title")
    size: Size!
    parts(locale: Locale): [Product!]!
    plain(locale: Locale): String
  }
  type Review {
    slug: String!
    body: String @localized(namespace: "reviews/{slug}", key: "body")
  }
  union Found = Product | Review
  enum Size { SMALL LARGE }
`;

export function productSchema(sdl = PRODUCTS): GraphQLSchema {
  return localize(buildSchema(sdl), productLocales);
}
