import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { Locale } from '../../kernel/locale.ts';
import type { TextHashes } from '../changes/merge-texts.ts';
import { textArray } from '../texts/text-array.ts';
import type { Transaction } from '../texts/texts-lock.ts';
import { localeFileTable, localeFolderTable } from './locale-file.table.ts';
import type { LocaleFileAddress } from './locale-files.ts';

export type LocaleFileName = Pick<LocaleFileAddress, 'locale' | 'namespace'>;

/** The state of a file: sha256 of its bytes, and the hash of each of its texts. */
export interface FileState {
  readonly hash: string;
  readonly texts: TextHashes;
}

/** The past of a file of this folder. */
export interface FileBase {
  /** As it was last read or written, without a hash where it is gone since; null before that. */
  readonly last: {
    readonly hash: string | null;
    readonly texts: TextHashes;
    readonly revision: number;
  } | null;
  /** As it was about to be written when we last heard of it. */
  readonly intended: FileState | null;
}

/** A folder of locale files. */
export interface FolderName {
  readonly id: string;
  /** LOCALES_VERSION. */
  readonly version: number | null;
}

/** The folder that a database from before folders had ids was filled from; the first that comes is taken for it. */
const FIRST_FOLDER = 'first';

/**
 * Notes that a folder is in use. Returns the highest version of the others, null where none has one.
 */
export async function noteFolder(
  tx: Pick<Transaction, 'execute' | 'update'>,
  { id, version }: FolderName,
): Promise<number | null> {
  await tx.execute(sql`
    update ${localeFolderTable} set id = ${id}
    where id = ${FIRST_FOLDER} and not exists (select from ${localeFolderTable} where id = ${id})`);
  await tx.execute(sql`
    insert into ${localeFolderTable} (id, version) values (${id}, ${version})
    on conflict (id) do update set version = excluded.version, seen_at = now()`);
  const { rows } = await tx.execute<{ version: number | null }>(
    sql`select max(version) as version from ${localeFolderTable} where id <> ${id}`,
  );
  return rows[0]?.version ?? null;
}

/** Reads the past of these files, by `toFileName`; one that was never read has none. */
export async function readBases(
  tx: Pick<Transaction, 'select'>,
  folder: string,
  files: readonly LocaleFileName[],
): Promise<ReadonlyMap<string, FileBase>> {
  const { locale, namespace } = localeFileTable;
  const rows = await tx
    .select()
    .from(localeFileTable)
    .where(
      sql`${localeFileTable.folder} = ${folder}
        and (${locale}, ${namespace}) in (select * from unnest(${localesOf(files)}, ${namespacesOf(files)}))`,
    );
  return new Map(
    rows.map((row) => [
      toFileName(row),
      {
        last: row.hash === null && Object.keys(row.texts).length === 0 ? null : row,
        intended:
          row.intendedHash === null ? null : { hash: row.intendedHash, texts: row.intendedTexts ?? {} },
      },
    ]),
  );
}

/** Records how files are now: read, or written as intended. */
export async function recordFiles(
  tx: Pick<Transaction, 'execute'>,
  folder: string,
  files: readonly (LocaleFileName & FileState)[],
): Promise<void> {
  await tx.execute(sql`
    insert into ${localeFileTable} (folder, locale, namespace, hash, texts, revision)
    select ${folder}, given.*, numbers.last_value from (${statesOf(files)}) as given, text_revision_number as numbers
    on conflict (folder, locale, namespace) do update set
      revision = excluded.revision, hash = excluded.hash, texts = excluded.texts, intended_hash = null, intended_texts = null`);
}

/** Records how files are about to be written. */
export async function recordIntended(
  tx: Pick<Transaction, 'execute'>,
  folder: string,
  files: readonly (LocaleFileName & FileState)[],
): Promise<void> {
  await tx.execute(sql`
    insert into ${localeFileTable} (folder, locale, namespace, texts, intended_hash, intended_texts)
    select ${folder}, locale, namespace, '{}', hash, texts from (${statesOf(files)}) as given
    on conflict (folder, locale, namespace) do update set
      intended_hash = excluded.intended_hash, intended_texts = excluded.intended_texts`);
}

/** The files of a folder that were there when they were last read or written. */
export async function knownFiles(
  tx: Pick<Transaction, 'select'>,
  folder: string,
): Promise<readonly LocaleFileName[]> {
  const { locale, namespace, hash } = localeFileTable;
  return tx
    .select({ locale, namespace })
    .from(localeFileTable)
    .where(and(eq(localeFileTable.folder, folder), isNotNull(hash)));
}

/** Records that files are gone. What they had is kept: one that comes back is merged as if it had been there. */
export async function recordGone(
  tx: Pick<Transaction, 'execute'>,
  folder: string,
  files: readonly LocaleFileName[],
): Promise<void> {
  await tx.execute(sql`
    update ${localeFileTable} set hash = null where folder = ${folder}
      and (locale, namespace) in (select * from unnest(${localesOf(files)}, ${namespacesOf(files)}))`);
}

export function toFileName({ locale, namespace }: { locale: Locale; namespace: string }): string {
  return `${locale}/${namespace}`;
}

export function localesOf(files: readonly LocaleFileName[]) {
  return textArray(files.map(({ locale }) => locale));
}

export function namespacesOf(files: readonly LocaleFileName[]) {
  return textArray(files.map(({ namespace }) => namespace));
}

function statesOf(files: readonly (LocaleFileName & FileState)[]) {
  const hashes = textArray(files.map(({ hash }) => hash));
  const texts = textArray(files.map((file) => JSON.stringify(file.texts)));
  return sql`select locale, namespace, hash, texts::jsonb as texts
    from unnest(${localesOf(files)}, ${namespacesOf(files)}, ${hashes}, ${texts})
      as given (locale, namespace, hash, texts)`;
}
