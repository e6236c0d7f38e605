import { recordId } from '../kernel/node-id.ts';
import { link, upsert, type Writer } from '../storage/upsert.ts';
import { captionTable } from './caption/caption.table.ts';
import { meetingDocumentTable } from './document/document.table.ts';
import { footnoteStatementTable, footnoteTable } from './footnote/footnote.table.ts';
import { meetingTable, participationTable } from './meeting/meeting.table.ts';
import { reference } from './record-reference.ts';
import type { MeetingRecord } from './record-set.ts';
import { statementTable, statementTopicTable } from './statement/statement.table.ts';

/** Writes a meeting and what it consists of; see `writeRecords`. */
export async function writeMeeting(tx: Writer, meeting: MeetingRecord): Promise<void> {
  const { slug } = meeting;
  const meetingId = recordId('Meeting', slug);
  const statementId = (number: number) => recordId('Statement', `${slug}/${number}`);
  const footnoteId = (number: number) => recordId('Footnote', `${slug}/${number}`);

  await upsert(tx, meetingTable, [
    {
      ...meeting,
      id: meetingId,
      visitId: reference('Visit', meeting.visit),
      placeId: reference('Place', meeting.place),
    },
  ]);
  await upsert(
    tx,
    participationTable,
    meeting.participants.map((participant, index) => ({
      ...participant,
      id: recordId('Participation', `${slug}/${index + 1}`),
      meetingId,
      position: index + 1,
      personId: reference('Person', participant.person),
      officeId: reference('Office', participant.office),
      organizationId: reference('Organization', participant.organization),
    })),
  );
  await upsert(
    tx,
    statementTable,
    meeting.statements.map((statement) => ({
      ...statement,
      id: statementId(statement.number),
      meetingId,
      speakerId: recordId('Person', statement.speaker),
      officeId: reference('Office', statement.office),
    })),
  );
  await link(
    tx,
    statementTopicTable,
    meeting.statements.flatMap(({ number, topics }) =>
      topics.map((topic, position) => ({
        statementId: statementId(number),
        topicId: recordId('Topic', topic),
        position,
      })),
    ),
  );
  await upsert(
    tx,
    footnoteTable,
    meeting.footnotes.map((footnote) => ({
      ...footnote,
      id: footnoteId(footnote.number),
      meetingId,
      termId: reference('Term', footnote.term),
    })),
  );
  await link(
    tx,
    footnoteStatementTable,
    meeting.footnotes.flatMap(({ number, statements }) =>
      statements.map((statement) => ({
        footnoteId: footnoteId(number),
        statementId: statementId(statement),
      })),
    ),
  );
  await upsert(
    tx,
    captionTable,
    Array.from({ length: meeting.captions }, (_, index) => ({
      id: recordId('Caption', `${slug}/${index + 1}`),
      meetingId,
      number: index + 1,
    })),
  );
  await link(
    tx,
    meetingDocumentTable,
    meeting.documents.map((document) => ({ meetingId, documentId: recordId('SourceDocument', document) })),
  );
}
