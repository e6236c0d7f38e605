import { and, isNotNull, sql } from 'drizzle-orm';
import type { Db } from '../../storage/db.ts';
import { foldText } from '../../translation/text-index/fold-text.ts';
import type { Address } from '../../translation/texts/address.ts';
import { textArray } from '../../translation/texts/text-array.ts';
import { translationTable } from '../../translation/texts/translation.table.ts';
import { type SameStem, wordsOf } from './mark-matches.ts';
import type { QueryPart } from './parse-query.ts';

/** The address of one string. */
export interface StringAddress extends Address {
  readonly locale: string;
}

/** The texts at these addresses as they are written, in one statement. */
export async function readTexts(
  db: Db,
  addresses: readonly StringAddress[],
): Promise<(address: StringAddress) => string | undefined> {
  const column = (name: keyof StringAddress) => textArray(addresses.map((address) => address[name]));
  const { namespace, key, locale, value } = translationTable;
  const rows = await db
    .select({ namespace, key, locale, value })
    .from(translationTable)
    .where(
      and(
        sql`(${namespace}, ${key}, ${locale}) in (select * from unnest(${column('namespace')}, ${column('key')}, ${column('locale')}))`,
        isNotNull(value),
      ),
    );
  const texts = new Map(rows.map((row) => [nameOf(row), row.value as string]));
  return (address) => texts.get(nameOf(address));
}

function nameOf({ namespace, key, locale }: StringAddress): string {
  return `${namespace} ${key} ${locale}`;
}

/** True where texts of a locale are found by English stems, as the index has them. */
export function isStemmed(locale: string): boolean {
  return locale === 'en' || locale.startsWith('en-');
}

/** Reads which words of these texts have the stem of a word of the query. PostgreSQL decides, for it made the stems. */
export async function readSameStem(
  db: Db,
  parts: readonly QueryPart[],
  texts: readonly string[],
): Promise<SameStem> {
  const wanted = [...new Set(parts.filter((part) => !part.isUnspaced).flatMap(({ text }) => wordsOf(text)))];
  const words = [...new Set(texts.flatMap((text) => wordsOf(foldText(text))))];
  const same = new Map(wanted.map((word) => [word, new Set<string>()]));
  if (wanted.length === 0 || words.length === 0) return same;
  const { rows } = await db.execute<{ wanted: string; word: string }>(sql`
    with stemmed as materialized (
      select word, to_tsvector('pg_catalog.english', word) as stems from unnest(${textArray(words)}) as word
    ), queried as materialized (
      select wanted, plainto_tsquery('pg_catalog.english', wanted) as query from unnest(${textArray(wanted)}) as wanted
    )
    select wanted, word from queried join stemmed on stems @@ query`);
  for (const row of rows) same.get(row.wanted)?.add(row.word);
  return same;
}
