import {
  DirectiveLocation,
  GraphQLBoolean,
  GraphQLDirective,
  GraphQLEnumType,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
} from 'graphql';
import { type LocaleInfo, localeEnumName } from '../kernel/locale.ts';
import type { Resolved } from './text.ts';
import type { textOrigin, textState } from './translation.table.ts';

/** The GraphQL types that every localized schema has. They depend on nothing but the locales. */
export interface LocalizedTypes {
  readonly locale: GraphQLEnumType;
  readonly localizedText: GraphQLObjectType<Resolved>;
  readonly inContext: GraphQLDirective;
  readonly localized: GraphQLDirective;
}

const ORIGIN_DESCRIPTIONS: Record<(typeof textOrigin.enumValues)[number], string> = {
  ORIGINAL: 'The language the text was first written in.',
  OFFICIAL_TRANSLATION: 'A translation published by whoever published the original, or by an authority.',
  UNOFFICIAL_TRANSLATION: 'A translation by somebody else.',
  MACHINE: 'A translation that no person has read yet.',
};
const STATE_DESCRIPTIONS: Record<(typeof textState.enumValues)[number] | 'MISSING', string> = {
  REVIEWED: 'Read and approved.',
  TRANSLATED: 'Written, not yet read by a second person.',
  NEEDS_REVIEW: 'Somebody doubts it.',
  STALE: 'The text it belongs to has changed since.',
  MISSING: 'There is no text.',
};

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

export function localizedTypes(locale: GraphQLEnumType): LocalizedTypes {
  const enumOf = (name: string, description: string, values: Record<string, string>) =>
    new GraphQLEnumType({
      name,
      description,
      values: Object.fromEntries(Object.entries(values).map(([key, about]) => [key, { description: about }])),
    });
  const origin = enumOf('TextOrigin', 'Where a text comes from.', ORIGIN_DESCRIPTIONS);
  const state = enumOf('TranslationState', 'How far a text can be relied on.', STATE_DESCRIPTIONS);
  const required = <T extends GraphQLEnumType | typeof GraphQLBoolean>(type: T) => new GraphQLNonNull(type);

  const localizedText = new GraphQLObjectType<Resolved>({
    name: 'LocalizedText',
    description: 'A text, with the language it is really in and how far it can be relied on.',
    fields: {
      value: { type: GraphQLString, description: 'The text; null where its state is MISSING.' },
      locale: { type: locale, description: 'The language of the value; null where there is none.' },
      requested: { type: required(locale), description: 'The language that was asked for.' },
      isFallback: { type: required(GraphQLBoolean), description: 'Whether another language stands in.' },
      origin: { type: origin, description: 'Where the value comes from; null where there is none.' },
      state: { type: required(state), description: 'How far the value can be relied on.' },
      available: {
        type: new GraphQLNonNull(new GraphQLList(required(locale))),
        description: 'Every language that has this text.',
      },
    },
  });

  const context = contextArguments(locale);
  return {
    locale,
    localizedText,
    inContext: new GraphQLDirective({
      name: 'inContext',
      description: 'Sets the language of a whole operation; a `locale` argument of a field goes before it.',
      locations: [DirectiveLocation.QUERY, DirectiveLocation.MUTATION, DirectiveLocation.SUBSCRIPTION],
      args: context,
    }),
    localized: new GraphQLDirective({
      name: 'localized',
      description: 'The field is a text with an address in the locale files; `{name}` stands for a property.',
      locations: [DirectiveLocation.FIELD_DEFINITION],
      args: {
        namespace: {
          type: new GraphQLNonNull(GraphQLString),
          description: 'The file under `locales/<locale>/`.',
        },
        key: { type: new GraphQLNonNull(GraphQLString), description: 'The key in the file.' },
      },
    }),
  };
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
