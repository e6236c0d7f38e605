import { GraphQLBoolean, GraphQLEnumType, GraphQLList, GraphQLNonNull } from 'graphql';
import { type LocaleInfo, localeEnumName } from '../kernel/locale.ts';

/** The locales as an enum; its values are the tags. */
export function localeEnum(locales: readonly LocaleInfo[]): GraphQLEnumType {
  return new GraphQLEnumType({
    name: 'Locale',
    description: 'A language the record is served in: a BCP 47 tag, with `_` where the tag has `-`.',
    values: Object.fromEntries(
      locales.map((each) => [
        localeEnumName(each.locale),
        { value: each.locale, description: `${each.endonym}.` },
      ]),
    ),
  });
}

/** The arguments of a localized field, and of `@inContext`. */
export function contextArguments(locale: GraphQLEnumType) {
  return {
    locale: {
      type: locale,
      description: 'The language to serve. Left out: that of the nearest field or operation.',
    },
    fallback: {
      type: new GraphQLList(new GraphQLNonNull(locale)),
      description: 'What may stand in, in this order, instead of the usual languages. `[]`: nothing.',
    },
    strict: { type: GraphQLBoolean, description: 'Whether to serve null rather than another language.' },
  };
}
