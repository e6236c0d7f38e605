import { sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { LOCKS } from '../../storage/locks.ts';
import type { TextDoor } from './translation.table.ts';

/** Longer than a request's statements may take: several gateways that start at once read their files in turn. */
const LOCK_TIMEOUT = '60s';

export type Transaction = Parameters<Parameters<NodePgDatabase['transaction']>[0]>[0];

/** The one who changes texts, as history keeps it. */
export interface ChangeAuthor {
  readonly door: TextDoor;
  /** A person, a folder or a command. */
  readonly actor?: string;
  /** The slug of the document that is imported. */
  readonly document?: string;
  readonly note?: string;
}

/**
 * Lets one transaction at a time change texts, until it ends. Who changes texts and does not ask for it may find that
 * a locale file saved in the same moment has replaced them without a word. What is changed until
 * then is the author's; who changes no words has none.
 */
export async function lockTexts(tx: Pick<Transaction, 'execute'>, author?: ChangeAuthor): Promise<void> {
  const { door = '', actor = '', document = '', note = '' } = author ?? {};
  await tx.execute(sql`
    select set_config('lock_timeout', ${LOCK_TIMEOUT}, true), set_config('statement_timeout', ${LOCK_TIMEOUT}, true),
      -- The triggers leave it to the holder to say what changed (announceChange).
      set_config('taiyaku.announces', 'on', true),
      -- And these they keep (revise_texts).
      set_config('taiyaku.door', ${door}, true), set_config('taiyaku.actor', ${actor}, true),
      set_config('taiyaku.document', ${document}, true), set_config('taiyaku.note', ${note}, true)`);
  await tx.execute(sql`select pg_advisory_xact_lock(${LOCKS.changeTexts})`);
}
