import { type ExecutionResult, type GraphQLError, type GraphQLSchema, getVariableValues } from 'graphql';
import { isCompiledQuery } from 'graphql-jit';
import type { RequestContext } from '../records/request-context.ts';
import type { CompiledQueries, ValidOperation, Variables } from './compiled-queries.ts';

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
  const coerced = getVariableValues(schema, definitions, variables, { maxErrors: MOST_VARIABLE_ERRORS });
  if (coerced.errors !== undefined) return { errors: coerced.errors.map(asUserInput) };
  const compiled = queries.get(valid, variables);
  if (!isCompiledQuery(compiled)) return compiled;
  return compiled.query(null, context, variables);
}

function asUserInput(error: GraphQLError): GraphQLError {
  error.extensions.code = 'BAD_USER_INPUT';
  return error;
}
