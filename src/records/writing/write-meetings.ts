import { recordId } from '../../kernel/node-id.ts';
import type { RowWriter } from '../../storage/row-writer.ts';
import { captionTable } from '../caption/caption.table.ts';
import { meetingDocumentTable } from '../document/document.table.ts';
import { footnoteStatementTable, footnoteTable } from '../footnote/footnote.table.ts';
import { meetingTable, participationTable } from '../meeting/meeting.table.ts';
import { statementTable, statementTopicTable } from '../statement/statement.table.ts';
import { reference } from './record-reference.ts';
import type { MeetingRecord } from './record-set.ts';

/** Writes a meeting and what it consists of; see `writeRecords`. */
export async function writeMeeting(writer: RowWriter, meeting: MeetingRecord): Promise<void> {
  const { slug } = meeting;
  const meetingId = recordId('Meeting', slug);
  const statementId = (number: number) => recordId('Statement', `${slug}/${number}`);
  const footnoteId = (number: number) => recordId('Footnote', `${slug}/${number}`);

  await writer.upsert(meetingTable, [
    {
      ...meeting,
      id: meetingId,
      visitId: reference('Visit', meeting.visit),
      placeId: reference('Place', meeting.place),
    },
  ]);
  await writer.upsert(
    participationTable,
    meeting.participants.map(({ position, ...participant }, index) => ({
      ...participant,
      id: recordId('Participation', `${slug}/${position ?? index + 1}`),
      meetingId,
      position: position ?? index + 1,
      personId: reference('Person', participant.person),
      officeId: reference('Office', participant.office),
      organizationId: reference('Organization', participant.organization),
    })),
  );
  await writer.upsert(
    statementTable,
    meeting.statements.map((statement) => ({
      ...statement,
      id: statementId(statement.number),
      meetingId,
      speakerId: recordId('Person', statement.speaker),
      officeId: reference('Office', statement.office),
    })),
  );
  await writer.link(
    statementTopicTable,
    meeting.statements.flatMap(({ number, topics }) =>
      topics.map((topic, position) => ({
        statementId: statementId(number),
        topicId: recordId('Topic', topic),
        position,
      })),
    ),
  );
  await writer.upsert(
    footnoteTable,
    meeting.footnotes.map((footnote) => ({
      ...footnote,
      id: footnoteId(footnote.number),
      meetingId,
      termId: reference('Term', footnote.term),
    })),
  );
  await writer.link(
    footnoteStatementTable,
    meeting.footnotes.flatMap(({ number, statements }) =>
      statements.map((statement) => ({
        footnoteId: footnoteId(number),
        statementId: statementId(statement),
      })),
    ),
  );
  await writer.upsert(
    captionTable,
    Array.from({ length: meeting.captions }, (_, index) => ({
      id: recordId('Caption', `${slug}/${index + 1}`),
      meetingId,
      number: index + 1,
    })),
  );
  await writer.link(
    meetingDocumentTable,
    meeting.documents.map((document) => ({ meetingId, documentId: recordId('SourceDocument', document) })),
  );
}
