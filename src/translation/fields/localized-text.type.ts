import {
  GraphQLBoolean,
  GraphQLEnumType,
  type GraphQLFieldConfig,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLScalarType,
  GraphQLString,
} from 'graphql';
import { type Locale, scriptDirection, tagWithScript } from '../../kernel/locale.ts';
import type { LocaleArguments, Localization, LocalizedContext } from '../serving/localization.ts';
import type { ResolvedText } from '../texts/text.ts';
import type { textOrigin, textState } from '../texts/translation.table.ts';
import { LABEL_EXTENSION } from './enum-label-field.ts';
import { contextArguments } from './locale.type.ts';

/** The source value of the fields of LocalizedText: the text and its address, to look there again. */
export type ResolvedTextAtAddress = ResolvedText & { readonly namespace: string; readonly key: string };

export const ORIGIN_DESCRIPTIONS: Record<(typeof textOrigin.enumValues)[number], string> = {
  ORIGINAL: 'The language the text was first written in.',
  OFFICIAL_TRANSLATION: 'A translation published by whoever published the original, or by an authority.',
  UNOFFICIAL_TRANSLATION: 'A translation by somebody else.',
  MACHINE: 'A translation that no person has read yet.',
};
export const STATE_DESCRIPTIONS: Record<(typeof textState.enumValues)[number] | 'MISSING', string> = {
  REVIEWED: 'Read and approved.',
  TRANSLATED: 'Written, not yet read by a second person.',
  NEEDS_REVIEW: 'Somebody doubts it.',
  STALE: 'The text it belongs to has changed since.',
  MISSING: 'There is no text.',
};

/** The types of LocalizedText that a schema may have for other fields as well. */
export interface SharedTypes {
  readonly dateTime: GraphQLScalarType;
  readonly locale: GraphQLEnumType;
  /** LTR and RTL. */
  readonly direction: GraphQLEnumType;
  readonly origin: GraphQLEnumType;
  readonly state: GraphQLEnumType;
}

type TextField<Args = unknown> = GraphQLFieldConfig<ResolvedTextAtAddress, LocalizedContext, Args>;

/** The type `LocalizedText`: a text, and everything that can be known about it. */
export function localizedTextType({
  dateTime,
  locale,
  direction,
  origin,
  state,
}: SharedTypes): GraphQLObjectType {
  const required = (type: GraphQLEnumType | typeof GraphQLBoolean) => new GraphQLNonNull(type);
  const locales = new GraphQLNonNull(new GraphQLList(required(locale)));
  const ofLocale =
    <Value>(read: (locale: Locale) => Value) =>
    (text: ResolvedTextAtAddress) =>
      text.locale === null ? null : read(text.locale);
  const args = contextArguments(locale);

  const type: GraphQLObjectType = new GraphQLObjectType<ResolvedTextAtAddress, LocalizedContext>({
    name: 'LocalizedText',
    description: 'A text, with the language it is really in and how far it can be relied on.',
    fields: (): Record<string, TextField> => ({
      value: { type: GraphQLString, description: 'The text; null where its state is MISSING.' },
      locale: {
        type: locale,
        description: 'The language of the value; null where there is none.',
        extensions: { [LABEL_EXTENSION]: 'What the language of the value is called.' },
      },
      tag: {
        type: GraphQLString,
        description: 'That language as a BCP 47 tag with its script, such as `ja-Jpan`, for `<span lang>`.',
        resolve: ofLocale(tagWithScript),
      },
      direction: {
        type: direction,
        description: 'Which way the value is written.',
        resolve: ofLocale((served) => scriptDirection(served).toUpperCase()),
      },
      requested: {
        type: required(locale),
        description: 'The language that was asked for.',
        extensions: { [LABEL_EXTENSION]: 'What the language that was asked for is called.' },
      },
      isFallback: { type: required(GraphQLBoolean), description: 'Whether another language stands in.' },
      origin: { type: origin, description: 'Where the value comes from; null where there is none.' },
      state: { type: required(state), description: 'How far the value can be relied on.' },
      authoritative: {
        type: required(GraphQLBoolean),
        description: 'Whether the value is the original or an official translation.',
        resolve: (text) => text.origin === 'ORIGINAL' || text.origin === 'OFFICIAL_TRANSLATION',
      },
      sourceUrl: { type: GraphQLString, description: 'Where the value was published, where that is known.' },
      updatedAt: {
        type: dateTime,
        description:
          'When the value, its origin, state or source was last changed; null where there is none.',
      },
      available: { type: locales, description: 'Every language that has this text.' },
      in: {
        type: new GraphQLNonNull(type),
        description: 'The same text in another language.',
        args: { ...args, locale: { ...args.locale, type: required(locale) } },
        resolve: ({ namespace, key }, given, { localization }, { path }) =>
          inLanguage(localization, { namespace, key }, given as LocaleArguments, path),
      },
      all: {
        type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(type))),
        description: 'The same text in several languages, one entry each in the order asked for.',
        args: {
          locales: {
            type: new GraphQLList(required(locale)),
            description: 'Which languages. Left out: every one that has the text.',
          },
          fallback: {
            ...args.fallback,
            description: 'What may stand in where one has no text. Left out: nothing.',
          },
        },
        resolve: (text, given, { localization }, { path }) => {
          const { locales: asked, fallback } = given as { locales?: Locale[]; fallback?: Locale[] };
          return (asked ?? text.available).map((each, index) =>
            inLanguage(
              localization,
              text,
              { locale: each, fallback: fallback ?? [] },
              { key: index, prev: path },
            ),
          );
        },
      },
    }),
  });
  return type;
}

async function inLanguage(
  localization: Localization,
  { namespace, key }: { namespace: string; key: string },
  given: LocaleArguments,
  path: GraphQLResolveInfo['path'] | { key: number; prev: GraphQLResolveInfo['path'] },
): Promise<ResolvedTextAtAddress> {
  return { ...(await localization.text({ namespace, key }, given, path)), namespace, key };
}

function describedEnum(
  name: string,
  description: string,
  values: Readonly<Record<string, string>>,
): GraphQLEnumType {
  return new GraphQLEnumType({
    name,
    description,
    values: Object.fromEntries(Object.entries(values).map(([key, about]) => [key, { description: about }])),
  });
}

/** LTR and RTL, for schemas that have no such enum of their own. */
export function textDirectionEnum(): GraphQLEnumType {
  return describedEnum('TextDirection', 'Which way a script runs.', {
    LTR: 'From left to right.',
    RTL: 'From right to left.',
  });
}

/** The origin of a text, for schemas that have no such enum of their own. */
export function textOriginEnum(): GraphQLEnumType {
  return describedEnum('TextOrigin', 'Where a text comes from.', ORIGIN_DESCRIPTIONS);
}

/** The translation state of a text, for schemas that have no such enum of their own. */
export function translationStateEnum(): GraphQLEnumType {
  return describedEnum('TranslationState', 'How far a text can be relied on.', STATE_DESCRIPTIONS);
}
