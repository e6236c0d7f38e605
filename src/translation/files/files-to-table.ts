import { type SQL, sql } from 'drizzle-orm';
import type { Locale } from '../../kernel/locale.ts';
import { mergeTexts, type TextChange, type TextConflict } from '../changes/merge-texts.ts';
import { textArray } from '../texts/text-array.ts';
import type { Transaction } from '../texts/texts-lock.ts';
import { translationTable } from '../texts/translation.table.ts';
import { localesOf, namespacesOf, recordHashes, toFileName } from './locale-file-hashes.ts';
import type { LocaleFile } from './locale-files.ts';

export interface FileConflict extends TextConflict {
  readonly file: LocaleFile;
}

export interface TakenFromFiles {
  /** Namespaces whose texts changed. */
  readonly changed: readonly string[];
  readonly conflicts: readonly FileConflict[];
}

interface FileChange extends TextChange {
  readonly file: LocaleFile;
}

/** Merges what changed in these files into the table: the same few statements for one file and for a thousand. */
export async function takeFromFiles(
  tx: Transaction,
  files: readonly LocaleFile[],
  defaultLocale: Locale,
): Promise<TakenFromFiles> {
  if (files.length === 0) return { changed: [], conflicts: [] };
  const stored = await storedTexts(tx, files);
  const changes: FileChange[] = [];
  const conflicts: FileConflict[] = [];
  for (const file of files) {
    const merged = mergeTexts(file.texts, stored.get(toFileName(file)) ?? []);
    changes.push(...merged.changes.map((change) => ({ ...change, file })));
    conflicts.push(...merged.conflicts.map((conflict) => ({ ...conflict, file })));
  }

  await writeChanges(
    tx,
    changes.filter(({ value }) => value !== null),
    defaultLocale,
  );
  await deleteChanges(
    tx,
    changes.filter(({ value }) => value === null),
  );
  await recordHashes(tx, files);
  const served = changes.filter(({ isServed }) => isServed);
  return { changed: [...new Set(served.map(({ file }) => file.namespace))], conflicts };
}

async function storedTexts(tx: Transaction, files: readonly LocaleFile[]) {
  const { namespace, locale, key, value, syncedHash } = translationTable;
  const rows = await tx
    .select({ namespace, locale, key, value, syncedHash })
    .from(translationTable)
    .where(
      sql`(${locale}, ${namespace}) in (select * from unnest(${localesOf(files)}, ${namespacesOf(files)}))`,
    );
  return Map.groupBy(rows, toFileName);
}

/** Writes changed texts as a person's: no machine's, and not as they were published. */
async function writeChanges(
  tx: Transaction,
  changes: readonly FileChange[],
  defaultLocale: Locale,
): Promise<void> {
  if (changes.length === 0) return;
  const values = textArray(changes.map(({ value }) => value));
  const isChanged = sql`stored.value is distinct from excluded.value`;
  await tx.execute(sql`
    insert into ${translationTable} as stored (namespace, key, locale, value, origin, state, synced_hash)
    select namespace, key, locale, value,
      case when locale = ${defaultLocale} and not exists (
        select from ${translationTable} as other
        where other.namespace = given.namespace and other.key = given.key
          and other.locale <> given.locale and other.origin = 'ORIGINAL'
      ) then 'ORIGINAL'::text_origin else 'UNOFFICIAL_TRANSLATION'::text_origin end,
      'TRANSLATED', md5(value)
    from unnest(${addressesOf(changes)}, ${values}) as given (namespace, key, locale, value)
    on conflict (namespace, key, locale) do update set
      value = excluded.value,
      synced_hash = excluded.synced_hash,
      state = case when ${isChanged} then 'TRANSLATED' else stored.state end,
      origin = case when ${isChanged} and stored.origin = 'MACHINE' then 'UNOFFICIAL_TRANSLATION' else stored.origin end,
      source_url = case when ${isChanged} then null else stored.source_url end`);
}

async function deleteChanges(tx: Transaction, changes: readonly FileChange[]): Promise<void> {
  if (changes.length === 0) return;
  await tx.execute(sql`
    delete from ${translationTable}
    where (namespace, key, locale) in (select * from unnest(${addressesOf(changes)}))`);
}

/** Namespaces, keys and locales, for `unnest`. */
function addressesOf(changes: readonly FileChange[]): SQL {
  const files = changes.map(({ file }) => file);
  return sql`${namespacesOf(files)}, ${textArray(changes.map(({ key }) => key))}, ${localesOf(files)}`;
}
