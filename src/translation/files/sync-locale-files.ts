import { join } from 'node:path';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Locale } from '../../kernel/locale.ts';
import { announceChange, type ChangedNamespaces } from '../changes/change-feed.ts';
import type { AddressRules } from '../texts/address-rules.ts';
import { lockTexts, type Transaction } from '../texts/texts-lock.ts';
import { type FileConflict, takeFromFiles } from './files-to-table.ts';
import { readHashes, toFileName } from './locale-file-hashes.ts';
import { type LocaleFile, type LocaleFileAddress, readBytes, toLocaleFile } from './locale-files.ts';
import { LocaleFolder } from './locale-folder.ts';
import { slugClashesInTable } from './slug-clashes.ts';
import { putIntoFiles } from './table-to-files.ts';

export interface SyncProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export interface SyncReport {
  /** Namespaces whose texts in the table changed. */
  readonly changed: readonly string[];
  /** Files that were written because the table had newer texts. */
  readonly written: readonly string[];
  /** What is wrong in the files; the last good texts stay in service. */
  readonly problems: readonly SyncProblem[];
}

export interface SyncSettings {
  readonly db: NodePgDatabase;
  readonly localesDir: string;
  /** The default locale first. */
  readonly locales: readonly Locale[];
  readonly rules: AddressRules;
}

/** What may have changed since the last time. */
export interface SyncScope {
  readonly files: readonly LocaleFileAddress[];
  readonly namespaces: ChangedNamespaces;
}

/**
 * Makes locale files and table equal: what changed in a file since they were last equal goes to the table, all of it
 * or nothing; what changed in the table goes to the file; where both changed the file wins, and the text it replaced
 * is reported. A file with a problem changes nothing; a slug that clashes is taken, for only its record knows it
 * then. A file that is gone takes no text with it. Without a scope everything is compared.
 */
export async function syncLocaleFiles(settings: SyncSettings, scope?: SyncScope): Promise<SyncReport> {
  const { localesDir, locales } = settings;
  const files = scope?.files ?? (await new LocaleFolder(localesDir, locales).look()).changed;
  const taken = files.length === 0 ? NOTHING_TAKEN : await fromFiles(settings, files);
  const { written, failed } = await putIntoFiles(settings, scope?.namespaces ?? '*');
  const unwritten = failed.map(({ locale, namespace, error }) =>
    atStart(join(localesDir, locale, `${namespace}.json`), `The file cannot be written. ${error.message}`),
  );
  return { changed: taken.changed, written, problems: [...taken.problems, ...unwritten] };
}

const NOTHING_TAKEN = { changed: [], problems: [] };

function fromFiles({ db, locales, rules }: SyncSettings, files: readonly LocaleFileAddress[]) {
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
    return { changed, problems: [...problems, ...inFiles, ...clashes, ...conflicts.map(describeConflict)] };
  });
}

/** The files whose bytes are not those in the table. They are read under the lock, so that none is older than it. */
async function readTouched(tx: Transaction, files: readonly LocaleFileAddress[]) {
  const hashes = await readHashes(tx, files);
  const touched: LocaleFile[] = [];
  const problems: SyncProblem[] = [];
  for (const file of files) {
    const read = await readBytes(file).catch((error: NodeJS.ErrnoException) => error);
    if (!(read instanceof Error)) {
      if (hashes.get(toFileName(file)) !== read.hash) touched.push(toLocaleFile(read));
    } else if (read.code !== 'ENOENT')
      problems.push(atStart(file.path, `The file cannot be read. ${read.message}`));
  }
  return { touched, problems };
}

function atStart(file: string, message: string): SyncProblem {
  return { file, line: 1, column: 1, message };
}

function describeConflict({ file, key, value, replaced }: FileConflict): SyncProblem {
  const now = value === null ? 'The file deletes it' : 'The file’s text is served';
  const was =
    replaced === null ? 'it had been deleted there' : `the other text was: ${JSON.stringify(replaced)}`;
  const message = `${key} was changed both here and in the database. ${now}; ${was}`;
  return { file: file.path, ...(file.places.get(key) ?? { line: 1, column: 1 }), message };
}
