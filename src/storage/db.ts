import type { NodePgDatabase } from 'drizzle-orm/node-postgres';

/** drizzle over the pool, over one request's share of it (see `Database.forRequest`), or over a transaction. */
export type Db = NodePgDatabase;
