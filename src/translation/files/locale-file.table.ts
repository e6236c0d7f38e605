import { bigint, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import type { TextHashes } from '../changes/merge-texts.ts';

/** The folders of locale files that have been read, each by its id (`folder-id.ts`). */
export const localeFolderTable = pgTable('locale_folder', {
  id: text().primaryKey(),
  /** LOCALES_VERSION when it was last read; null where none was set. */
  version: integer(),
  seenAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
});

/**
 * The files of a folder as they were last read or written: the base of their next merge. A file that is about to be
 * written is recorded first as intended, so that our own words are never taken for a person's, whenever we are stopped.
 */
export const localeFileTable = pgTable(
  'locale_file',
  {
    folder: text()
      .notNull()
      .references(() => localeFolderTable.id, { onDelete: 'cascade', onUpdate: 'cascade' }),
    locale: text().notNull(),
    namespace: text().notNull(),
    /** sha256 of its bytes; null where it is not there. */
    hash: text(),
    /** The hash of each text that it has, or last had, by key. */
    texts: jsonb().$type<TextHashes>().notNull(),
    /** The last change of any text when it was read or written: what came later it does not know. */
    revision: bigint({ mode: 'number' }).notNull().default(0),
    intendedHash: text(),
    intendedTexts: jsonb().$type<TextHashes>(),
  },
  (table) => [primaryKey({ columns: [table.folder, table.locale, table.namespace] })],
);
