import { and, eq, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Locale } from '../../kernel/locale.ts';
import type { ChangedNamespaces } from '../changes/change-feed.ts';
import { hashesOf, hashOfText, type TextHashes } from '../changes/merge-texts.ts';
import { isTemplateNamespace } from '../texts/namespaces.ts';
import { textArray } from '../texts/text-array.ts';
import { lockTexts, type Transaction } from '../texts/texts-lock.ts';
import { translationTable } from '../texts/translation.table.ts';
import { editLocaleFile, newLocaleFile } from './edit-locale-file.ts';
import {
  type FileState,
  type LocaleFileName,
  readBases,
  recordFiles,
  recordIntended,
  toFileName,
} from './file-bases.ts';
import { localeFileTable } from './locale-file.table.ts';
import { hashOf, localeFilePath } from './locale-files.ts';
import { parseLocaleFile } from './parse-locale-file.ts';
import { readOrNull, replaceFile } from './replace-file.ts';

/** The number of files that are written before others get their turn. */
const FILES_A_TURN = 50;

export interface PutIntoFiles {
  /** Paths of the files that were written. */
  readonly written: readonly string[];
  readonly failed: readonly (LocaleFileName & { readonly error: Error })[];
  /** Files that are left as they are, because they have changed since they were last read. */
  readonly left: readonly LocaleFileName[];
}

export interface TableToFiles {
  readonly db: NodePgDatabase;
  readonly folder: string;
  readonly localesDir: string;
  readonly locales: readonly Locale[];
}

/** The texts of which namespaces may be newer than their files, and which have files even where there are none yet. */
export interface WantedFiles {
  readonly namespaces: ChangedNamespaces;
  readonly wanted: readonly string[];
}

/**
 * Writes the files in which the table has newer texts, and makes those that are wanted: resident namespaces always are.
 * A file that has changed since it was last read is left for the next time, so what a translator has just saved is
 * never taken for what the table has.
 */
export async function putIntoFiles(settings: TableToFiles, which: WantedFiles): Promise<PutIntoFiles> {
  const { db, folder, localesDir } = settings;
  const files = await olderFiles(settings, which);
  const written: string[] = [];
  const failed: PutIntoFiles['failed'][number][] = [];
  const left: LocaleFileName[] = [];
  for (let first = 0; first < files.length; first += FILES_A_TURN) {
    const drafts = await db.transaction(async (tx) => {
      await lockTexts(tx);
      const made: Draft[] = [];
      for (const file of files.slice(first, first + FILES_A_TURN)) {
        const draft = await draftOf(tx, folder, localesDir, file).catch((error: Error) => error);
        if (draft instanceof Error) failed.push({ ...file, error: draft });
        else if (draft === 'CHANGED') left.push(file);
        else if (draft !== 'EQUAL') made.push(draft);
      }
      // Committed before any file is touched: whatever happens then, these words are known to be ours.
      await recordIntended(tx, folder, made);
      return made;
    });
    await db.transaction(async (tx) => {
      await lockTexts(tx);
      const done: Draft[] = [];
      for (const draft of drafts) {
        const { path, content, before } = draft;
        const result = await replaceFile(path, content, before).catch((error: Error) => error);
        if (result instanceof Error) failed.push({ ...nameOf(draft), error: result });
        else if (result) done.push(draft);
        else left.push(nameOf(draft));
      }
      await recordFiles(tx, folder, done);
      written.push(...done.map(({ path }) => path));
    });
  }
  return { written, failed, left };
}

/** A file as it is to be written. */
interface Draft extends LocaleFileName, FileState {
  readonly path: string;
  readonly content: string;
  readonly before: Buffer | null;
}

function nameOf({ locale, namespace }: LocaleFileName): LocaleFileName {
  return { locale, namespace };
}

/** The files of this folder that differ from the table, and those that are to be made. */
async function olderFiles(
  { db, folder, locales }: TableToFiles,
  { namespaces, wanted }: WantedFiles,
): Promise<readonly LocaleFileName[]> {
  const isAmong = (of: typeof localeFileTable | typeof translationTable) => sql`
    ${of.locale} = any(${textArray(locales)})
    and ${namespaces === '*' ? sql`true` : sql`${of.namespace} = any(${textArray(namespaces)})`}`;
  const isMade = sql`(namespace not like '%/%' or namespace = any(${textArray(wanted)}))`;
  const { rows } = await db.execute<{ locale: Locale; namespace: string }>(sql`
    select locale, namespace from ${localeFileTable} where folder = ${folder} and ${isAmong(localeFileTable)}
      and (hash is not null or ${isMade})
      and texts <> coalesce((
        select jsonb_object_agg(t.key, md5(t.value)) from ${translationTable} as t
        where t.namespace = ${localeFileTable.namespace} and t.locale = ${localeFileTable.locale} and t.value <> ''), '{}')
    union
    select locale, namespace from ${translationTable} where value <> '' and ${isAmong(translationTable)}
      and ${isMade} and not exists (
        select from ${localeFileTable} as f
        where f.folder = ${folder} and f.locale = ${translationTable.locale} and f.namespace = ${translationTable.namespace})
    order by namespace, locale`);
  return rows.map(nameOf);
}

/** Makes a file's new content; not where it has changed since it was last read, nor where another has written it. */
async function draftOf(
  tx: Transaction,
  folder: string,
  localesDir: string,
  file: LocaleFileName,
): Promise<Draft | 'CHANGED' | 'EQUAL'> {
  const { locale, namespace } = file;
  const path = localeFilePath(localesDir, locale, namespace);
  const before = await readOrNull(path);
  const { last = null } = (await readBases(tx, folder, [file])).get(toFileName(file)) ?? {};
  if (before !== null && hashOf(before) !== last?.hash) return 'CHANGED';
  const rows = await tx
    .select({ key: translationTable.key, value: translationTable.value })
    .from(translationTable)
    .where(
      and(
        eq(translationTable.namespace, namespace),
        eq(translationTable.locale, locale),
        sql`${translationTable.value} <> ''`,
      ),
    );
  const texts = new Map(rows.map(({ key, value }) => [key, value as string]));
  const newer = newerThan(last?.texts ?? {}, texts);
  if (before !== null && newer.size === 0) return 'EQUAL';
  // A file that is gone comes back whole: with the newer texts alone it would delete the others.
  const content = before === null ? newLocaleFile(texts) : editLocaleFile(before.toString('utf8'), newer);
  const [problem] = parseLocaleFile(content, { isTemplate: isTemplateNamespace(namespace) }).problems;
  if (problem !== undefined)
    throw new Error(`It could not be read again: ${problem.code} ${problem.params.key ?? ''}`.trimEnd());
  return { ...file, path, content, before, hash: hashOf(content), texts: hashesOf(texts) };
}

/** The texts that a file with these hashes has otherwise; null where it has one that is gone. */
function newerThan(base: TextHashes, texts: ReadonlyMap<string, string>): ReadonlyMap<string, string | null> {
  const gone = Object.keys(base).filter((key) => !texts.has(key));
  const newer = [...texts].filter(([key, value]) => base[key] !== hashOfText(value));
  return new Map<string, string | null>([...gone.map((key) => [key, null] as const), ...newer]);
}
