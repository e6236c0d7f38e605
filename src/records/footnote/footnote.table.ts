import { index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { texts } from '../../translation/texts/address.ts';
import { meetingTable } from '../meeting/meeting.table.ts';
import { statementTable } from '../statement/statement.table.ts';
import { termTable } from '../term/term.table.ts';

export const FOOTNOTE_TEXTS = texts('meetings/{meetingSlug}', 'footnotes.{number}', { text: { weight: 1 } });

/** A note that explains a term. */
export const footnoteTable = pgTable(
  'footnote',
  {
    id: uuid().primaryKey(),
    meetingId: uuid()
      .notNull()
      .references(() => meetingTable.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
    /** `*1`, whatever each language prints for it. */
    mark: text().notNull(),
    termId: uuid().references(() => termTable.id),
  },
  (table) => [unique('footnote_number').on(table.meetingId, table.number)],
);

/** The statements that carry a footnote's mark. */
export const footnoteStatementTable = pgTable(
  'footnote_statement',
  {
    footnoteId: uuid()
      .notNull()
      .references(() => footnoteTable.id, { onDelete: 'cascade' }),
    statementId: uuid()
      .notNull()
      .references(() => statementTable.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.footnoteId, table.statementId] }),
    index('footnote_statement_statement').on(table.statementId),
  ],
);
