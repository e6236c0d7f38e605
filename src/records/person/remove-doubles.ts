import { and, inArray, sql } from 'drizzle-orm';
import type { Db } from '../../storage/db.ts';
import { announceChange } from '../../translation/change-feed.ts';
import { translationTable } from '../../translation/translation.table.ts';
import { participationTable } from '../meeting/meeting.table.ts';
import { statementTable } from '../statement/statement.table.ts';
import { personTable } from './person.table.ts';

/**
 * Removes people who have turned out to be others, with their names, where no meeting and no statement tells of them
 * any more; those of whom one does stay until that has been told of the other. The caller holds the lock of the texts.
 */
export async function removeDoubles(tx: Db, slugs: readonly string[]): Promise<void> {
  if (slugs.length === 0) return;
  const { namespace, key } = translationTable;
  const isToldOf = sql`exists (select from ${participationTable} where ${participationTable.personId} = ${personTable.id})
    or exists (select from ${statementTable} where ${statementTable.speakerId} = ${personTable.id})`;
  const removed = await tx
    .delete(personTable)
    .where(and(inArray(personTable.slug, [...slugs]), sql`not (${isToldOf})`))
    .returning({ slug: personTable.slug });
  for (const { slug } of removed)
    await tx
      .update(translationTable)
      .set({ value: null })
      .where(sql`${namespace} = 'people' and split_part(${key}, '.', 1) = ${slug}`);
  if (removed.length > 0) await announceChange(tx, ['people']);
}
