import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Locale } from '../../kernel/locale.ts';
import { announceChange, type ChangedNamespaces } from '../changes/change-feed.ts';
import type { AddressRules } from '../texts/address-rules.ts';
import { lockTexts, type Transaction } from '../texts/texts-lock.ts';
import {
  type FileBase,
  type FileState,
  type FolderName,
  knownFiles,
  type LocaleFileName,
  noteFolder,
  readBases,
  recordFiles,
  recordGone,
  toFileName,
} from './file-bases.ts';
import { type FileConflict, takeFromFiles } from './files-to-table.ts';
import { folderId } from './folder-id.ts';
import {
  type LocaleFileProblemCode,
  ofWholeFile,
  type ProblemInFile,
  type ProblemParams,
} from './locale-file-problem.ts';
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
  /** Namespaces of files that could not be written or have just changed: the next reading has to look at them again. */
  readonly unwritten: readonly string[];
}

export interface SyncLocaleFilesOptions {
  readonly db: NodePgDatabase;
  readonly localesDir: string;
  /** The default locale first. */
  readonly locales: readonly Locale[];
  readonly rules: AddressRules;
  /** LOCALES_VERSION: of two folders that were never read here, the files of the higher are the newer. */
  readonly version?: number | null;
  /** The id of the folder, instead of the one that is kept in it. */
  readonly folder?: string;
  /** Checks what good files have changed; the problems are reported, and the texts are taken all the same. */
  readonly check?: (files: readonly LocaleFile[]) => Promise<readonly ProblemInFile[]>;
}

/** The files and namespaces that may have changed since the last time. */
export interface SyncCandidates {
  readonly files: readonly LocaleFileAddress[];
  /** Folders and links that lead nowhere, to be reported. */
  readonly deadEnds: readonly ProblemInFile[];
  readonly namespaces: ChangedNamespaces;
  /** Tells whether a file is still there; left out where that is not known. */
  readonly isThere?: (file: LocaleFileName) => boolean;
  /** Namespaces of records that are to have files although they have none yet. */
  readonly wanted?: readonly string[];
}

/**
 * Makes locale files and table equal: what changed in a file since they were last equal goes to the table, all of it
 * or nothing; what changed in the table goes to the file; where both changed the file wins, and the text it replaced
 * is reported. A file with a problem changes nothing; a slug that clashes is taken, for only its record knows it
 * then. A file that is gone takes no text with it, which is reported. Without candidates everything is compared.
 */
export async function syncLocaleFiles(
  settings: SyncLocaleFilesOptions,
  candidates?: Partial<SyncCandidates>,
): Promise<SyncReport> {
  const { db, localesDir, locales, check, version = null } = settings;
  // A folder that is away, such as a volume that is not mounted, is not made anew.
  if (!existsSync(localesDir)) return { changed: [], written: [], problems: [], unwritten: [] };
  const folder = { id: settings.folder ?? (await folderId(localesDir)), version };
  const scan = candidates?.files ? null : await new LocaleFolder(localesDir, locales).scan();
  const files = candidates?.files ?? scan?.changed ?? [];
  const deadEnds = candidates?.deadEnds ?? scan?.deadEnds ?? [];
  const taken = await fromFiles(settings, folder, files, candidates?.isThere ?? scan?.isThere);
  const namespaces = candidates?.namespaces ?? '*';
  const put = await putIntoFiles(
    { db, folder: folder.id, localesDir, locales },
    {
      // A file that is whole again may still have what the table has newer.
      namespaces: namespaces === '*' ? '*' : [...namespaces, ...files.map(({ namespace }) => namespace)],
      wanted: candidates?.wanted ?? [],
    },
  );
  const unwritable = put.failed.map(({ locale, namespace, error }) =>
    inFile(join(localesDir, locale, `${namespace}.json`), 'FILE_UNWRITABLE', { reason: error.message }),
  );
  const checked = check === undefined || taken.good.length === 0 ? [] : await check(taken.good);
  return {
    changed: taken.changed,
    written: put.written,
    problems: [...deadEnds, ...taken.problems, ...checked, ...unwritable],
    unwritten: [...new Set([...put.failed, ...put.left].map(({ namespace }) => namespace))],
  };
}

function fromFiles(
  { db, localesDir, locales, rules }: SyncLocaleFilesOptions,
  folder: FolderName,
  files: readonly LocaleFileAddress[],
  isThere: SyncCandidates['isThere'],
) {
  return db.transaction(async (tx) => {
    await lockTexts(tx, { door: 'FILE', actor: localesDir });
    const otherVersion = await noteFolder(tx, folder);
    const gone = isThere === undefined ? [] : await noteGone(tx, folder.id, localesDir, isThere);
    const bases = await readBases(tx, folder.id, files);
    const { touched, own, problems } = await readTouched(files, bases);
    await recordFiles(tx, folder.id, own);
    const good = touched.filter((file) => file.problems.length === 0);
    const taken = await takeFromFiles(tx, { ...folder, otherVersion }, good, bases, locales[0] as Locale);
    const clashes = await slugClashesInTable(tx, good, rules);
    await announceChange(tx, taken.changed);
    const inFiles = touched.flatMap(({ path, problems: found }) =>
      found.map((each) => ({ file: path, ...each })),
    );
    const yielded = taken.yielded.map(({ file, count }) => inFile(file.path, 'OLDER_TEXTS', { count }));
    return {
      changed: taken.changed,
      good,
      problems: [...problems, ...inFiles, ...clashes, ...taken.conflicts.map(toProblem), ...yielded, ...gone],
    };
  });
}

/** Notes the files that are gone. A locale whose folder is gone as a whole is away rather than deleted. */
async function noteGone(
  tx: Transaction,
  folder: string,
  localesDir: string,
  isThere: (file: LocaleFileName) => boolean,
): Promise<readonly ProblemInFile[]> {
  const missing = (await knownFiles(tx, folder)).filter((file) => !isThere(file));
  const gone = missing.filter(({ locale }) => existsSync(join(localesDir, locale)));
  if (gone.length === 0) return [];
  await recordGone(tx, folder, gone);
  return gone.map(({ locale, namespace }) =>
    inFile(join(localesDir, locale, `${namespace}.json`), 'FILE_GONE'),
  );
}

/**
 * The files whose bytes are not those that were last read or written; those that were about to be written, and were
 * written, are our own. They are read under the lock, so that none is older than the table.
 */
async function readTouched(files: readonly LocaleFileAddress[], bases: ReadonlyMap<string, FileBase>) {
  const touched: LocaleFile[] = [];
  const own: (LocaleFileAddress & FileState)[] = [];
  const problems: ProblemInFile[] = [];
  for (const file of files) {
    const read = await readBytes(file).catch((error: NodeJS.ErrnoException) => error);
    const base = bases.get(toFileName(file));
    if (read instanceof Error) {
      if (read.code !== 'ENOENT')
        problems.push(inFile(file.path, 'FILE_UNREADABLE', { reason: read.message }));
    } else if (read.hash === base?.intended?.hash) own.push({ ...file, ...base.intended });
    else if (read.hash !== base?.last?.hash) touched.push(toLocaleFile(read));
  }
  return { touched, own, problems };
}

function inFile(file: string, code: LocaleFileProblemCode, params: ProblemParams = {}): ProblemInFile {
  return { file, ...ofWholeFile(code, params) };
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
