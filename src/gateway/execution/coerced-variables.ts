import {
  type GraphQLNamedType,
  GraphQLScalarType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type VariableNode,
} from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;

/** Takes any value as it is. Its name is one that no type of a schema may have. */
const CoercedValue = new GraphQLScalarType({ name: '__CoercedValue' });

/**
 * graphql-jit coerces variables by rules of its own, which are not the specification's: it refuses `$x: Boolean! = true`
 * without a value. So it gets variables that are coerced already, in an operation that declares each as CoercedValue.
 */
export function withCoercedVariables(operation: OperationDefinitionNode): OperationDefinitionNode {
  const type = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: CoercedValue.name } } as const;
  const declare = ({ variable }: { readonly variable: VariableNode }) =>
    ({ kind: Kind.VARIABLE_DEFINITION, variable, type }) as const;
  return { ...operation, variableDefinitions: operation.variableDefinitions?.map(declare) ?? [] };
}

/** The schema, which also finds CoercedValue by its name, but does not show it. */
export function findingCoercedValue(schema: GraphQLSchema): GraphQLSchema {
  const getType = (name: string): GraphQLNamedType | undefined =>
    name === CoercedValue.name ? CoercedValue : schema.getType(name);
  return Object.create(schema, { getType: { value: getType } });
}
