import type { ApolloServerPlugin } from '@apollo/server';
import { ERROR_STATUS, type ErrorCode } from '../../kernel/app-error.ts';
import type { GatewayContext } from '../execution/gateway-context.ts';

/**
 * The HTTP status of a response without `data` (GraphQL over HTTP specification, section 6.4): the status of its
 * error as `application/graphql-response+json`; as `application/json`, where any proxy on the way may have set the
 * status, 200 for every request that is well-formed.
 */
export function statusPlugin(): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ contextValue: { preferences }, response: { body, http } }) => {
        const { mediaType } = preferences;
        if (mediaType !== null) http.headers.set('content-type', `${mediaType}; charset=utf-8`);
        // A method that is not allowed has its status, and a header with it, from Apollo Server.
        if (body.kind !== 'single' || body.singleResult.data !== undefined || http.status === 405) return;
        const code = body.singleResult.errors?.[0]?.extensions?.code as ErrorCode;
        const isWellFormed = ERROR_STATUS[code] === 400 && code !== 'BAD_REQUEST';
        http.status = isWellFormed && mediaType === 'application/json' ? 200 : ERROR_STATUS[code];
      },
    }),
  };
}
