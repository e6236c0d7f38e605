import {
  defaultFieldResolver,
  type GraphQLEnumType,
  type GraphQLFieldConfig,
  GraphQLNonNull,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  GraphQLString,
  getNullableType,
  isEnumType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { LocaleArguments, LocalizedContext } from '../serving/localization.ts';
import { enumLabel } from './enum-label.ts';
import { CONTEXT_DESCRIPTIONS } from './locale.type.ts';

type Field = GraphQLFieldConfig<unknown, LocalizedContext>;

/**
 * The key of a field's extensions by which it says otherwise than the rule: `false` for no label, a string for the
 * label's description.
 */
export const LABEL_EXTENSION = 'label';

/**
 * Decides beside which fields of a schema stands a label: those that give one value of an enum and take no arguments,
 * unless a field of the label's name is there already. An interface has one where all have it that implement it. The
 * root types that change or follow something have none, for to resolve the label resolves the field again.
 */
export function labelledFields(schema: GraphQLSchema): (type: string, field: string) => boolean {
  const once = new Set([schema.getMutationType()?.name, schema.getSubscriptionType()?.name]);
  const isLabelled = (typeName: string, name: string): boolean => {
    const type = schema.getType(typeName);
    if (once.has(typeName) || !(isObjectType(type) || isInterfaceType(type))) return false;
    const { [name]: field, [`${name}Label`]: declared } = type.getFields();
    if (field === undefined || declared !== undefined || field.args.length > 0) return false;
    if (!isEnumType(getNullableType(field.type)) || field.extensions[LABEL_EXTENSION] === false) return false;
    if (isObjectType(type)) return true;
    const { objects, interfaces } = schema.getImplementations(type);
    return [...objects, ...interfaces].every((each) => isLabelled(each.name, name));
  };
  return isLabelled;
}

/** The field `<name>Label`: the value of the enum field in words, null only where that is. */
export function enumLabelField(name: string, config: Field, locale: GraphQLEnumType): Field {
  const type = getNullableType(config.type) as GraphQLEnumType;
  const resolveValue = config.resolve ?? defaultFieldResolver;
  const inWords = (
    value: unknown,
    given: LocaleArguments,
    { localization }: LocalizedContext,
    { path }: Pick<GraphQLResolveInfo, 'path'>,
  ) => {
    if (value === null || value === undefined) return null;
    const word = type.name === 'Locale' ? String(value) : (type.serialize(value) as string);
    return enumLabel(localization, type.name, word, given, path);
  };
  return {
    type: isNonNullType(config.type) ? new GraphQLNonNull(GraphQLString) : GraphQLString,
    description: descriptionOf(config, type.name),
    deprecationReason: config.deprecationReason,
    args: { locale: { type: locale, description: CONTEXT_DESCRIPTIONS.locale } },
    resolve: (source, given: LocaleArguments, context, info) => {
      const value = resolveValue(source, {}, context, { ...info, fieldName: name });
      return value instanceof Promise
        ? value.then((resolved) => inWords(resolved, given, context, info))
        : inWords(value, given, context, info);
    },
  };
}

/** `What it is, in words.` beside `What it is.`; where nothing is said of the field, nothing is said of its label. */
function descriptionOf({ description, extensions }: Field, enumName: string): string | null {
  const own = extensions?.[LABEL_EXTENSION];
  if (typeof own === 'string') return own;
  if (enumName === 'Locale') return 'What the language is called.';
  const [clause] = /^[^.;]+/.exec(description ?? '') ?? [];
  return clause === undefined
    ? 'The value of the field of this name without `Label`, in words.'
    : `${clause}, in words.`;
}
