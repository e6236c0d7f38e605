import type { FastifyInstance } from 'fastify';
import type { Gateway } from '../gateway/gateway.ts';
import { AppError } from '../kernel/app-error.ts';
import { preferencesOf } from './preferences-of.ts';
import { cacheControl, type Freshness, sendRepresentation } from './representation/send-representation.ts';
import { addVary } from './vary.ts';

/** Adds `/schema.graphql`: the schema in SDL, described in the language of `?locale=` or `Accept-Language`. */
export function schemaRoute(server: FastifyInstance, gateway: Gateway, freshness: Freshness): void {
  server.get('/schema.graphql', async (request, reply) => {
    const named = gateway.namedLocale((request.query as Record<string, unknown>).locale);
    const sdl = gateway.sdl(named ?? preferencesOf(request, gateway).locale);
    if (sdl === null) throw new AppError('NOT_FOUND');
    if (named === undefined) addVary(reply, 'Accept-Language');
    reply
      .type('text/plain; charset=utf-8')
      .header('content-language', [...sdl.locales].sort().join(', '))
      .header('cache-control', cacheControl(request, freshness));
    return sendRepresentation(request, reply, Buffer.from(sdl.text));
  });
}
