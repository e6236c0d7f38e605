import pg from 'pg';

/** Cancels what other connections run, over a connection of its own, so that a full pool cannot stand in its way. */
export class StatementCanceller {
  readonly #pool: pg.Pool;

  constructor(connection: pg.PoolConfig) {
    this.#pool = new pg.Pool({ ...connection, max: 1 });
    this.#pool.on('error', () => undefined);
  }

  /** Resolves when the server has passed the cancel on (true), or when that failed (false); never rejects. */
  async cancel(processId: number): Promise<boolean> {
    try {
      await this.#pool.query('select pg_cancel_backend($1)', [processId]);
      return true;
    } catch {
      return false;
    }
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }
}
