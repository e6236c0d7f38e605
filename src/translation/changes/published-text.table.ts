import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

/** The words of each document at each address when it was last imported: the base of its next import. */
export const publishedTextTable = pgTable(
  'published_text',
  {
    /** The slug of the document. */
    document: text().notNull(),
    namespace: text().notNull(),
    key: text().notNull(),
    locale: text().notNull(),
    /** md5 of the value. */
    hash: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.document, table.namespace, table.key, table.locale] })],
);
