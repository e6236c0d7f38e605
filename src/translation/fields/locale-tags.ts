import { type GraphQLEnumType, type GraphQLSchema, isEnumType, Kind } from 'graphql';
import { LRUCache } from 'lru-cache';
import { type Locale, localeEnumName, typedLocale } from '../../kernel/locale.ts';
import { matchLocale } from '../../kernel/match-locale.ts';

/** The number of tags whose locale is remembered, for to match one takes thirty microseconds. */
const MAX_REMEMBERED = 1_000;

/** The characters of a tag that is looked at; RFC 5646 (4.4.1) expects 35, and a private use part may be of any length. */
const MAX_LENGTH = 100;

/**
 * The served locale that a name or a BCP 47 tag means: the one of that name, else the one that CLDR's language matching
 * finds. `fr_CA`, `fr-CA` and `fr-ca` are the same; `en-US` is `en` where that is served. Undefined for none.
 */
export function localeOfTag(given: string, locales: readonly Locale[]): Locale | undefined {
  const named = locales.find((locale) => localeEnumName(locale) === given);
  if (named !== undefined) return named;
  const tag = typedLocale(given);
  if (tag === null) return undefined;
  return locales.find((locale) => locale === tag) ?? matchLocale([tag], locales);
}

/**
 * Makes the enum `Locale` of a schema take BCP 47 tags as well, as a variable and as a literal, with or without quotes.
 * The GraphQL specification refuses a string for the literal of an enum; here it is taken, so that an application may
 * hand on `navigator.language`. What means no served locale is refused as any unknown value of an enum.
 *
 * It changes the type in place, for whatever builds a schema anew makes a plain enum of it: call it last.
 */
export function takeLanguageTags(schema: GraphQLSchema): GraphQLSchema {
  const type = schema.getType('Locale');
  if (!isEnumType(type)) return schema;
  const locales = type.getValues().map(({ value }) => value as Locale);
  const names = new LRUCache<string, string>({ max: MAX_REMEMBERED });
  const nameOf = (given: string): string => {
    if (given.length > MAX_LENGTH) return given;
    const known = names.get(given);
    if (known !== undefined) return known;
    const locale = localeOfTag(given, locales);
    const name = locale === undefined ? given : localeEnumName(locale);
    names.set(given, name);
    return name;
  };
  const { parseValue, parseLiteral } = type;
  const taking: Pick<GraphQLEnumType, 'parseValue' | 'parseLiteral'> = {
    parseValue: (value, ...rest) =>
      parseValue.call(type, typeof value === 'string' ? nameOf(value) : value, ...rest),
    parseLiteral: (node, ...rest) =>
      node.kind === Kind.STRING || node.kind === Kind.ENUM
        ? parseLiteral.call(
            type,
            { kind: Kind.ENUM, value: nameOf(node.value), ...(node.loc && { loc: node.loc }) },
            ...rest,
          )
        : parseLiteral.call(type, node, ...rest),
  };
  Object.assign(type, taking);
  return schema;
}
