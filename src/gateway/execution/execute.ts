import { type ExecutionResult, GraphQLError, type GraphQLSchema, getVariableValues } from 'graphql';
import type { RequestContext } from '../../records/request-context.ts';
import type { Variables } from './coerced-variables.ts';
import type { CompiledQueries, ValidOperation } from './compiled-queries.ts';

/** A variable's error is the sender's, and there may be many in one list. */
const MOST_VARIABLE_ERRORS = 5;

/**
 * Runs a valid operation. Variables are coerced by graphql-js, whose errors clients know; the result is otherwise
 * graphql-jit's, which is the same (a property test holds it to that).
 */
export async function execute(
  schema: GraphQLSchema,
  queries: CompiledQueries,
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
  const result = await queries.get(valid, values)(context, values);
  return result.errors === undefined ? result : { ...result, errors: result.errors.map(asGraphQLError) };
}

function asUserInput(error: GraphQLError): GraphQLError {
  error.extensions.code = 'BAD_USER_INPUT';
  return error;
}

/** graphql-jit's errors are only like graphql-js's: without `extensions`, for one. */
function asGraphQLError({ message, locations, path, originalError }: GraphQLError): GraphQLError {
  return Object.assign(new GraphQLError(message, { path, originalError }), { locations });
}
