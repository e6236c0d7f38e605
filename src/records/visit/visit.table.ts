import { date, index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { updatedAtColumn } from '../../storage/updated-at-column.ts';
import { texts } from '../../translation/texts/address.ts';
import { placeTable } from '../place/place.table.ts';
import { foldedSlugIndex } from '../slug/folded-slug-index.ts';

export const VISIT_TEXTS = texts('visits/{slug}', '', { title: {} });

/** One journey, and the meetings held on it. */
export const visitTable = pgTable(
  'visit',
  {
    id: uuid().primaryKey(),
    slug: text().notNull().unique(),
    startsOn: date().notNull(),
    endsOn: date().notNull(),
    placeId: uuid().references(() => placeTable.id),
    updatedAt: updatedAtColumn(),
  },
  (table) => [index('visit_order').on(table.startsOn, table.id), foldedSlugIndex('visit', table)],
);
