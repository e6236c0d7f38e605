import { randomUUID } from 'node:crypto';
import type { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import type { GatewayContext } from '../gateway/gateway-context.ts';
import { type Health, healthRoutes } from './health-routes.ts';
import { answerErrors } from './http-errors.ts';
import { type PageOptions, pageRoutes } from './page-routes.ts';

const BODY_LIMIT_BYTES = 100 * 1024;
const REQUEST_ID = /^[\w.-]{1,64}$/;

export interface HttpServerOptions {
  readonly apollo: ApolloServer<GatewayContext>;
  readonly log: FastifyBaseLogger;
  readonly health: Health;
  /** null: no landing page and no playground. */
  readonly pages: PageOptions | null;
  /** What resolvers get, made for each request. */
  readonly contextOf: (request: IncomingRequest) => GatewayContext;
}

export interface IncomingRequest {
  readonly requestId: string;
  readonly acceptLanguage: string | undefined;
  /** Fires when the client is gone before its answer. */
  readonly disconnected: AbortSignal;
}

/** The HTTP side: GraphQL at `/graphql`, the pages, and what tells that the gateway lives. */
export function httpServer({ apollo, log, health, pages, contextOf }: HttpServerOptions): FastifyInstance {
  const server = fastify({
    bodyLimit: BODY_LIMIT_BYTES,
    loggerInstance: log,
    disableRequestLogging: true,
    forceCloseConnections: 'idle',
    requestTimeout: 30_000,
    keepAliveTimeout: 65_000,
    routerOptions: { maxParamLength: 200 },
    genReqId: ({ headers }) => {
      const given = headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    },
  });
  answerErrors(server);
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff');
  });
  // Only the path: a query string may hold a whole operation with its variables.
  server.addHook('onResponse', async ({ log, method, url }, { statusCode, elapsedTime }) => {
    log.info({ method, path: url.split('?', 1)[0], statusCode, ms: Math.round(elapsedTime) }, 'request');
  });
  healthRoutes(server, health);
  const showPlayground = pages === null ? undefined : pageRoutes(server, pages);
  graphqlRoutes(server, apollo, contextOf, showPlayground);
  return server;
}

function graphqlRoutes(
  server: FastifyInstance,
  apollo: ApolloServer<GatewayContext>,
  contextOf: HttpServerOptions['contextOf'],
  showPlayground: ((reply: FastifyReply) => FastifyReply) | undefined,
): void {
  const handle = fastifyApolloHandler(apollo, {
    context: async (request, reply) =>
      contextOf({
        requestId: request.id,
        acceptLanguage: request.headers['accept-language'],
        disconnected: disconnectionOf(reply),
      }),
  });
  server.get('/graphql', async function (request, reply) {
    reply.header('vary', 'Accept');
    if (showPlayground !== undefined && wantsPage(request)) return showPlayground(reply);
    return handle.call(this, request as never, reply as never);
  });
  server.post('/graphql', handle as never);
  server.route({
    method: ['DELETE', 'PATCH', 'PUT'],
    url: '/graphql',
    handler: async (_request, reply) => {
      reply.header('allow', 'GET, POST');
      throw Object.assign(new Error('METHOD_NOT_ALLOWED'), { statusCode: 405 });
    },
  });
}

/** A browser that was sent here by its reader, not a client that asks a question. */
function wantsPage({ headers, query }: FastifyRequest): boolean {
  const asks =
    (query as Record<string, unknown>).query !== undefined && !/^text\/html/.test(headers.accept ?? '');
  return !asks && (headers.accept ?? '').includes('text/html');
}

function disconnectionOf(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort();
  });
  return controller.signal;
}
