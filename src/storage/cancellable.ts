import type pg from 'pg';
import { QueryCancelledError, sqlState } from './database-errors.ts';
import { isPooled } from './session.ts';
import type { StatementCanceller } from './statement-canceller.ts';

export interface RequestScope {
  /** Fires when the request ends before its answer: its running SQL is cancelled, its queued SQL never sent. */
  readonly signal?: AbortSignal | undefined;
  /** Told of every statement sent to the server, `begin` and `commit` included. */
  readonly onStatement?: ((sql: string) => void) | undefined;
}

/** Connections that one request holds at once: of a pool of ten, so that one request cannot keep all others waiting. */
export const REQUEST_SHARE = 3;

/** Time that a cancelled statement may take to end before its connection is closed instead of used again. */
const SETTLE_MS = 5_000;

/**
 * A pool for the length of one request, with what drizzle needs of one. When `scope.signal` fires, every call rejects
 * with {@link QueryCancelledError} at once, the statement running in the server is cancelled, and its connection
 * returns to the pool only when that cancel has been delivered: a late cancel can never hit the connection's next user.
 *
 * Its name must contain `Pool`: drizzle takes a connection of its own for a transaction only from such a class.
 */
export class CancellablePool {
  readonly #pool: pg.Pool;
  readonly #canceller: StatementCanceller;
  readonly #scope: RequestScope;
  #free = REQUEST_SHARE;
  readonly #waiting: (() => void)[] = [];

  constructor(pool: pg.Pool, canceller: StatementCanceller, scope: RequestScope) {
    this.#pool = pool;
    this.#canceller = canceller;
    this.#scope = scope;
  }

  async query(config: pg.QueryConfig | string, values?: unknown[]): Promise<pg.QueryResult> {
    const client = await this.connect();
    try {
      return await client.query(config, values);
    } finally {
      client.release();
    }
  }

  async connect(): Promise<CancellableClient> {
    const { signal } = this.#scope;
    if (signal?.aborted) throw new QueryCancelledError(signal.reason);
    if (!signal) return new CancellableClient(await this.#pool.connect(), this.#canceller, this.#scope);
    await this.#takeTurn(signal);
    const connecting = this.#pool.connect();
    try {
      const client = await unlessAborted(connecting, signal);
      return new CancellableClient(client, this.#canceller, this.#scope, this.#giveTurn);
    } catch (error) {
      this.#giveTurn();
      connecting.then(
        (client) => client.release(),
        () => undefined,
      );
      throw error;
    }
  }

  /** Resolves when this request may have one connection more. */
  async #takeTurn(signal: AbortSignal): Promise<void> {
    if (this.#free > 0) {
      this.#free -= 1;
      return;
    }
    const turn = Promise.withResolvers<void>();
    this.#waiting.push(turn.resolve);
    try {
      await unlessAborted(turn.promise, signal);
    } catch (error) {
      // A turn that came at the same moment goes to the next.
      const at = this.#waiting.indexOf(turn.resolve);
      if (at < 0) this.#giveTurn();
      else this.#waiting.splice(at, 1);
      throw error;
    }
  }

  readonly #giveTurn = (): void => {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free += 1;
    else next();
  };
}

class CancellableClient {
  readonly #client: pg.PoolClient;
  readonly #canceller: StatementCanceller;
  readonly #scope: RequestScope;
  #isRunning = false;
  #isReleased = false;
  #isBroken = false;
  /** Resolves when every statement given so far has ended. */
  #settled: Promise<unknown> = Promise.resolve();
  /** Once a cancel is on its way: whether it was delivered. */
  #cancelled: Promise<boolean> | undefined;

  readonly #onRelease: () => void;

  constructor(
    client: pg.PoolClient,
    canceller: StatementCanceller,
    scope: RequestScope,
    onRelease: () => void = () => undefined,
  ) {
    this.#onRelease = onRelease;
    this.#client = client;
    this.#canceller = canceller;
    this.#scope = scope;
    scope.signal?.addEventListener('abort', this.#cancel);
  }

  async query(config: pg.QueryConfig | string, values?: unknown[]): Promise<pg.QueryResult> {
    const { signal } = this.#scope;
    const text = typeof config === 'string' ? config : config.text;
    // A transaction must be able to end after the abort.
    const isRollback = /^rollback\b/i.test(text);
    const result = this.#inTurn(config, values, isRollback);
    this.#settled = result.catch(() => undefined);
    try {
      return await (signal && !isRollback ? unlessAborted(result, signal) : result);
    } catch (error) {
      // drizzle gives back the connection of a transaction that has begun, but forgets that of one that has not.
      if (/^begin\b/i.test(text)) this.release();
      throw error;
    }
  }

  release(): void {
    if (this.#isReleased) return;
    this.#isReleased = true;
    this.#onRelease();
    this.#scope.signal?.removeEventListener('abort', this.#cancel);
    if (this.#cancelled) void this.#releaseAfterCancel(this.#cancelled);
    else this.#client.release(this.#isUnfit());
  }

  async #inTurn(
    config: pg.QueryConfig | string,
    values: unknown[] | undefined,
    isRollback: boolean,
  ): Promise<pg.QueryResult> {
    const { signal, onStatement } = this.#scope;
    await this.#settled;
    // Not while the cancel could still hit what comes next.
    await this.#cancelled;
    if (signal?.aborted && !isRollback) throw new QueryCancelledError(signal.reason);
    onStatement?.(typeof config === 'string' ? config : config.text);
    this.#isRunning = true;
    try {
      return await this.#client.query(config as pg.QueryConfig, values);
    } catch (error) {
      // A statement's own error leaves the connection whole; SQLSTATE 57P01 and its like, and a lost socket, do not.
      this.#isBroken ||= /^(57P|08|$)/.test(sqlState(error) ?? '');
      throw error;
    } finally {
      this.#isRunning = false;
    }
  }

  readonly #cancel = (): void => {
    if (!this.#isRunning) return;
    if (isPooled(this.#client)) {
      // Its process is the pooler's invention: the connection is closed instead, which the pooler passes on.
      this.#isBroken = true;
      this.#cancelled = Promise.resolve(false);
      return;
    }
    const { processID } = this.#client as unknown as { processID: number };
    this.#cancelled = this.#canceller.cancel(processID);
  };

  async #releaseAfterCancel(cancelled: Promise<boolean>): Promise<void> {
    const isClean = (await cancelled) && (await settledWithin(this.#settled, SETTLE_MS));
    this.#client.release(!isClean || this.#isUnfit());
  }

  #isUnfit(): boolean {
    return this.#isBroken || this.#client.getTransactionStatus() !== 'I';
  }
}

async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = Promise.withResolvers<never>();
  const onAbort = () => aborted.reject(new QueryCancelledError(signal.reason));
  signal.addEventListener('abort', onAbort);
  try {
    return await Promise.race([work, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

async function settledWithin(work: Promise<unknown>, ms: number): Promise<boolean> {
  const late = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => late.resolve(false), ms);
  try {
    return await Promise.race([work.then(() => true), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
