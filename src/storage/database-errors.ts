import pg from 'pg';

/** The request that asked for this SQL is gone (its AbortSignal fired); nothing is wrong with the SQL. */
export class QueryCancelledError extends Error {
  override readonly name = 'QueryCancelledError';

  constructor(reason?: unknown) {
    super('The query was cancelled because its request ended.', { cause: reason });
  }
}

/** Whether an error, or any error it was made from (drizzle wraps what the driver throws), is a cancellation. */
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
