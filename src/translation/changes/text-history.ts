import { and, desc, eq, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { TextAddress } from '../texts/address.ts';
import { type ChangeAuthor, lockTexts, type Transaction } from '../texts/texts-lock.ts';
import { textRevisionTable, translationTable } from '../texts/translation.table.ts';
import { announceChange } from './change-feed.ts';

/** One change of a text: the words and the state it gave it, and whose it was. */
export type TextRevision = typeof textRevisionTable.$inferSelect;

/** The changes of a text, the newest first. */
export async function readHistory(
  db: Pick<NodePgDatabase, 'select'>,
  address: TextAddress,
  first: number,
): Promise<readonly TextRevision[]> {
  return db
    .select()
    .from(textRevisionTable)
    .where(isAt(textRevisionTable, address))
    .orderBy(desc(textRevisionTable.revision))
    .limit(first);
}

/**
 * Gives a text the words and the state that it had at a revision; without one, those before its last change. It is a
 * change like any other, so it can be reverted as well. Returns the revision; null where the text has no such one.
 */
export async function revertText(
  db: NodePgDatabase,
  address: TextAddress,
  revision: number | null,
  author: ChangeAuthor,
): Promise<TextRevision | null> {
  return db.transaction(async (tx) => {
    await lockTexts(tx, author);
    const target = await revisionOf(tx, address, revision);
    if (target === null) return null;
    const { namespace, key, locale, value, origin, state, sourceHash } = target;
    if (value === null) await tx.delete(translationTable).where(isAt(translationTable, address));
    else
      await tx
        .insert(translationTable)
        .values({ namespace, key, locale, value, origin, state, sourceHash })
        .onConflictDoUpdate({
          target: [translationTable.namespace, translationTable.key, translationTable.locale],
          set: { value, origin, state, sourceHash, sourceUrl: null },
        });
    await announceChange(tx, [namespace]);
    return target;
  });
}

/**
 * Confirms that a translation still says what its original of today says: it is STALE no longer, nor to be reviewed.
 * Returns false where there is no such translation, or it is neither.
 */
export async function confirmText(
  db: NodePgDatabase,
  address: TextAddress,
  author: ChangeAuthor,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    await lockTexts(tx, author);
    const { rowCount } = await tx.execute(sql`
      update ${translationTable} as t set
        source_hash = original.hash,
        state = case t.state when 'NEEDS_REVIEW' then 'TRANSLATED' else t.state end
      from ${translationTable} as original
      where (t.namespace, t.key, t.locale) = (${address.namespace}, ${address.key}, ${address.locale})
        and (original.namespace, original.key) = (t.namespace, t.key)
        and original.origin = 'ORIGINAL' and original.locale <> t.locale and original.value is not null
        and t.origin <> 'ORIGINAL' and t.value is not null
        and (t.source_hash is distinct from original.hash or t.state = 'NEEDS_REVIEW')`);
    if (rowCount === 0) return false;
    await announceChange(tx, [address.namespace]);
    return true;
  });
}

async function revisionOf(
  tx: Transaction,
  address: TextAddress,
  revision: number | null,
): Promise<TextRevision | null> {
  if (revision === null) return (await readHistory(tx, address, 2))[1] ?? null;
  const [found] = await tx
    .select()
    .from(textRevisionTable)
    .where(and(isAt(textRevisionTable, address), eq(textRevisionTable.revision, revision)));
  return found ?? null;
}

function isAt(table: typeof textRevisionTable | typeof translationTable, address: TextAddress) {
  const { namespace, key, locale } = address;
  return and(eq(table.namespace, namespace), eq(table.key, key), eq(table.locale, locale));
}
