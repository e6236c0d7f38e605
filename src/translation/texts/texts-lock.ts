import { sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { LOCKS } from '../../storage/locks.ts';

/** Longer than a request's statements may take: several gateways that start at once read their files in turn. */
const LOCK_TIMEOUT = '60s';

export type Transaction = Parameters<Parameters<NodePgDatabase['transaction']>[0]>[0];

/**
 * Lets one transaction at a time change texts, until it ends. Who changes texts and does not ask for it may find that
 * a locale file saved in the same moment has replaced them without a word.
 */
export async function lockTexts(tx: Pick<Transaction, 'execute'>): Promise<void> {
  await tx.execute(sql`
    select set_config('lock_timeout', ${LOCK_TIMEOUT}, true), set_config('statement_timeout', ${LOCK_TIMEOUT}, true),
      -- The triggers leave it to the holder to say what changed (announceChange).
      set_config('taiyaku.announces', 'on', true)`);
  await tx.execute(sql`select pg_advisory_xact_lock(${LOCKS.changeTexts})`);
}
