import { and, between, eq, isNotNull, sql } from 'drizzle-orm';
import { footnoteTable } from '../../records/footnote/footnote.table.ts';
import { meetingTable, participationTable } from '../../records/meeting/meeting.table.ts';
import { officeTable, tenureTable } from '../../records/office/office.table.ts';
import { organizationTable } from '../../records/organization/organization.table.ts';
import { personNameTable, personTable } from '../../records/person/person.table.ts';
import { placeTable } from '../../records/place/place.table.ts';
import { termTable } from '../../records/term/term.table.ts';
import { visitTable } from '../../records/visit/visit.table.ts';
import type { Db } from '../../storage/db.ts';
import { translationTable } from '../../translation/translation.table.ts';

/** What the record already has, as far as a release can be about it. */
export interface KnownRecord {
  readonly people: readonly KnownPerson[];
  readonly offices: readonly { slug: string; countryCode: string | null; organization: string | null }[];
  readonly organizations: readonly { slug: string }[];
  readonly places: readonly { slug: string; countryCode: string | null; timeZone: string | null }[];
  readonly terms: readonly { slug: string }[];
  /** The meetings of the days that the release tells of. */
  readonly meetings: readonly KnownMeeting[];
  /** The words of `people`, `offices`, `organizations`, `places` and `terms`, by namespace, locale and key. */
  readonly words: ReadonlyMap<string, string>;
}

export interface KnownPerson {
  readonly slug: string;
  readonly countryCode: string | null;
  readonly forms: readonly { form: string; locale: string }[];
  readonly offices: readonly string[];
}

export interface KnownMeeting {
  readonly slug: string;
  readonly visit: string | null;
  readonly place: string | null;
  readonly date: string;
  /** `HH:MM`. */
  readonly startTime: string | null;
  readonly mode: string;
  readonly participants: readonly KnownParticipant[];
  readonly footnotes: readonly { number: number; mark: string }[];
}

export interface KnownParticipant {
  readonly position: number;
  readonly role: (typeof participationTable.$inferSelect)['role'];
  readonly person: string | null;
  readonly office: string | null;
  readonly organization: string | null;
  readonly countryCode: string | null;
}

export function wordKey(namespace: string, locale: string, key: string): string {
  return `${namespace}/${locale}/${key}`;
}

/** Reads what is known, with the meetings from one day to another. */
export async function readKnownRecord(db: Db, from: string, to: string): Promise<KnownRecord> {
  const ofDays = between(meetingTable.date, from, to);
  const words = await db
    .select({
      namespace: translationTable.namespace,
      locale: translationTable.locale,
      key: translationTable.key,
      value: translationTable.value,
    })
    .from(translationTable)
    .where(
      and(
        sql`${translationTable.namespace} in ('people', 'offices', 'organizations', 'places', 'terms')`,
        isNotNull(translationTable.value),
      ),
    );
  const names = await db.select().from(personNameTable);
  const tenures = await db
    .select({ personId: tenureTable.personId, office: officeTable.slug })
    .from(tenureTable)
    .innerJoin(officeTable, eq(officeTable.id, tenureTable.officeId));
  const people = await db.select().from(personTable).orderBy(personTable.slug);
  const meetings = await db
    .select({ meeting: meetingTable, visit: visitTable.slug, place: placeTable.slug })
    .from(meetingTable)
    .leftJoin(visitTable, eq(visitTable.id, meetingTable.visitId))
    .leftJoin(placeTable, eq(placeTable.id, meetingTable.placeId))
    .where(ofDays)
    .orderBy(meetingTable.date, meetingTable.startTime, meetingTable.slug);
  const participants = await db
    .select({
      meetingId: participationTable.meetingId,
      position: participationTable.position,
      role: participationTable.role,
      person: personTable.slug,
      office: officeTable.slug,
      organization: organizationTable.slug,
      countryCode: participationTable.countryCode,
      officeCountry: officeTable.countryCode,
    })
    .from(participationTable)
    .innerJoin(meetingTable, eq(meetingTable.id, participationTable.meetingId))
    .leftJoin(personTable, eq(personTable.id, participationTable.personId))
    .leftJoin(officeTable, eq(officeTable.id, participationTable.officeId))
    .leftJoin(
      organizationTable,
      sql`${organizationTable.id} = coalesce(${participationTable.organizationId}, ${officeTable.organizationId})`,
    )
    .where(ofDays)
    .orderBy(participationTable.position);
  const footnotes = await db
    .select({ meetingId: footnoteTable.meetingId, number: footnoteTable.number, mark: footnoteTable.mark })
    .from(footnoteTable)
    .innerJoin(meetingTable, eq(meetingTable.id, footnoteTable.meetingId))
    .where(ofDays);

  return {
    words: new Map(
      words.map(({ namespace, locale, key, value }) => [wordKey(namespace, locale, key), value as string]),
    ),
    people: people.map(({ id, slug, countryCode }) => ({
      slug,
      countryCode,
      forms: names.filter(({ personId }) => personId === id),
      offices: tenures.filter(({ personId }) => personId === id).map(({ office }) => office),
    })),
    offices: await db
      .select({
        slug: officeTable.slug,
        countryCode: officeTable.countryCode,
        organization: organizationTable.slug,
      })
      .from(officeTable)
      .leftJoin(organizationTable, eq(organizationTable.id, officeTable.organizationId))
      .orderBy(officeTable.slug),
    organizations: await db
      .select({ slug: organizationTable.slug })
      .from(organizationTable)
      .orderBy(organizationTable.slug),
    places: await db.select().from(placeTable).orderBy(placeTable.slug),
    terms: await db.select({ slug: termTable.slug }).from(termTable).orderBy(termTable.slug),
    meetings: meetings.map(({ meeting, visit, place }) => ({
      slug: meeting.slug,
      visit,
      place,
      date: meeting.date,
      startTime: meeting.startTime?.slice(0, 5) ?? null,
      mode: meeting.mode,
      participants: participants
        .filter(({ meetingId }) => meetingId === meeting.id)
        .map(({ officeCountry, ...each }) => ({ ...each, countryCode: each.countryCode ?? officeCountry })),
      footnotes: footnotes.filter(({ meetingId }) => meetingId === meeting.id),
    })),
  };
}
