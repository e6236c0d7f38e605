import { sql } from 'drizzle-orm';
import type { ParentColumn } from '../../storage/paging/parents.ts';
import { meetingDocumentTable } from '../document/document.table.ts';
import { meetingTable, participationTable } from './meeting.table.ts';
import { hasPart } from './meeting-condition.ts';

/** The records that have meetings, by the columns that say so. */
export const PARENTS_OF_MEETINGS = {
  Organization: { column: participationTable.organizationId, where: hasPart },
  Person: { column: participationTable.personId, where: hasPart },
  Place: { column: meetingTable.placeId },
  SourceDocument: {
    column: meetingDocumentTable.documentId,
    where: (isOfParent) =>
      sql`exists (select 1 from ${meetingDocumentTable} where ${meetingDocumentTable.meetingId} = ${meetingTable.id} and ${isOfParent})`,
  },
  Visit: { column: meetingTable.visitId },
} as const satisfies Readonly<Record<string, ParentColumn>>;

export type ParentOfMeetings = keyof typeof PARENTS_OF_MEETINGS;
