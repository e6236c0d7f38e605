import { integer, pgTable, unique, uuid } from 'drizzle-orm/pg-core';
import { texts } from '../../translation/texts/address.ts';
import { meetingTable } from '../meeting/meeting.table.ts';

export const CAPTION_TEXTS = texts('meetings/{meetingSlug}', 'captions.{number}', { text: { weight: 1 } });

/** The text that stands under a picture. */
export const captionTable = pgTable(
  'caption',
  {
    id: uuid().primaryKey(),
    meetingId: uuid()
      .notNull()
      .references(() => meetingTable.id, { onDelete: 'cascade' }),
    number: integer().notNull(),
  },
  (table) => [unique('caption_number').on(table.meetingId, table.number)],
);
