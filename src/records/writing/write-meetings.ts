import { recordId } from '../../kernel/node-id.ts';
import type { RowWriter } from '../../storage/row-writer.ts';
import { captionTable } from '../caption/caption.table.ts';
import { meetingDocumentTable } from '../document/document.table.ts';
import { footnoteStatementTable, footnoteTable } from '../footnote/footnote.table.ts';
import { meetingTable, participationTable } from '../meeting/meeting.table.ts';
import { statementTable, statementTopicTable } from '../statement/statement.table.ts';
import type { MeetingRecord } from './record.ts';
import { reference } from './record-reference.ts';

const meetingIdOf = ({ slug }: MeetingRecord) => recordId('Meeting', slug);
const statementIdOf = ({ slug }: MeetingRecord, number: number) => recordId('Statement', `${slug}/${number}`);
const footnoteIdOf = ({ slug }: MeetingRecord, number: number) => recordId('Footnote', `${slug}/${number}`);

/** Writes meetings and what they consist of, a table at a time; see `writeRecords`. */
export async function writeMeetings(writer: RowWriter, meetings: readonly MeetingRecord[]): Promise<void> {
  await writer.upsert(
    meetingTable,
    meetings.map((meeting) => ({
      ...meeting,
      id: meetingIdOf(meeting),
      visitId: reference('Visit', meeting.visit),
      placeId: reference('Place', meeting.place),
    })),
  );
  await writer.upsert(
    participationTable,
    meetings.flatMap((meeting) =>
      meeting.participants.map(({ position, ...participant }, index) => ({
        ...participant,
        id: recordId('Participation', `${meeting.slug}/${position ?? index + 1}`),
        meetingId: meetingIdOf(meeting),
        position: position ?? index + 1,
        personId: reference('Person', participant.person),
        officeId: reference('Office', participant.office),
        organizationId: reference('Organization', participant.organization),
      })),
    ),
  );
  await writer.upsert(
    statementTable,
    meetings.flatMap((meeting) =>
      meeting.statements.map((statement) => ({
        ...statement,
        id: statementIdOf(meeting, statement.number),
        meetingId: meetingIdOf(meeting),
        speakerId: recordId('Person', statement.speaker),
        officeId: reference('Office', statement.office),
      })),
    ),
  );
  await writer.link(
    statementTopicTable,
    meetings.flatMap((meeting) =>
      meeting.statements.flatMap(({ number, topics }) =>
        topics.map((topic, position) => ({
          statementId: statementIdOf(meeting, number),
          topicId: recordId('Topic', topic),
          position,
        })),
      ),
    ),
  );
  await writer.upsert(
    footnoteTable,
    meetings.flatMap((meeting) =>
      meeting.footnotes.map((footnote) => ({
        ...footnote,
        id: footnoteIdOf(meeting, footnote.number),
        meetingId: meetingIdOf(meeting),
        termId: reference('Term', footnote.term),
      })),
    ),
  );
  await writer.link(
    footnoteStatementTable,
    meetings.flatMap((meeting) =>
      meeting.footnotes.flatMap(({ number, statements }) =>
        statements.map((statement) => ({
          footnoteId: footnoteIdOf(meeting, number),
          statementId: statementIdOf(meeting, statement),
        })),
      ),
    ),
  );
  await writer.upsert(
    captionTable,
    meetings.flatMap((meeting) =>
      Array.from({ length: meeting.captions }, (_, index) => ({
        id: recordId('Caption', `${meeting.slug}/${index + 1}`),
        meetingId: meetingIdOf(meeting),
        number: index + 1,
      })),
    ),
  );
  await writer.link(
    meetingDocumentTable,
    meetings.flatMap((meeting) =>
      meeting.documents.map((document) => ({
        meetingId: meetingIdOf(meeting),
        documentId: recordId('SourceDocument', document),
      })),
    ),
  );
}
