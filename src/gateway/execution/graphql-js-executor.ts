import { execute, type GraphQLSchema } from 'graphql';
import { takingCoercedVariables } from './coerced-variables.ts';
import type { Executor } from './executor.ts';

/** Runs operations by graphql-js, which reads the document anew at each request. */
export function graphqlJsExecutor(schema: GraphQLSchema): Executor {
  return {
    prepare: ({ operation }) => {
      const document = takingCoercedVariables(operation);
      return (contextValue, variableValues) => execute({ schema, document, contextValue, variableValues });
    },
  };
}
