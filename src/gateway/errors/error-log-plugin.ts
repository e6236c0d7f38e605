import type { ApolloServerPlugin } from '@apollo/server';
import { DrizzleQueryError } from 'drizzle-orm/errors';
import type { GraphQLError } from 'graphql';
import type { GatewayContext } from '../execution/gateway-context.ts';
import { classifyError, rootCause } from './classify-error.ts';

export interface ErrorLog {
  error(facts: object, message: string): void;
}

/** Writes the faults that are ours into the log, with the id that the sender was given; nobody else sees them. */
export function errorLogPlugin(log: ErrorLog): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      didEncounterErrors: async ({ errors, contextValue: { requestId } }) =>
        logErrors(log, errors, requestId),
    }),
  };
}

/**
 * Writes those of the errors of a request into the log that are faults here. That the database is away is one line a
 * request: every field fails of it, and no stack says more.
 */
export function logErrors(log: ErrorLog, errors: readonly GraphQLError[], requestId: string): void {
  let isAway = false;
  for (const error of errors) {
    const { code, isInternal } = classifyError(error);
    if (!isInternal) continue;
    const facts = factsOf(rootCause(error));
    if (code !== 'SERVICE_UNAVAILABLE') {
      log.error({ reqId: requestId, path: error.path?.join('.'), ...facts }, 'field failed');
    } else if (!isAway) {
      isAway = true;
      log.error({ reqId: requestId, reason: String((facts.err as Error).message) }, 'database unavailable');
    }
  }
}

/** The facts of an error without the values of a query: drizzle has them in its message, and so in its stack. */
function factsOf(cause: unknown): { readonly sql?: string; readonly err: unknown } {
  if (!(cause instanceof DrizzleQueryError)) return { err: cause };
  return { sql: cause.query, err: cause.cause };
}
