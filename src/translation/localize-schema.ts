import { MapperKind, mapSchema } from '@graphql-tools/utils';
import {
  type ConstDirectiveNode,
  type GraphQLEnumType,
  type GraphQLFieldConfig,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLScalarType,
  GraphQLSchema,
  isNonNullType,
  valueFromASTUntyped,
} from 'graphql';
import type { LocaleInfo } from '../kernel/locale.ts';
import type { LocaleArguments, Localization } from './localization.ts';
import { contextArguments, type LocalizedTypes, localeEnum, localizedTypes } from './localized-text.type.ts';
import type { Resolved } from './text.ts';

/** What a request's context value must have for the fields of a localized schema. */
export interface LocalizedContext {
  readonly localization: Localization;
}

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
 * with synchronous resolvers, or, where it is non-null (a label), `kindLabel(locale: Locale): String!` alone; the scalar `Locale` becomes an enum of `locales`; `@inContext` is declared. It knows
 * no type of the schema, so it works on any.
 */
export function localize(schema: GraphQLSchema, locales: readonly LocaleInfo[]): GraphQLSchema {
  const locale = localeEnum(locales);
  const withLocales = mapSchema(schema, {
    [MapperKind.TYPE]: (type) => (type.name === locale.name ? locale : undefined),
  });
  // mapSchema rewires by name, so what the new fields refer to must be in the schema before they are.
  const types = localizedTypes((withLocales.getType(locale.name) as GraphQLEnumType | undefined) ?? locale);
  const config = withLocales.toConfig();
  const directives = config.directives.filter(({ name }) => name !== types.localized.name);
  const withTypes = new GraphQLSchema({
    ...config,
    types: [...config.types, types.localizedText],
    directives: [...directives, types.inContext, types.localized],
  });
  return mapSchema(withTypes, {
    [MapperKind.OBJECT_TYPE]: (type) => {
      const object = type.toConfig();
      return new GraphQLObjectType({ ...object, fields: withLocalizedFields(object.fields, types) });
    },
  });
}

type Resolver<Result> = (
  source: unknown,
  given: LocaleArguments,
  context: LocalizedContext,
  info: Pick<GraphQLResolveInfo, 'path'>,
) => Result | Promise<Result>;
type Fields = Record<string, GraphQLFieldConfig<unknown, LocalizedContext>>;

function withLocalizedFields(fields: Fields, types: LocalizedTypes): Fields {
  return Object.assign(
    {},
    ...Object.entries(fields).map(([name, config]) => {
      const directive = config.astNode?.directives?.find((each) => each.name.value === 'localized');
      return directive === undefined ? { [name]: config } : localizedFields(name, config, directive, types);
    }),
  );
}

function localizedFields(
  name: string,
  config: Fields[string],
  directive: ConstDirectiveNode,
  types: LocalizedTypes,
): Record<string, GraphQLFieldConfig<unknown, LocalizedContext, LocaleArguments>> {
  const addressOf = {
    namespace: template(argumentOf(directive, 'namespace')),
    key: template(argumentOf(directive, 'key')),
  };
  const resolveText: Resolver<Resolved> = (source, given, { localization }, { path }) =>
    localization.text(addressOf.namespace(source), addressOf.key(source), given, path);
  const resolveValue: Resolver<string | null> = (source, given, context, info) => {
    const resolved = resolveText(source, given, context, info);
    return resolved instanceof Promise ? resolved.then(toValue) : resolved.value;
  };
  const args = contextArguments(types.locale);
  // A text that is never missing is a label of ours: there is nothing to be strict about, and nothing to tell.
  if (isNonNullType(config.type))
    return { [name]: { ...config, args: { locale: args.locale }, resolve: resolveValue } };
  return {
    [name]: { ...config, args, resolve: resolveValue },
    [`${name}Text`]: {
      type: new GraphQLNonNull(types.localizedText),
      description: `${config.description ?? name} With the language it is really in.`,
      args,
      resolve: resolveText,
    },
  };
}

function toValue(resolved: Resolved): string | null {
  return resolved.value;
}

function argumentOf(directive: ConstDirectiveNode, name: string): string {
  const argument = directive.arguments?.find((each) => each.name.value === name);
  if (argument === undefined) throw new Error(`@localized must have the argument "${name}".`);
  return String(valueFromASTUntyped(argument.value));
}

/** `statements.{number}.body` as a function of the source object. */
function template(text: string): (source: unknown) => string {
  const [first = '', ...rest] = text.split('{').map((part) => part.split('}') as [string, string?]);
  const head = (first as [string])[0];
  const parts = rest.map(([property, literal = '']) => ({ property, literal }));
  return (source) => {
    let result = head;
    for (const { property, literal } of parts) {
      result += String((source as Record<string, unknown>)[property]) + literal;
    }
    return result;
  };
}
