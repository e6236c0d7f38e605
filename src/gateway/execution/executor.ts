import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { RequestContext } from '../../records/request-context.ts';
import type { Variables } from './coerced-variables.ts';
import type { PreparedOperation } from './prepare-operation.ts';

/** An operation as a function of what differs between its requests. `values` are its variables, coerced. */
export type PreparedQuery = (
  context: RequestContext,
  values: Variables,
) => ExecutionResult | Promise<ExecutionResult>;

/** Runs prepared operations, with the results of graphql-js: a property test holds every executor to that. */
export interface Executor {
  /**
   * Makes a function of an operation.
   *
   * @param prepared what `prepareOperation` gives, so the function is for values of the same shape only
   */
  prepare(prepared: PreparedOperation): PreparedQuery;
}

/** Makes an executor for the schema that is executed. */
export type MakeExecutor = (schema: GraphQLSchema) => Executor;
