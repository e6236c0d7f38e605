import { randomUUID } from 'node:crypto';
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
  LogController,
} from 'fastify';
import type { Gateway } from '../gateway/gateway.ts';
import { AppError } from '../kernel/app-error.ts';
import type { CorsOrigins } from '../kernel/config.ts';
import { allowOrigins, allowToRead } from './cors.ts';
import { Drain } from './drain.ts';
import { graphqlRoutes } from './graphql-routes.ts';
import { healthRoutes, type IsReady } from './health-routes.ts';
import { answerUnreadable, BODY_LIMIT, refuseWith } from './http-errors.ts';
import { isForBrowser, type PageOptions, pageRoutes, showNotFound } from './pages/page-routes.ts';
import { siteRoutes } from './pages/site-routes.ts';
import { preferencesOf } from './preferences-of.ts';
import type { Freshness } from './representation/send-representation.ts';
import { schemaRoute } from './schema-route.ts';
import { boundWaitingConnections } from './waiting-connections.ts';
import { wellFormedJson } from './well-formed-text.ts';

const MAX_CONNECTIONS = 2_000;
/** Connections of one address on which nothing is asked. */
const MAX_WAITING = 1_000;
const REQUEST_ID = /^[\w.-]{1,64}$/;

export interface HttpServerOptions {
  readonly gateway: Gateway;
  readonly log: FastifyBaseLogger;
  readonly isReady: IsReady;
  /** Options of the pages; null: no landing page and no playground. */
  readonly pages: PageOptions | null;
  readonly corsOrigins: CorsOrigins;
  /** Address for readers; where it is https, browsers are told to come by nothing else. */
  readonly publicUrl: string | null;
  readonly freshness: Freshness;
}

export interface HttpServer {
  readonly fastify: FastifyInstance;
  /** Refuses new requests, finishes those in flight, and closes the port. */
  close(): Promise<void>;
}

/** Makes the HTTP server: GraphQL at `/graphql`, the pages, and the routes of health. */
export async function httpServer(options: HttpServerOptions): Promise<HttpServer> {
  const { gateway, log, isReady, pages, corsOrigins, publicUrl, freshness } = options;
  const refuse = refuseWith(gateway);
  const isTls = publicUrl?.startsWith('https:') === true;
  const server: FastifyInstance = fastify({
    bodyLimit: BODY_LIMIT * 1024,
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    requestTimeout: 30_000,
    // Looked at every so often: headers that take longer are given up.
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 5_000 },
    keepAliveTimeout: 65_000,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    genReqId: ({ headers }) => {
      const given = headers['x-request-id'];
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    },
    frameworkErrors: (error, request, reply) => {
      allowToRead(request, reply, corsOrigins);
      refuse(error, request, reply);
    },
    clientErrorHandler: (error, socket) => answerUnreadable(error, socket, gateway),
  });
  server.server.maxConnections = MAX_CONNECTIONS;
  boundWaitingConnections(server.server, MAX_WAITING);
  // A form or a plain text could be sent from any site without asking.
  server.removeContentTypeParser('text/plain');
  wellFormedJson(server);
  server.addHook('onRequest', async (request, reply) => {
    reply.headers({ 'x-request-id': request.id, 'x-content-type-options': 'nosniff' });
    if (isTls) reply.header('strict-transport-security', 'max-age=31536000');
  });
  server.addHook('onResponse', logRequest);
  // Before anything refuses, so that a page may read why.
  await allowOrigins(server, corsOrigins);
  const drain = new Drain(server);
  server.setErrorHandler(refuse);
  server.setNotFoundHandler((request, reply) => {
    if (pages === null || !isForBrowser(request, preferencesOf(request, gateway)))
      throw new AppError('NOT_FOUND');
    return showNotFound(request, reply, pages, gateway);
  });
  healthRoutes(server, async () => !drain.isDraining && (await isReady()));
  const showPlayground = pages === null ? undefined : pageRoutes(server, pages, gateway, freshness);
  siteRoutes(server, pages !== null, freshness);
  schemaRoute(server, gateway, freshness);
  graphqlRoutes(server, { gateway, showPlayground, freshness });
  return { fastify: server, close: () => drain.close() };
}

/** The path alone: a query string may hold a whole operation with its variables. */
async function logRequest(
  { log, method, url }: FastifyRequest,
  { statusCode, elapsedTime }: { statusCode: number; elapsedTime: number },
): Promise<void> {
  log.info({ method, path: url.split('?', 1)[0], statusCode, ms: Math.round(elapsedTime) }, 'request');
}
