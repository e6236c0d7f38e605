import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { AppError } from '../../kernel/app-error.ts';
import type { GatewayContext } from '../execution/gateway-context.ts';
import { checkLimits, type Usage, usageOf } from './limits.ts';

/**
 * Refuses valid documents that ask for too much, or do not say which of their operations to run, before anything runs.
 * A request with `"extensions": { "cost": true }` is answered in `extensions.cost` how much of each limit it uses.
 */
export function limitsPlugin(schema: GraphQLSchema): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => {
      let usage: Usage | undefined;
      return {
        didResolveOperation: async ({ document, operation, request }) => {
          if (operation === undefined) throw unresolved(request.operationName);
          if (schema.getRootType(operation.operation) == null) throw unsupported(operation.operation);
          usage = usageOf(schema, document, operation, request.variables ?? {});
          try {
            checkLimits(usage);
          } catch (error) {
            throw error instanceof AppError ? new GraphQLError(error.code, { originalError: error }) : error;
          }
        },
        willSendResponse: async ({ request, response: { body } }) => {
          if (usage === undefined || request.extensions?.cost !== true || body.kind !== 'single') return;
          body.singleResult.extensions = { ...body.singleResult.extensions, cost: usage };
        },
      };
    },
  };
}

/** The error of an operation name that names none, in graphql-js's words. */
function unresolved(operationName: string | undefined): GraphQLError {
  const message =
    operationName === undefined
      ? 'Must provide operation name if query contains multiple operations.'
      : `Unknown operation named "${operationName}".`;
  return new GraphQLError(message, { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } });
}

/**
 * The error of a mutation or subscription, in graphql-js's words, which it would find only when it runs the operation.
 */
function unsupported(kind: string): GraphQLError {
  const message = `Schema is not configured to execute ${kind} operation.`;
  return new GraphQLError(message, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
}
