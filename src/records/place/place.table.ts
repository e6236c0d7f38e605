import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { updatedAtColumn } from '../../storage/updated-at-column.ts';
import { texts } from '../../translation/texts/address.ts';
import { foldedSlugIndex } from '../slug/folded-slug-index.ts';

export const PLACE_TEXTS = texts('places', '{slug}', { name: {} });

/** A city or a site. */
export const placeTable = pgTable(
  'place',
  {
    id: uuid().primaryKey(),
    slug: text().notNull().unique(),
    /** ISO 3166-1 alpha-2. */
    countryCode: text(),
    /** IANA time zone. */
    timeZone: text(),
    updatedAt: updatedAtColumn(),
  },
  (table) => [foldedSlugIndex('place', table)],
);
