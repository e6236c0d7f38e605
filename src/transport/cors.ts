import fastifyCors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import type { CorsOrigins } from '../kernel/config.ts';

/** Seconds for which a browser may remember that it was allowed to ask. Chromium takes two hours at most. */
const MAX_AGE_S = 7_200;

/** Headers of a response that a page of another origin may read, besides those that the Fetch standard lets it read. */
const EXPOSED_HEADERS = ['Content-Language', 'ETag', 'Retry-After', 'Vary', 'X-Request-Id'];

/**
 * Lets pages of other origins read answers. A preflight is allowed whatever headers it names, since none gives anybody
 * a right. Credentials never are: there are none, and with `*` there must be none.
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
  });
}
