import { sql } from 'drizzle-orm';
import { index, pgEnum, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { updatedAtColumn } from '../../storage/updated-at-column.ts';
import { foldSlugSql, isSlugSql } from './localized-slug.ts';

/** The origin of a text; the values follow Akoma Ntoso's FRBRtranslation. */
export const textOrigin = pgEnum('text_origin', [
  'ORIGINAL',
  'OFFICIAL_TRANSLATION',
  'UNOFFICIAL_TRANSLATION',
  'MACHINE',
]);
export type TextOrigin = (typeof textOrigin.enumValues)[number];

/**
 * The state of a text: how far it can be relied on. A text that is not there has no row, so MISSING is not among the
 * values.
 */
export const textState = pgEnum('text_state', ['REVIEWED', 'TRANSLATED', 'NEEDS_REVIEW', 'STALE']);
export type TextState = (typeof textState.enumValues)[number];

/**
 * Every translatable string, one row an address (namespace + key + locale). Queries read here; `locales/` is the
 * same strings as files, and `sync-locale-files.ts` keeps the two equal.
 */
export const translationTable = pgTable(
  'translation',
  {
    namespace: text().notNull(),
    key: text().notNull(),
    locale: text().notNull(),
    /** NFC. null: deleted here, and still to be deleted from the file. */
    value: text(),
    origin: textOrigin().notNull(),
    state: textState().notNull(),
    /** The page where this text was published, of one that was imported and not changed since. */
    sourceUrl: text(),
    /** The block, which is loaded as one: the key without its last segment (`statements.1` of `statements.1.body`). */
    block: text().notNull().generatedAlwaysAs(sql`regexp_replace("key", '[.]?[^.]*$', '')`),
    /** md5 of the value when file and row were last equal; null where no file has had it yet. */
    syncedHash: text(),
    updatedAt: updatedAtColumn(),
  },
  (table) => [
    primaryKey({ columns: [table.namespace, table.key, table.locale] }),
    index('translation_block').on(table.namespace, table.block),
    // By hash: a value may be longer than what a B-tree takes, whatever wrote it.
    index('translation_slug').using('hash', table.value).where(isSlugSql),
    index('translation_folded_slug').using('hash', foldSlugSql(table.value)).where(isSlugSql),
  ],
);

/** The bytes of a locale file when it was last read, so that a file nobody touched costs one hash. */
export const localeFileTable = pgTable(
  'locale_file',
  {
    locale: text().notNull(),
    namespace: text().notNull(),
    hash: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.locale, table.namespace] })],
);
