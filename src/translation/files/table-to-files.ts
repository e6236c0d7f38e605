import { and, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Locale } from '../../kernel/locale.ts';
import type { ChangedNamespaces } from '../changes/change-feed.ts';
import { hashOfText } from '../changes/merge-texts.ts';
import { isTemplateNamespace } from '../texts/namespaces.ts';
import { textArray } from '../texts/text-array.ts';
import { lockTexts, type Transaction } from '../texts/texts-lock.ts';
import { translationTable } from '../texts/translation.table.ts';
import { editLocaleFile, newLocaleFile } from './edit-locale-file.ts';
import { type LocaleFileName, readHashes, recordHashes, toFileName } from './locale-file-hashes.ts';
import { hashOf, localeFilePath } from './locale-files.ts';
import { parseLocaleFile } from './parse-locale-file.ts';
import { readOrNull, replaceFile } from './replace-file.ts';

/** The number of files that are written before others get their turn. */
const FILES_A_TURN = 50;

export interface PutIntoFiles {
  /** Paths of the files that were written. */
  readonly written: readonly string[];
  readonly failed: readonly (LocaleFileName & { readonly error: Error })[];
}

export interface TableToFiles {
  readonly db: NodePgDatabase;
  readonly localesDir: string;
  readonly locales: readonly Locale[];
}

/** No file has had the text yet, or the file still has one that was deleted here. */
const isNewer = or(
  isNull(translationTable.value),
  isNull(translationTable.syncedHash),
  sql`${translationTable.syncedHash} <> md5(${translationTable.value})`,
);

/**
 * Writes the files of these namespaces in which the table has newer texts. A file that has changed since it was last
 * read is left for the next time, so what a translator has just saved is never taken for what the table has.
 */
export async function putIntoFiles(
  { db, localesDir, locales }: TableToFiles,
  namespaces: ChangedNamespaces,
): Promise<PutIntoFiles> {
  const { locale, namespace } = translationTable;
  const files = await db
    .selectDistinct({ locale, namespace })
    .from(translationTable)
    .where(
      and(
        isNewer,
        inArray(locale, [...locales]),
        namespaces === '*' ? undefined : sql`${namespace} = any(${textArray(namespaces)})`,
      ),
    )
    .orderBy(namespace, locale);
  const written: string[] = [];
  const failed: PutIntoFiles['failed'][number][] = [];
  for (let first = 0; first < files.length; first += FILES_A_TURN) {
    await db.transaction(async (tx) => {
      await lockTexts(tx, { door: 'FILE', actor: localesDir });
      for (const file of files.slice(first, first + FILES_A_TURN)) {
        const stored = await readStored(tx, file);
        const result = await writeFile(localesDir, file, stored).catch((error: Error) => error);
        if (result instanceof Error) failed.push({ ...file, error: result });
        if (result === null || result instanceof Error) continue;
        await recordWritten(tx, { ...file, hash: result.hash }, stored.newer);
        written.push(result.path);
      }
    });
  }
  return { written, failed };
}

/** The texts that the table has for one file. */
interface StoredFile {
  /** The hash of the bytes that were last equal to the table; null where there have been none. */
  readonly hash: string | null;
  readonly all: ReadonlyMap<string, string | null>;
  readonly newer: ReadonlyMap<string, string | null>;
}

async function readStored(tx: Transaction, file: LocaleFileName): Promise<StoredFile> {
  const rows = await tx
    .select({ key: translationTable.key, value: translationTable.value, isNewer: sql<boolean>`${isNewer}` })
    .from(translationTable)
    .where(and(eq(translationTable.namespace, file.namespace), eq(translationTable.locale, file.locale)));
  const hashes = await readHashes(tx, [file]);
  const toTexts = (of: typeof rows) => new Map(of.map(({ key, value }) => [key, value] as const));
  return {
    hash: hashes.get(toFileName(file)) ?? null,
    all: toTexts(rows),
    newer: toTexts(rows.filter((row) => row.isNewer)),
  };
}

/** Writes a file, and says which and what its hash is now; null where it is left as it is. */
async function writeFile(
  localesDir: string,
  { locale, namespace }: LocaleFileName,
  { hash, all, newer }: StoredFile,
): Promise<{ path: string; hash: string } | null> {
  if (newer.size === 0) return null;
  const path = localeFilePath(localesDir, locale, namespace);
  const before = await readOrNull(path);
  if (before !== null && hashOf(before) !== hash) return null;
  // A file that is gone comes back whole: with the newer texts alone it would delete the others.
  const after = before === null ? newLocaleFile(all) : editLocaleFile(before.toString('utf8'), newer);
  const [problem] = parseLocaleFile(after, { isTemplate: isTemplateNamespace(namespace) }).problems;
  if (problem !== undefined)
    throw new Error(`It could not be read again: ${problem.code} ${problem.params.key ?? ''}`.trimEnd());
  return (await replaceFile(path, after, before)) ? { path, hash: hashOf(after) } : null;
}

/** Each text is now as the file has it, even where the table has changed again meanwhile. */
async function recordWritten(
  tx: Transaction,
  file: LocaleFileName & { readonly hash: string },
  texts: ReadonlyMap<string, string | null>,
): Promise<void> {
  const hashes = [...texts.values()].map(hashOfText);
  await tx.execute(sql`
    update ${translationTable} as stored set synced_hash = given.hash
    from unnest(${textArray([...texts.keys()])}, ${textArray(hashes)}) as given (key, hash)
    where stored.namespace = ${file.namespace} and stored.locale = ${file.locale} and stored.key = given.key`);
  await tx
    .delete(translationTable)
    .where(
      and(
        eq(translationTable.namespace, file.namespace),
        eq(translationTable.locale, file.locale),
        isNull(translationTable.value),
      ),
    );
  await recordHashes(tx, [file]);
}
