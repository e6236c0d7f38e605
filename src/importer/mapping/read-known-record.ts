import { and, between, eq, getTableColumns, isNotNull, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { documentTable, meetingDocumentTable } from '../../records/document/document.table.ts';
import { footnoteStatementTable, footnoteTable } from '../../records/footnote/footnote.table.ts';
import { meetingTable, participationTable } from '../../records/meeting/meeting.table.ts';
import { officeTable, tenureTable } from '../../records/office/office.table.ts';
import { organizationTable } from '../../records/organization/organization.table.ts';
import { personNameTable, personTable } from '../../records/person/person.table.ts';
import { placeTable } from '../../records/place/place.table.ts';
import { statementTable } from '../../records/statement/statement.table.ts';
import { termTable } from '../../records/term/term.table.ts';
import { visitTable } from '../../records/visit/visit.table.ts';
import type { Db } from '../../storage/db.ts';
import { translationTable } from '../../translation/translation.table.ts';
import type { ReleaseDocument } from '../release-document.ts';
import { type KnownMeeting, type KnownPerson, type KnownRecord, wordKey } from './known-record.ts';

const visitPlaceTable = alias(placeTable, 'visit_place');

interface Days {
  readonly first: string;
  readonly last: string;
}

/** Reads what is known that a release may be about: the meetings of its days, and everything that has a name. */
export async function readKnownRecord(
  db: Db,
  { meetings, publishedOn, locale }: ReleaseDocument,
): Promise<KnownRecord> {
  const days = meetings.flatMap(({ date }) => date ?? []).sort();
  const first = days[0] ?? publishedOn;
  const within = { first, last: days.at(-1) ?? first };
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
    meetings: await readMeetings(db, within),
  };
}

async function readWords(db: Db, { first, last }: Days): Promise<KnownRecord['words']> {
  const { namespace, locale, key, value, origin, state } = translationTable;
  const ofMeetings = sql`${namespace} in (select 'meetings/' || ${meetingTable.slug} from ${meetingTable}
    where ${meetingTable.date} between ${first} and ${last})`;
  const rows = await db
    .select({ namespace, locale, key, value, origin, state })
    .from(translationTable)
    .where(
      and(
        or(
          sql`${namespace} in ('people', 'offices', 'officeKinds', 'organizations', 'places', 'terms')`,
          ofMeetings,
        ),
        isNotNull(value),
      ),
    );
  return new Map(
    rows.map(({ value: text, origin: from, state: how, ...at }) => [
      wordKey(at.namespace, at.locale, at.key),
      { value: text as string, origin: from, state: how },
    ]),
  );
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

async function readMeetings(db: Db, { first, last }: Days): Promise<KnownMeeting[]> {
  const ofDays = between(meetingTable.date, first, last);
  const meetings = await db
    .select({
      meeting: meetingTable,
      visit: visitTable.slug,
      visitPlace: visitPlaceTable.slug,
      place: placeTable.slug,
    })
    .from(meetingTable)
    .leftJoin(visitTable, eq(visitTable.id, meetingTable.visitId))
    .leftJoin(visitPlaceTable, eq(visitPlaceTable.id, visitTable.placeId))
    .leftJoin(placeTable, eq(placeTable.id, meetingTable.placeId))
    .where(ofDays)
    .orderBy(meetingTable.date, meetingTable.startTime, meetingTable.slug);
  const documents = await db
    .select({ meetingId: meetingDocumentTable.meetingId, slug: documentTable.slug })
    .from(meetingDocumentTable)
    .innerJoin(documentTable, eq(documentTable.id, meetingDocumentTable.documentId))
    .innerJoin(meetingTable, eq(meetingTable.id, meetingDocumentTable.meetingId))
    .where(ofDays);
  const participants = await db
    .select({
      meetingId: participationTable.meetingId,
      position: participationTable.position,
      role: participationTable.role,
      person: personTable.slug,
      office: officeTable.slug,
      organization: organizationTable.slug,
      countryCode: sql<
        string | null
      >`coalesce(${participationTable.countryCode}, ${officeTable.countryCode})`,
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
    .select({
      meetingId: footnoteTable.meetingId,
      number: footnoteTable.number,
      mark: footnoteTable.mark,
      term: termTable.slug,
      statements: sql<number[]>`array(select ${statementTable.number} from ${footnoteStatementTable}
        join ${statementTable} on ${statementTable.id} = ${footnoteStatementTable.statementId}
        where ${footnoteStatementTable.footnoteId} = ${footnoteTable.id})`,
    })
    .from(footnoteTable)
    .innerJoin(meetingTable, eq(meetingTable.id, footnoteTable.meetingId))
    .leftJoin(termTable, eq(termTable.id, footnoteTable.termId))
    .where(ofDays)
    .orderBy(footnoteTable.number);
  return meetings.map(({ meeting, visit, visitPlace, place }) => {
    const isOfIt = ({ meetingId }: { readonly meetingId: string }) => meetingId === meeting.id;
    return {
      slug: meeting.slug,
      visit,
      visitPlace,
      place,
      date: meeting.date,
      endsOn: meeting.endsOn,
      startTime: meeting.startTime?.slice(0, 5) ?? null,
      mode: meeting.mode,
      documents: documents.filter(isOfIt).map(({ slug }) => slug),
      participants: participants.filter(isOfIt),
      footnotes: footnotes.filter(isOfIt),
    };
  });
}
