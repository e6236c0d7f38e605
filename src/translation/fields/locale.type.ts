import { GraphQLBoolean, GraphQLEnumType, GraphQLList, GraphQLNonNull } from 'graphql';
import { type LocaleInfo, languageName, localeEnumName } from '../../kernel/locale.ts';

/** The language that a schema describes itself in before it is translated. */
const SCHEMA_LANGUAGE = 'en';

/** The locales as an enum; its values are the tags. */
export function localeEnum(locales: readonly LocaleInfo[]): GraphQLEnumType {
  return new GraphQLEnumType({
    name: 'Locale',
    description:
      'A language the record is served in: a BCP 47 tag, with `_` where the tag has `-`. Tags are taken as well, such as `"en-US"`, and mean the language that is served for them.',
    values: Object.fromEntries(
      locales.map(({ locale }) => [
        localeEnumName(locale),
        { value: locale, description: languageName(locale, SCHEMA_LANGUAGE) },
      ]),
    ),
  });
}

/** Descriptions of the arguments of a locale context, the same wherever they stand. */
export const CONTEXT_DESCRIPTIONS = {
  locale: 'The language to serve, here and inside. Left out: that of what is around.',
  fallback: 'What may stand in, in this order, instead of the usual languages. `[]`: nothing.',
  strict: 'Whether to serve nothing rather than another language.',
} as const;

/** The arguments of a localized field, and of `@inContext`. */
export function contextArguments(locale: GraphQLEnumType) {
  const about = CONTEXT_DESCRIPTIONS;
  return {
    locale: { type: locale, description: about.locale },
    fallback: { type: new GraphQLList(new GraphQLNonNull(locale)), description: about.fallback },
    strict: { type: GraphQLBoolean, description: about.strict },
  };
}
