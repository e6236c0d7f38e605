import { NodePgDatabase, NodePgSession } from 'drizzle-orm/node-postgres';
import { PgDialect } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { CancellablePool, type RequestScope } from './cancellable.ts';
import type { ConnectionOptions } from './connection-options.ts';
import type { Db } from './db.ts';
import { prepareSession } from './session.ts';
import { StatementCanceller } from './statement-canceller.ts';
import type { StorageLog } from './storage-log.ts';

export interface DatabaseLimits {
  readonly poolSize?: number;
  /** Time that one statement may run before the server ends it. */
  readonly statementTimeoutMs?: number;
}

const READY_TIMEOUT_MS = 2_000;
const LOCK_TIMEOUT_MS = '2000';
const IDLE_IN_TRANSACTION_TIMEOUT_MS = '10000';

/** A pool of connections to one database, and drizzle over it. */
export class Database {
  readonly db: Db;
  readonly pool: pg.Pool;
  /** Options for connections of one's own, e.g. one that LISTENs. May hold the password: not for logs. */
  readonly connectionOptions: ConnectionOptions;
  readonly #canceller: StatementCanceller;
  /** A connection of its own, so that a pool whose connections all work does not look like a server that is away. */
  readonly #watch: pg.Pool;
  /** `drizzle.config.ts` names columns by the same rule. */
  readonly #dialect = new PgDialect({ casing: 'snake_case' });
  #closing: Promise<void> | undefined;
  readonly #onClose: () => Promise<void>;

  constructor(
    connection: ConnectionOptions,
    log: StorageLog,
    limits: DatabaseLimits = {},
    onClose: () => Promise<void> = async () => undefined,
    direct = connection,
  ) {
    this.#onClose = onClose;
    this.connectionOptions = direct;
    this.pool = new pg.Pool({
      ...connection,
      max: limits.poolSize ?? 10,
      onConnect: (client) =>
        prepareSession(client, {
          statement_timeout: String(limits.statementTimeoutMs ?? 3_000),
          lock_timeout: LOCK_TIMEOUT_MS,
          idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
        }),
    });
    // A connection that the server closes, idle or lent out, would end the process if nobody listened.
    this.pool.on('error', (error) => log.warn(`A database connection was lost: ${error.message}`));
    this.pool.on('connect', (client) => client.on('error', () => undefined));
    this.#canceller = new StatementCanceller(connection);
    this.#watch = new pg.Pool({ ...connection, max: 1, query_timeout: READY_TIMEOUT_MS });
    this.#watch.on('error', () => undefined);
    this.db = this.forRequest({});
  }

  /** A drizzle whose SQL ends with the request, for as long as the request lasts; made in about a microsecond. */
  forRequest(scope: RequestScope): Db {
    const client = new CancellablePool(this.pool, this.#canceller, scope) as unknown as pg.Pool;
    // What `drizzle()` does, but with one dialect for all: it remembers the name of every column it has written.
    return new NodePgDatabase(this.#dialect, new NodePgSession(client, this.#dialect, undefined), undefined);
  }

  /** Asks the database whether it answers now. */
  isReady(): Promise<boolean> {
    return this.#watch.query('select 1').then(
      () => true,
      () => false,
    );
  }

  /** Waits for what runs, then closes every connection. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    await this.pool.end();
    await this.#canceller.close();
    await this.#watch.end();
    await this.#onClose();
  }
}
