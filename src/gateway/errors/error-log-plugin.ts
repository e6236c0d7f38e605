import type { ApolloServerPlugin } from '@apollo/server';
import { DrizzleQueryError } from 'drizzle-orm/errors';
import type { GatewayContext } from '../execution/gateway-context.ts';
import { classifyError, rootCause } from './classify-error.ts';

export interface ErrorLog {
  error(facts: object, message: string): void;
}

/** Writes what went wrong here into the log, with the id that the sender was given: nobody else is told. */
export function errorLogPlugin(log: ErrorLog): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      didEncounterErrors: async ({ errors, contextValue: { requestId } }) => {
        for (const error of errors) {
          if (!classifyError(error).isInternal) continue;
          log.error(
            { reqId: requestId, path: error.path?.join('.'), ...factsOf(rootCause(error)) },
            'field failed',
          );
        }
      },
    }),
  };
}

/** Without the values of a query: drizzle has them in its message, and so in its stack. */
function factsOf(cause: unknown): object {
  if (!(cause instanceof DrizzleQueryError)) return { err: cause };
  return { sql: cause.query, err: cause.cause };
}
