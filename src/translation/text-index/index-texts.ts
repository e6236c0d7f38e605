import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../storage/db.ts';
import { literal } from '../texts/address-sql.ts';
import { SLUG_KEY } from '../texts/localized-slug.ts';
import { NAME_NAMESPACE, TEMPLATE_NAMESPACES } from '../texts/namespaces.ts';
import { textArray } from '../texts/text-array.ts';
import { lockTexts } from '../texts/texts-lock.ts';
import { translationTable } from '../texts/translation.table.ts';
import { foldText } from './fold-text.ts';
import { gramsOf } from './grams.ts';
import { nameLines, nameSortKey } from './name-lines.ts';
import { sortKey } from './sort-key.ts';
import { textIndexTable } from './text-index.table.ts';

/**
 * The version of the index. Raised when the same texts would be indexed differently: then all of them are, at the next
 * start.
 */
const VERSION = '1';
const ROWS_PER_STATEMENT = 200;
const NAMESPACES_PER_TRANSACTION = 20;

interface Source {
  readonly [column: string]: unknown;
  readonly namespace: string;
  readonly key: string;
  readonly locale: string;
  readonly source_hash: string;
  /** The texts by key. */
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * Makes the index of these namespaces equal to their texts, in the transaction that changed them. Whoever changes
 * texts holds the lock of `lockTexts`, so no two do this at once.
 */
export async function indexTexts(
  tx: Pick<Db, 'execute' | 'insert'>,
  namespaces: readonly string[],
): Promise<void> {
  const among = (column: SQL) => sql`${column} = any(${textArray(namespaces)})`;
  await tx.execute(sql`
    with source as (${sources(among(sql`t.namespace`))})
    delete from ${textIndexTable} as i where ${among(sql`i.namespace`)} and not exists
      (select 1 from source s where (s.namespace, s.key, s.locale) = (i.namespace, i.key, i.locale))`);
  const { rows } = await tx.execute<Source>(sql`
    select s.* from (${sources(among(sql`t.namespace`))}) s
    left join ${textIndexTable} i using (namespace, key, locale)
    where i.source_hash is distinct from s.source_hash`);
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    await tx
      .insert(textIndexTable)
      .values(rows.slice(start, start + ROWS_PER_STATEMENT).map(toRow))
      .onConflictDoUpdate({
        target: [textIndexTable.namespace, textIndexTable.key, textIndexTable.locale],
        set: {
          folded: sql`excluded.folded`,
          grams: sql`excluded.grams`,
          sortKey: sql`excluded.sort_key`,
          sourceHash: sql`excluded.source_hash`,
        },
      });
  }
}

/** Indexes whatever is not, or not as it is now: all there is after an upgrade, usually nothing. */
export async function indexMissing(db: Db): Promise<void> {
  const behind = await db.transaction(async (tx) => {
    // The whole table is read, which may take longer than a request's statements may.
    await tx.execute(sql`select set_config('statement_timeout', '60s', true)`);
    const { rows } = await tx.execute<{ namespace: string }>(sql`
      select distinct namespace from (${sources(sql`true`)}) s
      full join ${textIndexTable} i using (namespace, key, locale)
      where i.source_hash is distinct from s.source_hash`);
    return rows.map(({ namespace }) => namespace);
  });
  await indexNamespaces(db, behind);
}

/** Brings the index in step with texts that somebody else has changed; `*` where it is not known which. */
export async function indexChanged(db: Db, namespaces: '*' | readonly string[]): Promise<void> {
  await (namespaces === '*' ? indexMissing(db) : indexNamespaces(db, namespaces));
}

async function indexNamespaces(db: Db, namespaces: readonly string[]): Promise<void> {
  for (let start = 0; start < namespaces.length; start += NAMESPACES_PER_TRANSACTION) {
    await db.transaction(async (tx) => {
      await lockTexts(tx);
      await indexTexts(tx, namespaces.slice(start, start + NAMESPACES_PER_TRANSACTION));
    });
  }
}

/** The texts that one row of the index is made of, and their hash. Templates of our own and slugs are not searched. */
function sources(condition: SQL): SQL {
  const key = sql`case when t.namespace = ${literal(NAME_NAMESPACE)} then t.block else t.key end`;
  return sql`
    select t.namespace, ${key} as key, t.locale, json_object_agg(t.key, t.value) as texts,
      md5(${VERSION}::text || string_agg(t.key || E'\\x01' || t.value, E'\\x02' order by t.key collate "C")) as source_hash
    from ${translationTable} as t
    where t.value is not null and not t.namespace = any(${textArray(TEMPLATE_NAMESPACES)})
      and t.key !~ ${SLUG_KEY.source} and ${condition}
    group by t.namespace, ${key}, t.locale`;
}

function toRow({ namespace, key, locale, texts, source_hash }: Source): typeof textIndexTable.$inferInsert {
  const parts = Object.fromEntries(
    Object.entries(texts).map(([each, value]) => [each.slice(each.lastIndexOf('.') + 1), value]),
  );
  const isName = namespace === NAME_NAMESPACE;
  const folded = isName
    ? nameLines(parts)
        .map((line) => `\n${line}`)
        .join('')
    : `\n${foldText(texts[key] as string)}`;
  return {
    namespace,
    key,
    locale,
    folded: `${folded}\n`,
    grams: gramsOf(folded),
    sortKey: isName ? nameSortKey(parts) : sortKey(texts[key] as string),
    sourceHash: source_hash,
  };
}
