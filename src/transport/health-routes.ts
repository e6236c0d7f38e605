import type { FastifyInstance } from 'fastify';

/** A test whether requests can be answered now. */
export type IsReady = () => Promise<boolean>;

/** `/livez`: the process answers. `/readyz`: it can do its work; 503 where not, so that nobody sends it any. */
export function healthRoutes(server: FastifyInstance, isReady: IsReady): void {
  const config = { watches: true };
  server.get('/livez', { config }, async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'live' }),
  );
  server.get('/readyz', { config }, async (_request, reply) => {
    const ready = await isReady();
    return reply
      .header('cache-control', 'no-store')
      .code(ready ? 200 : 503)
      .send({ status: ready ? 'ready' : 'not ready' });
  });
}
