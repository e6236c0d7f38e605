import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLDirective,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isUnionType,
  print,
} from 'graphql';
import { operationFor } from './operation-for.ts';

/** The groups of a reference, in their order. */
export const REFERENCE_KINDS = [
  'QUERY',
  'OBJECT',
  'INTERFACE',
  'UNION',
  'INPUT_OBJECT',
  'ENUM',
  'SCALAR',
  'DIRECTIVE',
] as const;
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

/** An argument of a field or directive. */
export interface ReferenceArgument {
  /** Schema coordinate: `Query.meetings(first:)`. */
  readonly coordinate: string;
  readonly name: string;
  /** Type as SDL writes it: `[Locale!]`. */
  readonly type: string;
  readonly description: string | null;
  /** Default value as SDL writes it. */
  readonly defaultValue: string | null;
  readonly deprecationReason: string | null;
  /** Coordinate of the argument of a directive that says the same for whole operations: `@inContext(locale:)`. */
  readonly sameAs: string | null;
}

/** A field of a type, or a value of an enum. */
export interface ReferenceMember extends Omit<ReferenceArgument, 'type' | 'sameAs'> {
  /** Null for a value of an enum. */
  readonly type: string | null;
  readonly args: readonly ReferenceArgument[];
  /** A query that begins with the field; null for all fields but those of Query. */
  readonly operation: string | null;
}

/** A type or a directive. */
export interface ReferenceEntry {
  readonly kind: ReferenceKind;
  readonly coordinate: string;
  readonly name: string;
  readonly description: string | null;
  readonly interfaces: readonly string[];
  readonly possibleTypes: readonly string[];
  readonly specifiedBy: string | null;
  readonly isOneOf: boolean;
  /** Places where a directive may stand. */
  readonly locations: readonly string[];
  readonly members: readonly ReferenceMember[];
}

/** All of a schema as its reference shows it: types by name within their kind; introspection is left out. */
export function schemaReference(schema: GraphQLSchema): ReferenceEntry[] {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
  const entries = [
    ...types.map((type) => ofType(schema, type)),
    ...schema.getDirectives().map((directive) => ofDirective(schema, directive)),
  ];
  const place = ({ kind }: ReferenceEntry) => REFERENCE_KINDS.indexOf(kind);
  return entries.sort((one, other) => place(one) - place(other) || (one.name < other.name ? -1 : 1));
}

function ofType(schema: GraphQLSchema, type: GraphQLNamedType): ReferenceEntry {
  const hasFields = isObjectType(type) || isInterfaceType(type);
  return {
    kind: kindOf(schema, type),
    coordinate: type.name,
    name: type.name,
    description: type.description ?? null,
    interfaces: hasFields ? type.getInterfaces().map(({ name }) => name) : [],
    possibleTypes: isAbstractType(type) ? possibleTypes(schema, type.name) : [],
    specifiedBy: isScalarType(type) ? (type.specifiedByURL ?? null) : null,
    isOneOf: isInputObjectType(type) && type.isOneOf,
    locations: [],
    members: membersOf(schema, type),
  };
}

function ofDirective(schema: GraphQLSchema, directive: GraphQLDirective): ReferenceEntry {
  const coordinate = `@${directive.name}`;
  const args = directive.args.map((arg) => ofArgument(schema, arg, coordinate));
  return {
    kind: 'DIRECTIVE',
    coordinate,
    name: directive.name,
    description: directive.description ?? null,
    interfaces: [],
    possibleTypes: [],
    specifiedBy: null,
    isOneOf: false,
    locations: directive.locations,
    members: args.map((arg) => ({ ...arg, args: [], operation: null })),
  };
}

function membersOf(schema: GraphQLSchema, type: GraphQLNamedType): ReferenceMember[] {
  if (isEnumType(type)) {
    return type.getValues().map(({ name, description, deprecationReason }) => ({
      coordinate: `${type.name}.${name}`,
      name,
      type: null,
      description: description ?? null,
      defaultValue: null,
      deprecationReason: deprecationReason ?? null,
      args: [],
      operation: null,
    }));
  }
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map((field) => ofField(type.name, field));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).map((field) => ({
    ...ofField(type.name, field),
    args: field.args.map((arg) => ofArgument(schema, arg, `${type.name}.${field.name}`)),
    operation: kindOf(schema, type) === 'QUERY' ? operationFor(field) : null,
  }));
}

function ofField(
  typeName: string,
  field: GraphQLField<unknown, unknown> | GraphQLInputField,
): ReferenceMember {
  return {
    coordinate: `${typeName}.${field.name}`,
    name: field.name,
    type: String(field.type),
    description: field.description ?? null,
    defaultValue: 'defaultValue' in field ? defaultOf(field) : null,
    deprecationReason: field.deprecationReason ?? null,
    args: [],
    operation: null,
  };
}

function ofArgument(schema: GraphQLSchema, arg: GraphQLArgument, coordinate: string): ReferenceArgument {
  const isContext = schema
    .getDirective('inContext')
    ?.args.some(({ name, type }) => name === arg.name && String(type) === String(arg.type));
  return {
    coordinate: `${coordinate}(${arg.name}:)`,
    name: arg.name,
    type: String(arg.type),
    description: arg.description ?? null,
    defaultValue: defaultOf(arg),
    deprecationReason: arg.deprecationReason ?? null,
    sameAs: isContext === true && !coordinate.startsWith('@') ? `@inContext(${arg.name}:)` : null,
  };
}

function defaultOf({ defaultValue, type }: GraphQLArgument | GraphQLInputField): string | null {
  const ast = defaultValue === undefined ? null : astFromValue(defaultValue, type);
  return ast == null ? null : print(ast);
}

function possibleTypes(schema: GraphQLSchema, name: string): string[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (isUnionType(type) && type.name === name) return type.getTypes().map((each) => each.name);
    const isPossible = isObjectType(type) && type.getInterfaces().some((each) => each.name === name);
    return isPossible ? [type.name] : [];
  });
}

function kindOf(schema: GraphQLSchema, type: GraphQLNamedType): ReferenceKind {
  if (type.name === schema.getQueryType()?.name) return 'QUERY';
  if (isObjectType(type)) return 'OBJECT';
  if (isInterfaceType(type)) return 'INTERFACE';
  if (isUnionType(type)) return 'UNION';
  if (isEnumType(type)) return 'ENUM';
  return isScalarType(type) ? 'SCALAR' : 'INPUT_OBJECT';
}
