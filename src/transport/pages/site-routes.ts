import type { FastifyInstance } from 'fastify';
import { cacheControl, type Freshness, sendRepresentation } from '../representation/send-representation.ts';
import { SEAL } from './seal.ts';

/** Adds `/favicon.ico` and `/robots.txt`, which browsers and crawlers ask of every server, whether it has pages or not. */
export function siteRoutes(server: FastifyInstance, hasPages: boolean, freshness: Freshness): void {
  // Crawlers find the pages; queries are for clients.
  const robots = `User-agent: *\nDisallow: ${hasPages ? '/graphql' : '/'}\n`;
  server.get('/favicon.ico', async (request, reply) => {
    reply.header('cache-control', 'public, max-age=86400').type('image/svg+xml');
    return sendRepresentation(request, reply, Buffer.from(SEAL));
  });
  server.get('/robots.txt', async (request, reply) => {
    reply.header('cache-control', cacheControl(request, freshness)).type('text/plain; charset=utf-8');
    return sendRepresentation(request, reply, Buffer.from(robots));
  });
}
