import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '../../storage/db.ts';
import { announceChange } from '../../translation/changes/change-feed.ts';
import type { BlockAddress } from '../../translation/texts/address.ts';
import { translationTable } from '../../translation/texts/translation.table.ts';
import { meetingTable, PARTICIPATION_TEXTS, participationTable } from '../meeting/meeting.table.ts';
import { OFFICE_TEXTS, officeTable, tenureTable } from '../office/office.table.ts';
import { statementTable } from '../statement/statement.table.ts';
import { PERSON_TEXTS, personTable } from './person.table.ts';

/** Slugs of people who have turned out to be others, each with the one that it is. */
export type DuplicatePeople = ReadonlyMap<string, string>;

/**
 * Removes people who have turned out to be others: the seats they have beside the right one at these meetings, then,
 * where no meeting and no statement refers to them any more, themselves, their names, and the offices that nobody else
 * holds. Returns those who stay, because another meeting refers to them: until that is imported with the right one,
 * too. The caller holds the lock of the texts.
 */
export async function removeDuplicatePeople(
  tx: Db,
  doubles: DuplicatePeople,
  meetings: readonly string[],
): Promise<readonly string[]> {
  if (doubles.size === 0) return [];
  const slugs = [...doubles.keys()];
  const changed = new Set<string>();
  for (const [double, right] of doubles)
    for (const namespace of await removeSeats(tx, double, right, meetings)) changed.add(namespace);

  const offices = await tx
    .select({ slug: officeTable.slug })
    .from(tenureTable)
    .innerJoin(personTable, eq(personTable.id, tenureTable.personId))
    .innerJoin(officeTable, eq(officeTable.id, tenureTable.officeId))
    .where(inArray(personTable.slug, slugs));
  const isReferredTo = sql`exists (select from ${participationTable} where ${participationTable.personId} = ${personTable.id})
    or exists (select from ${statementTable} where ${statementTable.speakerId} = ${personTable.id})`;
  const removed = await tx
    .delete(personTable)
    .where(and(inArray(personTable.slug, slugs), sql`not (${isReferredTo})`))
    .returning({ slug: personTable.slug });
  for (const { slug } of removed) await withdraw(tx, PERSON_TEXTS.blockOf({ slug }));
  if (removed.length > 0) {
    changed.add(PERSON_TEXTS.namespace);
    for (const slug of await removeVacant(tx, [...new Set(offices.map((office) => office.slug))])) {
      await withdraw(tx, OFFICE_TEXTS.blockOf({ slug }));
      changed.add(OFFICE_TEXTS.namespace);
    }
  }
  await announceChange(tx, [...changed]);
  return slugs.filter((slug) => !removed.some((each) => each.slug === slug));
}

/** Takes a double's seats away at meetings where the right one has one too; returns the namespaces of these meetings. */
async function removeSeats(
  tx: Db,
  double: string,
  right: string,
  meetings: readonly string[],
): Promise<string[]> {
  if (meetings.length === 0) return [];
  const idOf = (slug: string) =>
    sql`(select ${personTable.id} from ${personTable} where ${personTable.slug} = ${slug})`;
  const isAt = inArray(
    participationTable.meetingId,
    tx
      .select({ id: meetingTable.id })
      .from(meetingTable)
      .where(inArray(meetingTable.slug, [...meetings])),
  );
  const rightIsThere = sql`exists (select from ${participationTable} as other
    where other.meeting_id = ${participationTable.meetingId} and other.person_id = ${idOf(right)})`;
  const seats = await tx
    .delete(participationTable)
    .where(and(isAt, sql`${participationTable.personId} = ${idOf(double)}`, rightIsThere))
    .returning({
      position: participationTable.position,
      meetingSlug: sql<string>`(select ${meetingTable.slug} from ${meetingTable} where ${meetingTable.id} = ${participationTable.meetingId})`,
    });
  const texts = seats.map((seat) => PARTICIPATION_TEXTS.blockOf(seat));
  for (const block of texts) await withdraw(tx, block);
  return texts.map(({ namespace }) => namespace);
}

/** Removes those of these offices that nobody holds, and returns their slugs. */
async function removeVacant(tx: Db, slugs: readonly string[]): Promise<string[]> {
  if (slugs.length === 0) return [];
  const isHeld = sql`exists (select from ${tenureTable} where ${tenureTable.officeId} = ${officeTable.id})
    or exists (select from ${participationTable} where ${participationTable.officeId} = ${officeTable.id})
    or exists (select from ${statementTable} where ${statementTable.officeId} = ${officeTable.id})`;
  const removed = await tx
    .delete(officeTable)
    .where(and(inArray(officeTable.slug, [...slugs]), sql`not (${isHeld})`))
    .returning({ slug: officeTable.slug });
  return removed.map(({ slug }) => slug);
}

/** Withdraws the texts of a block and of what is below it, in every language. */
async function withdraw(tx: Db, { namespace, block }: BlockAddress): Promise<void> {
  await tx
    .delete(translationTable)
    .where(
      and(
        eq(translationTable.namespace, namespace),
        sql`starts_with(${translationTable.key}, ${`${block}.`})`,
      ),
    );
}
