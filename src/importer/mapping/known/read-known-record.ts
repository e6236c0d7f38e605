import { and, eq, getTableColumns, inArray, isNotNull, or, sql } from 'drizzle-orm';
import { documentTable } from '../../../records/document/document.table.ts';
import { MEETING_TEXTS, meetingTable, participationTable } from '../../../records/meeting/meeting.table.ts';
import { OFFICE_TEXTS, officeTable, tenureTable } from '../../../records/office/office.table.ts';
import { ORGANIZATION_TEXTS, organizationTable } from '../../../records/organization/organization.table.ts';
import { PERSON_TEXTS, personNameTable, personTable } from '../../../records/person/person.table.ts';
import { PLACE_TEXTS, placeTable } from '../../../records/place/place.table.ts';
import { TERM_TEXTS, termTable } from '../../../records/term/term.table.ts';
import type { Db } from '../../../storage/db.ts';
import { blockSql } from '../../../translation/texts/address-sql.ts';
import { translationTable } from '../../../translation/texts/translation.table.ts';
import type { ReleaseDocument } from '../../release/release-document.ts';
import { type KnownPerson, type KnownRecord, wordKey } from './known-record.ts';
import { OFFICE_KIND_TEXTS } from './office-kind-texts.ts';
import { isInScope, readKnownMeetings, type Scope } from './read-known-meetings.ts';

/** The kinds of records whose name a release may print. */
const NAMED = [PERSON_TEXTS, OFFICE_TEXTS, OFFICE_KIND_TEXTS, ORGANIZATION_TEXTS, PLACE_TEXTS, TERM_TEXTS];

/** Reads what is known that a release may be about: the meetings of its days, and everything that has a name. */
export async function readKnownRecord(
  db: Db,
  { meetings, publishedOn, locale }: ReleaseDocument,
): Promise<KnownRecord> {
  const days = meetings.flatMap(({ date }) => date ?? []).sort();
  const first = days[0] ?? publishedOn;
  const within = { first, last: days.at(-1) ?? first, publishedOn, locale };
  return {
    words: await readWords(db, within),
    people: await readPeople(db),
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
    documents: await db
      .select({ slug: documentTable.slug, body: documentTable.body })
      .from(documentTable)
      .where(and(eq(documentTable.publishedOn, publishedOn), eq(documentTable.locale, locale))),
    meetings: await readKnownMeetings(db, within),
  };
}

async function readWords(db: Db, scope: Scope): Promise<KnownRecord['words']> {
  const { namespace, locale, key, value, origin, state } = translationTable;
  const ofMeetings = sql`${namespace} in (select ${blockSql(MEETING_TEXTS, meetingTable).namespace} from ${meetingTable}
    where ${isInScope(scope)})`;
  const rows = await db
    .select({ namespace, locale, key, value, origin, state })
    .from(translationTable)
    .where(
      and(
        or(
          inArray(
            namespace,
            NAMED.map((texts) => texts.namespace),
          ),
          ofMeetings,
        ),
        isNotNull(value),
      ),
    );
  return new Map(rows.map((row) => [wordKey(row, row.locale), { ...row, value: row.value as string }]));
}

async function readPeople(db: Db): Promise<KnownPerson[]> {
  const people = await db.select().from(personTable).orderBy(personTable.slug);
  const names = await db.select().from(personNameTable);
  const tenures = await db
    .select({ ...getTableColumns(tenureTable), office: officeTable.slug })
    .from(tenureTable)
    .innerJoin(officeTable, eq(officeTable.id, tenureTable.officeId));
  const seen = await db
    .select({
      personId: participationTable.personId,
      office: officeTable.slug,
      from: sql<string>`min(${meetingTable.date})`,
      to: sql<string>`max(${meetingTable.date})`,
    })
    .from(participationTable)
    .innerJoin(meetingTable, eq(meetingTable.id, participationTable.meetingId))
    .innerJoin(officeTable, eq(officeTable.id, participationTable.officeId))
    .groupBy(participationTable.personId, officeTable.slug);
  const spans = [
    ...tenures.map(({ personId, office, startsOn, endsOn, attestedOn }) => ({
      personId,
      office,
      from: startsOn ?? attestedOn,
      to: endsOn ?? attestedOn,
    })),
    ...seen,
  ];
  const namesOf = Map.groupBy(names, ({ personId }) => personId);
  const spansOf = Map.groupBy(spans, ({ personId }) => personId);
  return people.map(({ id, slug, countryCode }) => {
    const byOffice = Map.groupBy(spansOf.get(id) ?? [], ({ office }) => office);
    const offices = [...byOffice].map(([office, held]) => ({
      office,
      from: held.map(({ from }) => from).sort()[0] as string,
      to: held
        .map(({ to }) => to)
        .sort()
        .at(-1) as string,
    }));
    return { slug, countryCode, forms: namesOf.get(id) ?? [], offices };
  });
}
