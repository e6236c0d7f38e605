import fastifyCors from '@fastify/cors';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { CorsOrigins } from '../kernel/config.ts';
import { addVary } from './vary.ts';

/** Seconds for which a browser may remember that it was allowed to ask. Chromium takes two hours at most. */
const MAX_AGE_S = 7_200;

/** Headers of a response that a page of another origin may read, besides those that the Fetch standard lets it read. */
const EXPOSED_HEADERS = ['Content-Language', 'ETag', 'Retry-After', 'Vary', 'X-Request-Id'];

/**
 * Lets pages of other origins read answers. A preflight is allowed whatever headers it names, since none gives anybody
 * a right. Credentials never are: there are none, and with `*` there must be none. An OPTIONS that names no method to
 * ask for is no preflight, and is answered as any other method is.
 */
export async function allowOrigins(server: FastifyInstance, origins: CorsOrigins): Promise<void> {
  if (origins === 'off') return;
  await server.register(fastifyCors, {
    origin: origins === '*' ? '*' : [...origins],
    methods: ['GET', 'HEAD', 'POST'],
    exposedHeaders: EXPOSED_HEADERS,
    maxAge: MAX_AGE_S,
    credentials: false,
    strictPreflight: false,
    preflightContinue: true,
  });
  server.addHook('onRequest', async ({ method, headers, routeOptions }, reply) => {
    if (method !== 'OPTIONS') return;
    if (headers['access-control-request-method'] !== undefined)
      // Safari waits for a body without it.
      return reply.code(204).header('content-length', '0').send();
    if (routeOptions.url === '*') return reply.callNotFound();
  });
}

/** Lets pages of other origins read an answer that is given before any hook has run. */
export function allowToRead({ headers }: FastifyRequest, reply: FastifyReply, origins: CorsOrigins): void {
  if (origins === 'off') return;
  reply.header('access-control-expose-headers', EXPOSED_HEADERS.join(', '));
  if (origins === '*') return void reply.header('access-control-allow-origin', '*');
  addVary(reply, 'Origin');
  const { origin } = headers;
  if (origin !== undefined && origins.includes(origin)) reply.header('access-control-allow-origin', origin);
}
