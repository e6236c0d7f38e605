import { index, integer, pgEnum, pgTable, primaryKey, unique, uuid } from 'drizzle-orm/pg-core';
import { updatedAtColumn } from '../../storage/updated-at-column.ts';
import { texts } from '../../translation/texts/address.ts';
import { meetingTable } from '../meeting/meeting.table.ts';
import { officeTable } from '../office/office.table.ts';
import { personTable } from '../person/person.table.ts';
import { topicTable } from '../topic/topic.table.ts';

/** The form of a statement: the speaker's own words, a reporter's third person, or a summary of either. */
export const statementForm = pgEnum('statement_form', ['VERBATIM', 'REPORTED', 'SUMMARY']);

export const STATEMENT_TEXTS = texts('meetings/{meetingSlug}', 'statements.{number}', {
  body: { weight: 1 },
});

/** The statements of a meeting, in the order they were made. */
export const statementTable = pgTable(
  'statement',
  {
    id: uuid().primaryKey(),
    meetingId: uuid()
      .notNull()
      .references(() => meetingTable.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    form: statementForm().notNull(),
    speakerId: uuid()
      .notNull()
      .references(() => personTable.id),
    /** The office the speaker held at that time. */
    officeId: uuid().references(() => officeTable.id),
    updatedAt: updatedAtColumn(),
  },
  (table) => [
    unique('statement_number').on(table.meetingId, table.number),
    index('statement_speaker').on(table.speakerId),
    index('statement_office').on(table.officeId),
  ],
);

export const statementTopicTable = pgTable(
  'statement_topic',
  {
    statementId: uuid()
      .notNull()
      .references(() => statementTable.id, { onDelete: 'cascade' }),
    topicId: uuid()
      .notNull()
      .references(() => topicTable.id),
    position: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.statementId, table.topicId] }),
    index('statement_topic_topic').on(table.topicId),
  ],
);
