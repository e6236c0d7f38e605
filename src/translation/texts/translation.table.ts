import { sql } from 'drizzle-orm';
import { bigint, check, index, pgEnum, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
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
 * values. STALE is never stored: it follows from the words of the original (`stale.ts`).
 */
export const textState = pgEnum('text_state', ['REVIEWED', 'TRANSLATED', 'NEEDS_REVIEW', 'STALE']);
export type TextState = (typeof textState.enumValues)[number];

/** The way by which a change came in. SQL is everything that did not say so itself, such as psql. */
export const textDoor = pgEnum('text_door', ['FILE', 'IMPORT', 'API', 'CLI', 'UPSTREAM', 'SQL']);
export type TextDoor = (typeof textDoor.enumValues)[number];

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
    /** NFC. null, which only psql writes, is no text. */
    value: text(),
    origin: textOrigin().notNull(),
    state: textState().notNull(),
    /** The page where this text was published, of one that was imported and not changed since. */
    sourceUrl: text(),
    /** md5 of the value without white space at its ends, by `text_hash`: the words, for comparison. */
    hash: text().generatedAlwaysAs(sql`text_hash(value)`),
    /** The `hash` of the original that this text was made from or last confirmed against; null for an original. */
    sourceHash: text(),
    /** The number of the last change of this text; later changes of any text have higher ones. */
    revision: bigint({ mode: 'number' }).notNull().default(sql`nextval('text_revision_number')`),
    /** The block, which is loaded as one: the key without its last segment (`statements.1` of `statements.1.body`). */
    block: text().notNull().generatedAlwaysAs(sql`regexp_replace("key", '[.]?[^.]*$', '')`),
    updatedAt: updatedAtColumn(),
  },
  (table) => [
    primaryKey({ columns: [table.namespace, table.key, table.locale] }),
    index('translation_block').on(table.namespace, table.block),
    // By hash: a value may be longer than what a B-tree takes, whatever wrote it.
    index('translation_slug').using('hash', table.value).where(isSlugSql),
    index('translation_folded_slug').using('hash', foldSlugSql(table.value)).where(isSlugSql),
    check('stale_is_derived', sql`${table.state} <> 'STALE'`),
  ],
);

/**
 * Every change of a text, whoever made it: triggers append here what is written to `translation`, in the same
 * transaction. The words before a change are those of the revision before it at the same address.
 */
export const textRevisionTable = pgTable(
  'text_revision',
  {
    revision: bigint({ mode: 'number' }).primaryKey(),
    namespace: text().notNull(),
    key: text().notNull(),
    locale: text().notNull(),
    /** null: deleted. */
    value: text(),
    origin: textOrigin().notNull(),
    state: textState().notNull(),
    sourceHash: text(),
    door: textDoor().notNull(),
    /** A person, a folder, a command or a role of the database; null where nobody said. */
    actor: text(),
    /** The slug of the document that was imported. */
    document: text(),
    note: text(),
    changedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index('text_revision_address').on(table.namespace, table.key, table.locale, table.revision)],
);
