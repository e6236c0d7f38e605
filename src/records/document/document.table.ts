import { date, index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { updatedAtColumn } from '../../storage/updated-at-column.ts';
import { meetingTable } from '../meeting/meeting.table.ts';
import { foldedSlugIndex } from '../slug/folded-slug-index.ts';

/** A published text that the record was made from. */
export const documentTable = pgTable(
  'document',
  {
    id: uuid().primaryKey(),
    slug: text().notNull().unique(),
    /** BCP 47. */
    locale: text().notNull(),
    /** The publisher as printed. */
    publisher: text(),
    url: text(),
    publishedOn: date().notNull(),
    /** sha256 of the bytes received, in hexadecimal; null where only the address is known. */
    hash: text(),
    /** The text as received, NFC; null where only the address is known. */
    body: text(),
    receivedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    updatedAt: updatedAtColumn(),
  },
  (table) => [index('document_order').on(table.publishedOn, table.id), foldedSlugIndex('document', table)],
);

export const meetingDocumentTable = pgTable(
  'meeting_document',
  {
    meetingId: uuid()
      .notNull()
      .references(() => meetingTable.id, { onDelete: 'cascade' }),
    documentId: uuid()
      .notNull()
      .references(() => documentTable.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.meetingId, table.documentId] }),
    index('meeting_document_document').on(table.documentId),
  ],
);
