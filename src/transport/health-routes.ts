import type { FastifyInstance } from 'fastify';

export interface Health {
  /** Whether requests can be answered now: the database answers, and the gateway is not closing. */
  isReady(): Promise<boolean>;
}

/** `/livez`: the process answers. `/readyz`: it can do its work; 503 where not, so that nobody sends it any. */
export function healthRoutes(server: FastifyInstance, health: Health): void {
  server.get('/livez', async (_request, reply) =>
    reply.header('cache-control', 'no-store').send({ status: 'live' }),
  );
  server.get('/readyz', async (_request, reply) => {
    const isReady = await health.isReady();
    return reply
      .header('cache-control', 'no-store')
      .code(isReady ? 200 : 503)
      .send({ status: isReady ? 'ready' : 'not ready' });
  });
}
