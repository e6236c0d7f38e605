import { integer, pgTable, unique, uuid } from 'drizzle-orm/pg-core';
import { meetingTable } from '../meeting/meeting.table.ts';

/** What stands under a picture. Its text is `meetings/<slug>` + `captions.<number>.text`. */
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
