import type { FastifyInstance } from 'fastify';
import { AppError } from '../kernel/app-error.ts';

/** Time for the requests in flight, beyond which their connections are cut. */
const GRACE_PERIOD_MS = 15_000;

/** The way a server ends: it answers what it has begun, refuses what comes next, and only then closes its port. */
export class Drain {
  #inFlight = 0;
  #isDraining = false;
  #onIdle: () => void = () => undefined;

  readonly #server: FastifyInstance;

  constructor(server: FastifyInstance) {
    this.#server = server;
    server.addHook('onRequest', async (request, reply) => {
      // Whoever watches the gateway must still learn how it is.
      if (request.routeOptions.config.watches === true) return;
      if (this.#isDraining) {
        reply.header('connection', 'close');
        throw new AppError('SERVICE_UNAVAILABLE');
      }
      this.#inFlight += 1;
      reply.raw.once('close', () => {
        this.#inFlight -= 1;
        if (this.#inFlight === 0) this.#onIdle();
      });
    });
  }

  get isDraining(): boolean {
    return this.#isDraining;
  }

  async close(): Promise<void> {
    this.#isDraining = true;
    const cut = setTimeout(() => this.#server.server.closeAllConnections(), GRACE_PERIOD_MS);
    if (this.#inFlight > 0) await new Promise<void>((resolve) => (this.#onIdle = resolve));
    await this.#server.close();
    clearTimeout(cut);
  }
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** True for a route that reports how the gateway is, and so answers to its end. */
    watches?: boolean;
  }
}
