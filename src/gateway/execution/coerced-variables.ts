import {
  type DocumentNode,
  GraphQLScalarType,
  Kind,
  type OperationDefinitionNode,
  type VariableNode,
} from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;

/** Takes any value as it is. Its name is one that no type of a schema may have; the schema that is executed knows it. */
export const CoercedValue = new GraphQLScalarType({ name: '__CoercedValue' });

/**
 * The document of an operation that declares each of its variables as CoercedValue. An executor coerces what it is
 * given, graphql-jit by rules of its own, but here that is done: a request is refused before it is executed.
 */
export function takingCoercedVariables(operation: OperationDefinitionNode): DocumentNode {
  const type = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: CoercedValue.name } } as const;
  const declare = ({ variable }: { readonly variable: VariableNode }) =>
    ({ kind: Kind.VARIABLE_DEFINITION, variable, type }) as const;
  const variableDefinitions = operation.variableDefinitions?.map(declare) ?? [];
  return { kind: Kind.DOCUMENT, definitions: [{ ...operation, variableDefinitions }] };
}
