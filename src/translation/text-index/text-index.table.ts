import { sql } from 'drizzle-orm';
import { customType, index, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { literal } from '../texts/address-sql.ts';
import { NAME_NAMESPACE } from '../texts/namespaces.ts';

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });
/** Text in code point order, whatever collation the database was made with. */
const codePointText = customType<{ data: string }>({ dataType: () => 'text collate "C"' });

/**
 * The forms that the texts of `translation` are found and sorted by, a row for each; of names a row for each written
 * form of a name, whose key is that of its parts without the last segment. `index-texts.ts` keeps it in step. Never
 * shown.
 */
export const textIndexTable = pgTable(
  'text_index',
  {
    namespace: text().notNull(),
    key: text().notNull(),
    locale: text().notNull(),
    /** The first segment of the key: the slug, of a person or a term. */
    head: text().notNull().generatedAlwaysAs(sql`split_part("key", '.', 1)`),
    /** Folded, each line between two line feeds: a text is one line, a name one for each way to write it. */
    folded: text().notNull(),
    grams: text().array().notNull(),
    /** English by its stems. A vector has at most 1 MiB, hence the cut. */
    stems: tsvector().generatedAlwaysAs(
      sql`case when "namespace" <> ${literal(NAME_NAMESPACE)} and ("locale" = 'en' or "locale" like 'en-%') then to_tsvector('pg_catalog.english', left("folded", 400000)) end`,
    ),
    sortKey: codePointText().notNull(),
    /** md5 of the texts it was made of, and of the version of the making. */
    sourceHash: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.namespace, table.key, table.locale] }),
    index('text_index_head').on(table.namespace, table.head),
    index('text_index_grams').using('gin', table.grams),
    index('text_index_stems').using('gin', table.stems),
  ],
);
