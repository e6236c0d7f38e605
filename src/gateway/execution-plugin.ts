import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { type ExecutionResult, GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { AppError } from '../kernel/app-error.ts';
import { classifyError } from './errors/classify-error.ts';
import { type ErrorLog, logErrors } from './errors/error-log-plugin.ts';
import type { GatewayContext } from './execution/gateway-context.ts';
import { graphqlJitExecutor } from './execution/graphql-jit-executor.ts';
import { PreparedQueries } from './execution/prepared-queries.ts';
import { runOperation } from './execution/run-operation.ts';

export interface ExecutionOptions {
  readonly schema: GraphQLSchema;
  readonly formatError: (error: GraphQLError) => GraphQLFormattedError;
  readonly log: ErrorLog;
}

/**
 * Answers each operation in place of Apollo Server's own execution, by its hook for that. What Apollo Server does with
 * the errors of an execution of its own is done here: they are logged and formatted.
 */
export function executionPlugin({
  schema,
  formatError,
  log,
}: ExecutionOptions): ApolloServerPlugin<GatewayContext> {
  const queries = new PreparedQueries(schema, graphqlJitExecutor);
  return {
    requestDidStart: async () => ({
      responseForOperation: async ({ queryHash, document, operation, request, contextValue }) => {
        // It has been there since there was a document.
        const valid = { queryHash: queryHash as string, document, operation };
        const running = runOperation(schema, queries, valid, request.variables ?? {}, contextValue);
        const executed = await withinTime(running, contextValue.signal).catch(failed);
        if (executed.errors !== undefined) logErrors(log, executed.errors, contextValue.requestId);
        const { errors, ...result } = isUnavailable(executed)
          ? failed(new AppError('SERVICE_UNAVAILABLE'))
          : executed;
        const singleResult = { ...result, ...(errors && { errors: errors.map(formatError) }) };
        return { body: { kind: 'single', singleResult }, http: { headers: new HeaderMap() } };
      },
    }),
  };
}

/** Result of `work`, or REQUEST_TIMEOUT as soon as the request has no more time. */
async function withinTime<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  const timeout = Promise.withResolvers<never>();
  const onAbort = () => timeout.reject(new AppError('REQUEST_TIMEOUT'));
  if (signal.aborted) onAbort();
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([work, timeout.promise]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

/** True where every root field failed because the database is away: the request failed, and its status must say so. */
function isUnavailable({ data, errors = [] }: ExecutionResult): boolean {
  const hasNothing = data == null || Object.values(data).every((value) => value === null);
  const isAway = (error: GraphQLError) => classifyError(error).code === 'SERVICE_UNAVAILABLE';
  return hasNothing && errors.length > 0 && errors.every(isAway);
}

/** Result where nothing could be executed: without `data`. */
function failed(error: unknown): ExecutionResult {
  if (error instanceof GraphQLError) return { errors: [error] };
  const originalError = error instanceof Error ? error : new Error(String(error));
  return { errors: [new GraphQLError(originalError.message, { originalError })] };
}
