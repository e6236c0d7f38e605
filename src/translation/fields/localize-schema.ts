import { MapperKind, mapSchema } from '@graphql-tools/utils';
import {
  type GraphQLDirective,
  type GraphQLEnumType,
  type GraphQLFieldConfig,
  GraphQLInterfaceType,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLScalarType,
  GraphQLSchema,
  isNonNullType,
} from 'graphql';
import type { LocaleInfo } from '../../kernel/locale.ts';
import type { LocaleArguments, LocalizedContext } from '../serving/localization.ts';
import type { ResolvedText } from '../texts/text.ts';
import { DateTimeScalar } from './date-time.scalar.ts';
import { enumLabelField, labelledFields } from './enum-label-field.ts';
import { type FieldAddress, fieldAddress } from './field-address.ts';
import { contextArguments, localeEnum } from './locale.type.ts';
import { takeLanguageTags } from './locale-tags.ts';
import { localizedDirectives } from './localized-directives.ts';
import {
  localizedTextType,
  type ResolvedTextAtAddress,
  textDirectionEnum,
  textOriginEnum,
  translationStateEnum,
} from './localized-text.type.ts';

/**
 * Stands in schemas for the enum of locales, which is known only when the folders have been read.
 * `localize` replaces it, as it does any scalar of this name in an upstream schema.
 */
export const LocaleScalar = new GraphQLScalarType({
  name: 'Locale',
  description: 'Replaced by the enum of locales.',
});

/**
 * Puts the translation layer on a schema. Every field with `@localized(namespace:, key:)` in its SDL becomes
 *
 *     title(locale: Locale, fallback: [Locale!], strict: Boolean): String
 *     titleText(locale: Locale, fallback: [Locale!], strict: Boolean): LocalizedText!
 *
 * with synchronous resolvers. Where it is non-null, `title` is `String!`, and the empty string where there is no text to
 * serve; `titleText` says so. Beside every field that gives one value of an enum stands its label, `kind: MeetingKind!` and `kindLabel(locale: Locale): String!`
 * (`labelledFields` has the rule). The scalar `Locale` becomes an enum of `locales`, and `@inContext` is declared. It
 * knows no type of the schema, so it works on any. Throws an Error that names the field whose `@localized` cannot be
 * carried out.
 */
export function localize(schema: GraphQLSchema, locales: readonly LocaleInfo[]): GraphQLSchema {
  const locale = localeEnum(locales);
  const withLocales = mapSchema(schema, {
    [MapperKind.TYPE]: (type) => (type.name === locale.name ? locale : undefined),
  });
  // mapSchema rewires by name, so what the new fields refer to must be in the schema before they are.
  const enumNamed = (name: string) => withLocales.getType(name) as GraphQLEnumType | undefined;
  const shared = {
    dateTime: (withLocales.getType(DateTimeScalar.name) as GraphQLScalarType | undefined) ?? DateTimeScalar,
    locale: enumNamed(locale.name) ?? locale,
    direction: enumNamed('TextDirection') ?? textDirectionEnum(),
    origin: enumNamed('TextOrigin') ?? textOriginEnum(),
    state: enumNamed('TranslationState') ?? translationStateEnum(),
  };
  const { inContext, localized } = localizedDirectives(shared.locale);
  const types: LocalizedTypes = {
    locale: shared.locale,
    localizedText: localizedTextType(shared),
    localized,
  };
  const config = withLocales.toConfig();
  const directives = config.directives.filter(({ name }) => name !== localized.name);
  const withTypes = new GraphQLSchema({
    ...config,
    types: [...config.types, types.localizedText],
    directives: [...directives, inContext, localized],
  });
  const isLabelled = labelledFields(withTypes);
  const withLabels = (type: string, fields: Fields): Fields =>
    Object.fromEntries(
      Object.entries(fields).flatMap(([name, config]) => [
        [name, config],
        ...(isLabelled(type, name) ? [[`${name}Label`, enumLabelField(name, config, types.locale)]] : []),
      ]),
    );
  const made = mapSchema(withTypes, {
    [MapperKind.OBJECT_TYPE]: (type) => {
      const object = type.toConfig();
      return new GraphQLObjectType({
        ...object,
        fields: withLabels(type.name, withLocalizedFields(type.name, object.fields, types)),
      });
    },
    [MapperKind.INTERFACE_TYPE]: (type) => {
      const object = type.toConfig();
      return new GraphQLInterfaceType({
        ...object,
        fields: withLabels(type.name, withLocalizedFields(type.name, object.fields, types)),
      });
    },
  });
  return takeLanguageTags(made);
}

/** Said of every `<field>Text`. */
const TWIN_DESCRIPTION =
  'The text of the field of this name without `Text`, with the language it is really in, its origin and its state.';

interface LocalizedTypes {
  readonly locale: GraphQLEnumType;
  readonly localizedText: GraphQLObjectType;
  readonly localized: GraphQLDirective;
}

type Resolver<Result> = (
  source: unknown,
  given: LocaleArguments,
  context: LocalizedContext,
  info: Pick<GraphQLResolveInfo, 'path'>,
) => Result | Promise<Result>;
type Fields = Record<string, GraphQLFieldConfig<unknown, LocalizedContext>>;

function withLocalizedFields(type: string, fields: Fields, types: LocalizedTypes): Fields {
  const result: Fields = {};
  for (const [name, config] of Object.entries(fields)) {
    const directive = config.astNode?.directives?.find((each) => each.name.value === types.localized.name);
    const field = `${type}.${name}`;
    const made = directive
      ? localizedFields(name, config, fieldAddress(field, directive), types)
      : { [name]: config };
    for (const [madeName, madeConfig] of Object.entries(made)) {
      if (madeName !== name && fields[madeName] !== undefined)
        throw new Error(
          `${field} is @localized, which makes ${type}.${madeName}; there is such a field already.`,
        );
      result[madeName] = madeConfig;
    }
  }
  return result;
}

function localizedFields(
  name: string,
  config: Fields[string],
  addressOf: FieldAddress,
  types: LocalizedTypes,
): Record<string, GraphQLFieldConfig<unknown, LocalizedContext, LocaleArguments>> {
  const toValue = isNonNullType(config.type) ? toRequiredValue : toOptionalValue;
  const resolveValue: Resolver<string | null> = (source, given, context, { path }) => {
    const resolved = context.localization.text(addressOf(source), given, path);
    return resolved instanceof Promise ? resolved.then(toValue) : toValue(resolved);
  };
  const resolveAddressed: Resolver<ResolvedTextAtAddress> = (source, given, context, { path }) => {
    const address = addressOf(source);
    const withAddress = (resolved: ResolvedText) => ({ ...resolved, ...address });
    const resolved = context.localization.text(address, given, path);
    return resolved instanceof Promise ? resolved.then(withAddress) : withAddress(resolved);
  };
  const args = contextArguments(types.locale);
  return {
    [name]: { ...config, args, resolve: resolveValue },
    [`${name}Text`]: {
      type: new GraphQLNonNull(types.localizedText),
      description: TWIN_DESCRIPTION,
      args,
      resolve: resolveAddressed,
    },
  };
}

function toOptionalValue(resolved: ResolvedText): string | null {
  return resolved.value;
}

/** A text that every record has, which a front end shows without looking: it is empty rather than null. */
function toRequiredValue(resolved: ResolvedText): string {
  return resolved.value ?? '';
}
