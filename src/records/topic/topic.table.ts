import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { updatedAtColumn } from '../../storage/updated-at-column.ts';
import { texts } from '../../translation/texts/address.ts';
import { foldedSlugIndex } from '../slug/folded-slug-index.ts';

export const TOPIC_TEXTS = texts('topics', '{slug}', { name: {} });

/** The subjects that statements are about. */
export const topicTable = pgTable(
  'topic',
  {
    id: uuid().primaryKey(),
    slug: text().notNull().unique(),
    updatedAt: updatedAtColumn(),
  },
  (table) => [foldedSlugIndex('topic', table)],
);
