import {
  type GraphQLEnumType,
  type GraphQLEnumValue,
  type GraphQLSchema,
  isEnumType,
  isIntrospectionType,
} from 'graphql';

const EXTENSION = 'declaredOrder';

/**
 * Writes down in which order each enum declares its values. A schema that is sorted, to be compared, keeps the
 * extensions of its types and no order.
 */
export function rememberDeclaredOrder(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isEnumType(type) && !isIntrospectionType(type))
      type.extensions = { ...type.extensions, [EXTENSION]: type.getValues().map(({ name }) => name) };
  }
  return schema;
}

/** The values of an enum as they are declared, which is as a form offers them: `OTHER` comes last. */
export function inDeclaredOrder(type: GraphQLEnumType): GraphQLEnumValue[] {
  const order = (type.extensions[EXTENSION] ?? []) as readonly string[];
  return type.getValues().toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
}
