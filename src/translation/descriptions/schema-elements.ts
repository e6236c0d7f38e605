import {
  type GraphQLArgument,
  type GraphQLDirective,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql';
import { BUILT_IN_DESCRIPTIONS } from './built-in-descriptions.ts';

const SCHEMA_ELEMENT_KINDS = [
  'SCALAR',
  'OBJECT',
  'INTERFACE',
  'UNION',
  'ENUM',
  'INPUT_OBJECT',
  'FIELD',
  'INPUT_FIELD',
  'ENUM_VALUE',
  'ARGUMENT',
  'DIRECTIVE',
] as const;
export type SchemaElementKind = (typeof SCHEMA_ELEMENT_KINDS)[number];

/** Something of a schema that can be named and described. */
export interface SchemaElement {
  /**
   * The schema coordinate of the GraphQL specification: `Meeting`, `Meeting.title`, `Query.meetings(first:)`,
   * `@skip(if:)`.
   */
  readonly coordinate: string;
  readonly kind: SchemaElementKind;
  readonly name: string;
  /** The type that a field gives, or that an argument or input field takes, as SDL writes it; null for all else. */
  readonly type: string | null;
  /** The English words in the code; null where there are none. */
  readonly description: string | null;
  readonly deprecationReason: string | null;
  /** The key in `schema.json` of the words for this element alone: `members.Meeting.title`. */
  readonly key: string;
}

/** The properties that elements have in common in graphql-js. */
interface Definition {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly deprecationReason?: string | null | undefined;
  readonly type?: { toString(): string };
}

const known = new WeakMap<GraphQLSchema, ReadonlyMap<string, SchemaElement>>();

/** Everything in a schema that can be described, by its coordinate: what graphql-js brings, too. */
export function schemaElements(schema: GraphQLSchema): ReadonlyMap<string, SchemaElement> {
  const elements =
    known.get(schema) ??
    new Map(
      [
        ...Object.values(schema.getTypeMap()).flatMap(ofType),
        ...schema.getDirectives().flatMap(ofDirective),
      ].map((each) => [each.coordinate, each]),
    );
  known.set(schema, elements);
  return elements;
}

function ofType(type: GraphQLNamedType): SchemaElement[] {
  const self = element(type, kindOf(type), type.name, `types.${type.name}`);
  const member = (kind: SchemaElementKind, each: Definition) =>
    element(each, kind, `${type.name}.${each.name}`, `members.${type.name}.${each.name}`);
  if (isEnumType(type)) return [self, ...type.getValues().map((each) => member('ENUM_VALUE', each))];
  if (isInputObjectType(type))
    return [self, ...Object.values(type.getFields()).map((each) => member('INPUT_FIELD', each))];
  if (!isObjectType(type) && !isInterfaceType(type)) return [self];
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const { name } = field;
    return [
      member('FIELD', field),
      ...ofArguments(field.args, `${type.name}.${name}`, `arguments.${type.name}.${name}`),
    ];
  });
  return [self, ...fields];
}

function ofDirective(directive: GraphQLDirective): SchemaElement[] {
  const { name, args } = directive;
  return [
    element(directive, 'DIRECTIVE', `@${name}`, `directives.${name}`),
    ...ofArguments(args, `@${name}`, `directiveArguments.${name}`),
  ];
}

function ofArguments(args: readonly GraphQLArgument[], coordinate: string, key: string): SchemaElement[] {
  return args.map((arg) => element(arg, 'ARGUMENT', `${coordinate}(${arg.name}:)`, `${key}.${arg.name}`));
}

function element(
  { name, description, deprecationReason, type }: Definition,
  kind: SchemaElementKind,
  coordinate: string,
  key: string,
): SchemaElement {
  return {
    coordinate,
    kind,
    name,
    type: type === undefined ? null : String(type),
    description: BUILT_IN_DESCRIPTIONS[coordinate] ?? description ?? null,
    deprecationReason: deprecationReason ?? null,
    key,
  };
}

function kindOf(type: GraphQLNamedType): SchemaElementKind {
  if (isScalarType(type)) return 'SCALAR';
  if (isObjectType(type)) return 'OBJECT';
  if (isInterfaceType(type)) return 'INTERFACE';
  if (isUnionType(type)) return 'UNION';
  return isEnumType(type) ? 'ENUM' : 'INPUT_OBJECT';
}
