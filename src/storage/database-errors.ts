import pg from 'pg';

/** The request that asked for this SQL is gone (its AbortSignal fired); nothing is wrong with the SQL. */
export class QueryCancelledError extends Error {
  override readonly name = 'QueryCancelledError';

  constructor(reason?: unknown) {
    super('The query was cancelled because its request ended.', { cause: reason });
  }
}

/** True when an error, or any error it was made from (drizzle wraps the driver's errors), is a cancellation. */
export function isQueryCancelled(error: unknown): boolean {
  return causes(error).some((cause) => cause instanceof QueryCancelledError);
}

/**
 * The SQLSTATE that PostgreSQL gave, wherever it sits in the chain of causes: `57014` for a statement timeout,
 * `23505` for a broken unique constraint. Undefined where the error did not come from the server.
 */
export function sqlState(error: unknown): string | undefined {
  return causes(error).find((cause) => cause instanceof pg.DatabaseError)?.code;
}

/** SQLSTATE classes of a server that is not there, lets nobody in, closes, starts or is full; and Node's codes of a lost socket. */
const UNAVAILABLE =
  /^(08...|28...|3D000|57P0[1-5]|53[0-4]00|25006|58...|ECONN(REFUSED|RESET|ABORTED)|ENOENT|EPIPE|ETIMEDOUT)$/;

/** True when an error is not about the SQL: the database cannot be asked now. */
export function isUnavailable(error: unknown): boolean {
  return causes(error).some(
    (cause) =>
      cause instanceof Error &&
      (UNAVAILABLE.test((cause as NodeJS.ErrnoException).code ?? '') ||
        /^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Client was closed)/.test(
          cause.message,
        )),
  );
}

/** True when the server takes no changes: a standby, or a transaction that is read-only. */
export function isReadOnly(error: unknown): boolean {
  return sqlState(error) === '25006';
}

/** The error that the others of a chain were made from. */
export function rootCause(error: unknown): unknown {
  return causes(error).at(-1);
}

function causes(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (
    let at = error;
    at !== undefined && chain.length < 8;
    at = at instanceof Error ? at.cause : undefined
  ) {
    chain.push(at);
  }
  return chain;
}
