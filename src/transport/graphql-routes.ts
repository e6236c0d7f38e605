import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Gateway } from '../gateway/gateway.ts';
import { AppError } from '../kernel/app-error.ts';
import type { RequestPreferences } from '../kernel/request-preferences.ts';
import type { ShowPage } from './pages/page-routes.ts';
import { checkPreconditions } from './preconditions.ts';
import { preferencesOf } from './preferences-of.ts';
import { cacheControl, type Freshness, sendRepresentation } from './representation/send-representation.ts';
import { addVary } from './vary.ts';
import { checkSearch } from './well-formed-text.ts';

export interface GraphqlOptions {
  readonly gateway: Gateway;
  /** Answers a browser that a reader has sent; undefined: there is no playground. */
  readonly showPlayground: ShowPage | undefined;
  readonly freshness: Freshness;
}

/** Adds `/graphql`: POST and GET for clients, and the playground for readers. */
export function graphqlRoutes(
  server: FastifyInstance,
  { gateway, showPlayground, freshness }: GraphqlOptions,
): void {
  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { id, method, url, headers, body } = request;
    const preferences = preferencesOf(request, gateway);
    const search = url.slice(url.indexOf('?') + 1 || url.length);
    checkSearch(search);
    const onDisconnect = () => disconnectionOf(reply);
    const {
      status,
      headers: answered,
      body: bytes,
    } = await gateway.answer({
      id,
      method: method === 'HEAD' ? 'GET' : method,
      headers,
      search,
      body,
      preferences,
      onDisconnect,
    });
    reply.code(status).header('cache-control', cacheControl(request, freshness));
    for (const [name, value] of answered) {
      if (name === 'vary') addVary(reply, value);
      else reply.header(name, value);
    }
    return sendRepresentation(request, reply, bytes);
  };

  const isForPage = (request: FastifyRequest) =>
    showPlayground !== undefined && wantsPage(request, preferencesOf(request, gateway));
  const onRequest = async (request: FastifyRequest) => {
    if (request.method !== 'POST' && isForPage(request)) return;
    checkPreconditions(request.method, request.headers, preferencesOf(request, gateway));
  };

  server.get('/graphql', { onRequest }, async (request, reply) => {
    addVary(reply, 'Accept');
    if (showPlayground !== undefined && isForPage(request)) return showPlayground(request, reply);
    return answer(request, reply);
  });
  server.post('/graphql', { onRequest }, answer);
  server.route({
    method: ['DELETE', 'OPTIONS', 'PATCH', 'PUT', 'TRACE'],
    url: '/graphql',
    onRequest: async (_request, reply) => {
      reply.header('allow', 'GET, HEAD, POST');
      throw new AppError('METHOD_NOT_ALLOWED');
    },
    handler: () => undefined,
  });
}

/** True for a browser that its reader has sent here, false for a client that sends an operation. */
function wantsPage({ query }: FastifyRequest, { html }: RequestPreferences): boolean {
  const hasQuery = (query as Record<string, unknown>).query !== undefined;
  return html === 'FIRST' || (html === 'NAMED' && !hasQuery);
}

function disconnectionOf(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort();
  });
  return controller.signal;
}
