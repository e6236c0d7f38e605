import { eq, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { documentTable, meetingDocumentTable } from '../../../records/document/document.table.ts';
import { footnoteStatementTable, footnoteTable } from '../../../records/footnote/footnote.table.ts';
import { meetingTable, participationTable } from '../../../records/meeting/meeting.table.ts';
import { officeTable } from '../../../records/office/office.table.ts';
import { organizationTable } from '../../../records/organization/organization.table.ts';
import { personTable } from '../../../records/person/person.table.ts';
import { placeTable } from '../../../records/place/place.table.ts';
import { statementTable } from '../../../records/statement/statement.table.ts';
import { termTable } from '../../../records/term/term.table.ts';
import { visitTable } from '../../../records/visit/visit.table.ts';
import type { Db } from '../../../storage/db.ts';
import type { KnownMeeting } from './known-record.ts';

const visitPlaceTable = alias(placeTable, 'visit_place');

/** The meetings a release may tell of. */
export interface Scope {
  readonly first: string;
  readonly last: string;
  readonly publishedOn: string;
  readonly locale: string;
}

/**
 * The condition for meetings of its days, and for those that a document of its day and language has told of: their days
 * may be corrected.
 */
export function isInScope({ first, last, publishedOn, locale }: Scope): SQL {
  return sql`(${meetingTable.date} between ${first} and ${last} or exists (select from ${meetingDocumentTable}
    join ${documentTable} on ${documentTable.id} = ${meetingDocumentTable.documentId}
    where ${meetingDocumentTable.meetingId} = ${meetingTable.id}
      and ${documentTable.publishedOn} = ${publishedOn} and ${documentTable.locale} = ${locale}))`;
}

/** The known meetings in scope, each with who was there and its footnotes. */
export async function readKnownMeetings(db: Db, scope: Scope): Promise<KnownMeeting[]> {
  const ofScope = isInScope(scope);
  const meetings = await db
    .select({
      meeting: meetingTable,
      visit: visitTable,
      visitPlace: visitPlaceTable.slug,
      place: placeTable.slug,
    })
    .from(meetingTable)
    .leftJoin(visitTable, eq(visitTable.id, meetingTable.visitId))
    .leftJoin(visitPlaceTable, eq(visitPlaceTable.id, visitTable.placeId))
    .leftJoin(placeTable, eq(placeTable.id, meetingTable.placeId))
    .where(ofScope)
    .orderBy(meetingTable.date, meetingTable.startTime, meetingTable.slug);
  const documents = await db
    .select({
      meetingId: meetingDocumentTable.meetingId,
      slug: documentTable.slug,
      locale: documentTable.locale,
    })
    .from(meetingDocumentTable)
    .innerJoin(documentTable, eq(documentTable.id, meetingDocumentTable.documentId))
    .innerJoin(meetingTable, eq(meetingTable.id, meetingDocumentTable.meetingId))
    .where(ofScope);
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
    .where(ofScope)
    .orderBy(participationTable.position);
  const statements = await db
    .select({
      meetingId: statementTable.meetingId,
      number: statementTable.number,
      speaker: personTable.slug,
      office: officeTable.slug,
    })
    .from(statementTable)
    .innerJoin(meetingTable, eq(meetingTable.id, statementTable.meetingId))
    .innerJoin(personTable, eq(personTable.id, statementTable.speakerId))
    .leftJoin(officeTable, eq(officeTable.id, statementTable.officeId))
    .where(ofScope)
    .orderBy(statementTable.number);
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
    .where(ofScope)
    .orderBy(footnoteTable.number);
  return meetings.map(({ meeting, visit, visitPlace, place }) => {
    const isOfIt = ({ meetingId }: { readonly meetingId: string }) => meetingId === meeting.id;
    return {
      ...meeting,
      visit: visit === null ? null : { ...visit, place: visitPlace },
      place,
      startTime: meeting.startTime?.slice(0, 5) ?? null,
      documents: documents.filter(isOfIt),
      participants: participants.filter(isOfIt),
      statements: statements.filter(isOfIt),
      footnotes: footnotes.filter(isOfIt),
    };
  });
}
