import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { localizeRefusal } from '../gateway/errors/localize-refusal.ts';
import type { GatewayContext } from '../gateway/execution/gateway-context.ts';
import type { HttpAnswer, ResponseCache } from '../gateway/response/response-cache.ts';
import { responseMediaType } from '../gateway/response/response-media-type.ts';
import { AppError } from '../kernel/app-error.ts';
import type { Locale } from '../kernel/locale.ts';
import { checkPreconditions } from './preconditions.ts';

export interface IncomingRequest {
  readonly requestId: string;
  readonly acceptLanguage: string | undefined;
  /** Fires when the client is gone before its answer. */
  readonly disconnected: AbortSignal;
}

export interface GraphqlOptions {
  readonly apollo: ApolloServer<GatewayContext>;
  /** What was answered before; null: every request is worked out anew. */
  readonly responses: ResponseCache | null;
  /** The locale that an `Accept-Language` asks for. */
  readonly negotiate: (acceptLanguage: string | undefined) => Locale;
  /** What resolvers get, made for each request. */
  readonly contextOf: (request: IncomingRequest) => GatewayContext;
  /** What answers a browser that a reader has sent; undefined: there is no playground. */
  readonly showPlayground: ((reply: FastifyReply) => FastifyReply) | undefined;
}

/** Adds `/graphql`: POST and GET for clients, and the playground for readers. */
export function graphqlRoutes(
  server: FastifyInstance,
  { apollo, responses, negotiate, contextOf, showPlayground }: GraphqlOptions,
): void {
  const ask = async (request: FastifyRequest, reply: FastifyReply): Promise<HttpAnswer> => {
    const { method, headers } = request;
    const context = contextOf({
      requestId: request.id,
      acceptLanguage: headers['accept-language'],
      disconnected: disconnectionOf(reply),
    });
    const response = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method,
        headers: toHeaderMap(headers),
        search: request.url.slice(request.url.indexOf('?') + 1 || request.url.length),
        body: request.body,
      },
      context: async () => context,
    });
    const { status = 200, headers: answered, body } = localizeRefusal(response, context.localization);
    if (body.kind === 'chunked') throw new Error('Nothing is sent in parts: no schema here has @defer.');
    return { status, headers: [...answered], body: Buffer.from(body.string) };
  };

  const answer = async (request: FastifyRequest, reply: FastifyReply): Promise<Buffer> => {
    const { method, url, headers, body } = request;
    checkPreconditions(method, headers);
    if (responses === null || isRegistering(request)) return send(reply, await ask(request, reply));
    const key = {
      method,
      question: method === 'GET' ? url : body,
      negotiated: negotiate(headers['accept-language']),
      mediaType: responseMediaType(headers.accept),
    };
    return send(reply, await responses.answer(key, () => ask(request, reply)));
  };

  server.get('/graphql', async (request, reply) => {
    addVary(reply, 'Accept');
    if (showPlayground !== undefined && wantsPage(request)) return showPlayground(reply);
    return answer(request, reply);
  });
  server.post('/graphql', answer);
  server.route({
    method: ['DELETE', 'OPTIONS', 'PATCH', 'PUT', 'TRACE'],
    url: '/graphql',
    handler: async (_request, reply) => {
      reply.header('allow', 'GET, POST');
      throw new AppError('METHOD_NOT_ALLOWED');
    },
  });
}

/** Whether a document is handed in to be asked for by its hash from now on: Apollo Server must see that each time. */
function isRegistering({ method, body, query }: FastifyRequest): boolean {
  const { query: document, extensions } = (method === 'GET' ? query : (body ?? {})) as Record<
    string,
    unknown
  >;
  return document !== undefined && extensions !== undefined;
}

function send(reply: FastifyReply, { status, headers, body }: HttpAnswer): Buffer {
  for (const [name, value] of headers) {
    if (name === 'vary') addVary(reply, value);
    else reply.header(name, value);
  }
  reply.code(status);
  return body;
}

/** A browser that was sent here by its reader, not a client that asks a question. */
function wantsPage({ headers: { accept = '' }, query }: FastifyRequest): boolean {
  const asks = (query as Record<string, unknown>).query !== undefined && !/^text\/html/.test(accept);
  return !asks && accept.includes('text/html');
}

function addVary(reply: FastifyReply, name: string): void {
  const given = reply.getHeader('vary');
  reply.header('vary', given === undefined ? name : `${given}, ${name}`);
}

function toHeaderMap(headers: FastifyRequest['headers']): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}

function disconnectionOf(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort();
  });
  return controller.signal;
}
