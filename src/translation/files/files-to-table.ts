import { max, type SQL, sql } from 'drizzle-orm';
import type { Locale } from '../../kernel/locale.ts';
import {
  hashesOf,
  hashOfText,
  type MergeResult,
  mergeTexts,
  type TextChange,
  type TextConflict,
} from '../changes/merge-texts.ts';
import { textArray } from '../texts/text-array.ts';
import type { Transaction } from '../texts/texts-lock.ts';
import { textRevisionTable, translationTable } from '../texts/translation.table.ts';
import {
  type FileBase,
  type FolderName,
  localesOf,
  namespacesOf,
  recordFiles,
  toFileName,
} from './file-bases.ts';
import type { LocaleFile } from './locale-files.ts';

export interface FileConflict extends TextConflict {
  readonly file: LocaleFile;
}

export interface TakenFromFiles {
  /** Namespaces whose texts changed. */
  readonly changed: readonly string[];
  readonly conflicts: readonly FileConflict[];
  /** Files with older texts than the table, and how many these are. */
  readonly yielded: readonly { readonly file: LocaleFile; readonly count: number }[];
}

interface FileChange extends TextChange {
  readonly file: LocaleFile;
}

/** The folder whose files are merged, and the highest version of all other folders. */
export interface MergedFolder extends FolderName {
  readonly otherVersion: number | null;
}

/** Merges what changed in these files into the table: the same few statements for one file and for a thousand. */
export async function takeFromFiles(
  tx: Transaction,
  folder: MergedFolder,
  files: readonly LocaleFile[],
  bases: ReadonlyMap<string, FileBase>,
  defaultLocale: Locale,
): Promise<TakenFromFiles> {
  if (files.length === 0) return { changed: [], conflicts: [], yielded: [] };
  const stored = await storedTexts(tx, files);
  const tableOf = (file: LocaleFile) =>
    new Map((stored.get(toFileName(file)) ?? []).map(({ key, value }) => [key, value as string]));
  const isFormer = await formerTexts(
    tx,
    folder,
    bases,
    files.flatMap((file) => differences(file, tableOf(file))),
  );
  const merged = files.map((file): MergeResult & { readonly file: LocaleFile } => {
    const sides = { file: file.texts, table: tableOf(file), bases: basesOf(bases.get(toFileName(file))) };
    return { ...mergeTexts({ ...sides, isFormer: (key, value) => isFormer(file, key, value) }), file };
  });
  const changes = merged.flatMap(({ file, changes }) => changes.map((change) => ({ ...change, file })));
  await writeChanges(
    tx,
    changes.filter(({ value }) => value !== null),
    defaultLocale,
  );
  await deleteChanges(
    tx,
    changes.filter(({ value }) => value === null),
  );
  await recordFiles(
    tx,
    folder.id,
    files.map((file) => ({
      ...{ locale: file.locale, namespace: file.namespace, hash: file.hash },
      texts: hashesOf(file.texts),
    })),
  );
  return {
    changed: [...new Set(changes.map(({ file }) => file.namespace))],
    conflicts: merged.flatMap(({ file, conflicts }) => conflicts.map((conflict) => ({ ...conflict, file }))),
    yielded: merged.flatMap(({ file, yielded }) =>
      yielded.length === 0 ? [] : [{ file, count: yielded.length }],
    ),
  };
}

function basesOf(base: FileBase | undefined) {
  return [base?.last, base?.intended].flatMap((state) => (state == null ? [] : [state.texts]));
}

function differences(file: LocaleFile, table: ReadonlyMap<string, string>): FileChange[] {
  return [...file.texts]
    .filter(([key, value]) => value !== '' && table.get(key) !== value)
    .map(([key, value]) => ({ file, key, value }));
}

async function storedTexts(tx: Transaction, files: readonly LocaleFile[]) {
  const { namespace, locale, key, value } = translationTable;
  const rows = await tx
    .select({ namespace, locale, key, value })
    .from(translationTable)
    .where(sql`(${locale}, ${namespace}) in (select * from unnest(${localesOf(files)}, ${namespacesOf(files)}))
      and ${value} <> ''`);
  return Map.groupBy(rows, toFileName);
}

/**
 * Decides which texts of files are old copies: those that the table has had since the file was last read, or ever,
 * where it never was. Where this folder is new, and it and another have versions, none of the higher is old, and of the
 * lower every one that the table ever had other words for.
 */
async function formerTexts(
  tx: Transaction,
  { version, otherVersion }: MergedFolder,
  bases: ReadonlyMap<string, FileBase>,
  differing: readonly FileChange[],
): Promise<(file: LocaleFile, key: string, value: string) => boolean> {
  if (differing.length === 0) return () => false;
  const isHigher = version !== null && otherVersion !== null && version > otherVersion;
  const isLower = version !== null && otherVersion !== null && version < otherVersion;
  const { namespace, locale, key, value, revision } = textRevisionTable;
  const rows = await tx
    .select({ namespace, locale, key, hash: sql<string>`md5(${value})`, last: max(revision) })
    .from(textRevisionTable)
    .where(sql`(${namespace}, ${key}, ${locale}) in (select * from unnest(${addressesOf(differing)}))
      and ${value} <> ''`)
    .groupBy(namespace, locale, key, sql`md5(${value})`);
  const addresses = new Set(rows.map((row) => `${toFileName(row)} ${row.key}`));
  const lastOf = new Map(rows.map((row) => [`${toFileName(row)} ${row.key} ${row.hash}`, Number(row.last)]));
  return (file, key, text) => {
    const address = `${toFileName(file)} ${key}`;
    const last = lastOf.get(`${address} ${hashOfText(text)}`) ?? 0;
    const base = bases.get(toFileName(file))?.last;
    if (base != null) return last > base.revision;
    return isLower ? addresses.has(address) : !isHigher && last > 0;
  };
}

/** Writes changed texts as a person's: no machine's, and not as they were published. */
async function writeChanges(
  tx: Transaction,
  changes: readonly FileChange[],
  defaultLocale: Locale,
): Promise<void> {
  if (changes.length === 0) return;
  const values = textArray(changes.map(({ value }) => value));
  await tx.execute(sql`
    insert into ${translationTable} as stored (namespace, key, locale, value, origin, state)
    select namespace, key, locale, value,
      case when locale = ${defaultLocale} and not exists (
        select from ${translationTable} as other
        where other.namespace = given.namespace and other.key = given.key
          and other.locale <> given.locale and other.origin = 'ORIGINAL'
      ) then 'ORIGINAL'::text_origin else 'UNOFFICIAL_TRANSLATION'::text_origin end,
      'TRANSLATED'
    from unnest(${addressesOf(changes)}, ${values}) as given (namespace, key, locale, value)
    on conflict (namespace, key, locale) do update set
      value = excluded.value,
      state = 'TRANSLATED',
      origin = case when stored.origin = 'MACHINE' then 'UNOFFICIAL_TRANSLATION' else stored.origin end,
      source_url = null`);
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
