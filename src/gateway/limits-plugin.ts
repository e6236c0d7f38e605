import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { AppError } from '../kernel/app-error.ts';
import { statusOf } from './format-error.ts';
import type { GatewayContext } from './gateway-context.ts';
import { checkLimits } from './limits.ts';

/** Refuses valid operations that ask for too much, before anything runs. */
export function limitsPlugin(schema: GraphQLSchema): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, request }) => {
        try {
          if (operation === undefined) return;
          checkLimits(schema, document, operation, request.variables ?? {});
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
          const http = { status: statusOf(error.code), headers: new Map() as never };
          throw new GraphQLError(error.code, { originalError: error, extensions: { http } });
        }
      },
    }),
  };
}
