import { type ExecutionResult, type GraphQLError, type GraphQLSchema, getVariableValues } from 'graphql';
import type { RequestContext } from '../../records/request-context.ts';
import type { Variables } from './coerced-variables.ts';
import type { PreparedQueries, ValidOperation } from './prepared-queries.ts';

/** A variable's error is the sender's, and there may be many in one list. */
const MOST_VARIABLE_ERRORS = 5;

/** Runs a valid operation. Variables are coerced by graphql-js, whose errors clients know, whoever executes it. */
export async function runOperation(
  schema: GraphQLSchema,
  queries: PreparedQueries,
  valid: ValidOperation,
  variables: Variables,
  context: RequestContext,
): Promise<ExecutionResult> {
  const definitions = valid.operation.variableDefinitions ?? [];
  const { coerced, errors } = getVariableValues(schema, definitions, variables, {
    maxErrors: MOST_VARIABLE_ERRORS,
  });
  if (errors !== undefined) return { errors: errors.map(asUserInput) };
  const values: Variables = Object.assign(Object.create(null), coerced);
  return queries.get(valid, values)(context, values);
}

function asUserInput(error: GraphQLError): GraphQLError {
  error.extensions.code = 'BAD_USER_INPUT';
  return error;
}
