import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { updatedAtColumn } from '../../storage/updated-at-column.ts';
import { texts } from '../../translation/texts/address.ts';
import { foldedSlugIndex } from '../slug/folded-slug-index.ts';

/** `short` is the short form of `name`, where there is one. */
export const TERM_TEXTS = texts('terms', '{slug}', {
  name: { weight: 8 },
  short: { weight: 8 },
  definition: { weight: 1 },
});

/** A term of art. */
export const termTable = pgTable(
  'term',
  {
    id: uuid().primaryKey(),
    slug: text().notNull().unique(),
    updatedAt: updatedAtColumn(),
  },
  (table) => [foldedSlugIndex('term', table)],
);
