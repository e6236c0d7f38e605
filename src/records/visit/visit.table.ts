import { date, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { placeTable } from '../place/place.table.ts';

/** One journey, and the meetings held on it. Its title is `visits/<slug>` + `title`. */
export const visitTable = pgTable('visit', {
  id: uuid().primaryKey(),
  slug: text().notNull().unique(),
  startsOn: date().notNull(),
  endsOn: date().notNull(),
  placeId: uuid().references(() => placeTable.id),
});
