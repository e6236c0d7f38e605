import { join } from 'node:path';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Locale } from '../../kernel/locale.ts';
import { announceChange, type ChangedNamespaces } from '../changes/change-feed.ts';
import type { AddressRules } from '../texts/address-rules.ts';
import { lockTexts, type Transaction } from '../texts/texts-lock.ts';
import { type FileConflict, takeFromFiles } from './files-to-table.ts';
import { readHashes, toFileName } from './locale-file-hashes.ts';
import { ofWholeFile, type ProblemInFile } from './locale-file-problem.ts';
import { type LocaleFile, type LocaleFileAddress, readBytes, toLocaleFile } from './locale-files.ts';
import { LocaleFolder } from './locale-folder.ts';
import { slugClashesInTable } from './slug-clashes.ts';
import { putIntoFiles } from './table-to-files.ts';

export interface SyncReport {
  /** Namespaces whose texts in the table changed. */
  readonly changed: readonly string[];
  /** Files that were written because the table had newer texts. */
  readonly written: readonly string[];
  /** The problems in the files; the last good texts stay in service. */
  readonly problems: readonly ProblemInFile[];
}

export interface SyncLocaleFilesOptions {
  readonly db: NodePgDatabase;
  readonly localesDir: string;
  /** The default locale first. */
  readonly locales: readonly Locale[];
  readonly rules: AddressRules;
  /** Checks what good files have changed; the problems are reported, and the texts are taken all the same. */
  readonly check?: (files: readonly LocaleFile[]) => Promise<readonly ProblemInFile[]>;
}

/** The files and namespaces that may have changed since the last time. */
export interface SyncCandidates {
  readonly files: readonly LocaleFileAddress[];
  /** Folders and links that lead nowhere, to be reported. */
  readonly deadEnds: readonly ProblemInFile[];
  readonly namespaces: ChangedNamespaces;
}

/**
 * Makes locale files and table equal: what changed in a file since they were last equal goes to the table, all of it
 * or nothing; what changed in the table goes to the file; where both changed the file wins, and the text it replaced
 * is reported. A file with a problem changes nothing; a slug that clashes is taken, for only its record knows it
 * then. A file that is gone takes no text with it. Without candidates everything is compared.
 */
export async function syncLocaleFiles(
  settings: SyncLocaleFilesOptions,
  candidates?: SyncCandidates,
): Promise<SyncReport> {
  const { localesDir, check } = settings;
  const { files, deadEnds, namespaces } = candidates ?? (await allCandidates(settings));
  const taken = files.length === 0 ? NOTHING_TAKEN : await fromFiles(settings, files);
  const { written, failed } = await putIntoFiles(settings, namespaces);
  const unwritten = failed.map(({ locale, namespace, error }) =>
    inFile(join(localesDir, locale, `${namespace}.json`), 'FILE_UNWRITABLE', error),
  );
  const checked = check === undefined || taken.good.length === 0 ? [] : await check(taken.good);
  return {
    changed: taken.changed,
    written,
    problems: [...deadEnds, ...taken.problems, ...checked, ...unwritten],
  };
}

async function allCandidates({ localesDir, locales }: SyncLocaleFilesOptions): Promise<SyncCandidates> {
  const { changed: files, deadEnds } = await new LocaleFolder(localesDir, locales).scan();
  return { files, deadEnds, namespaces: '*' };
}

const NOTHING_TAKEN = { changed: [], problems: [], good: [] };

function fromFiles({ db, locales, rules }: SyncLocaleFilesOptions, files: readonly LocaleFileAddress[]) {
  return db.transaction(async (tx) => {
    await lockTexts(tx);
    const { touched, problems } = await readTouched(tx, files);
    const good = touched.filter((file) => file.problems.length === 0);
    const { changed, conflicts } = await takeFromFiles(tx, good, locales[0] as Locale, rules);
    const clashes = await slugClashesInTable(tx, good, rules);
    await announceChange(tx, changed);
    const inFiles = touched.flatMap(({ path, problems: found }) =>
      found.map((each) => ({ file: path, ...each })),
    );
    return { changed, good, problems: [...problems, ...inFiles, ...clashes, ...conflicts.map(toProblem)] };
  });
}

/** The files whose bytes are not those in the table. They are read under the lock, so that none is older than it. */
async function readTouched(tx: Transaction, files: readonly LocaleFileAddress[]) {
  const hashes = await readHashes(tx, files);
  const touched: LocaleFile[] = [];
  const problems: ProblemInFile[] = [];
  for (const file of files) {
    const read = await readBytes(file).catch((error: NodeJS.ErrnoException) => error);
    if (!(read instanceof Error)) {
      if (hashes.get(toFileName(file)) !== read.hash) touched.push(toLocaleFile(read));
    } else if (read.code !== 'ENOENT') problems.push(inFile(file.path, 'FILE_UNREADABLE', read));
  }
  return { touched, problems };
}

function inFile(
  file: string,
  code: 'FILE_UNREADABLE' | 'FILE_UNWRITABLE',
  { message: reason }: Error,
): ProblemInFile {
  return { file, ...ofWholeFile(code, { reason }) };
}

function toProblem({ file, key, value, replaced }: FileConflict): ProblemInFile {
  const context = value === null ? 'DELETED_HERE' : replaced === null ? 'DELETED_THERE' : 'BOTH';
  return {
    file: file.path,
    ...(file.positions.get(key) ?? { line: 1, column: 1 }),
    code: 'CHANGED_ON_BOTH_SIDES',
    params: { context, key, replaced: replaced ?? '' },
  };
}
