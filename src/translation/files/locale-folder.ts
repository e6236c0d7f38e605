import type { BigIntStats } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Locale } from '../../kernel/locale.ts';
import { hashOf, type LocaleFileAddress } from './locale-files.ts';

/** A file that changed this lately may change again without its times showing it, so its bytes are compared too. */
const SETTLED_AFTER_MS = 2_000;
const IS_HIDDEN = /(^|[/\\])\./;

/** The outcome of a scan of the locale files. */
export interface LocaleFolderScan {
  /** The files that are not as they were when `remember` was last called; at first, all. */
  readonly changed: readonly LocaleFileAddress[];
  /** All files that are there. */
  readonly present: readonly LocaleFileAddress[];
  /** True where a file that was there when `remember` was last called is not. */
  readonly isSomeGone: boolean;
  /** The paths of all folders, by what distinguishes each from another folder at the same path. */
  readonly folders: ReadonlyMap<string, string>;
  /** Marks the files as seen; called when what changed has been dealt with. */
  remember(): void;
}

interface KnownFile {
  readonly signature: string;
  /** The hash of the bytes, where the file had just been written. */
  readonly hash: string | null;
}

/**
 * The files of the locales. A look compares size, times and inode number with the look before, so a file that nobody
 * touched is not opened. Times are compared for equality only, because clocks may be wrong.
 */
export class LocaleFolder {
  #known: ReadonlyMap<string, KnownFile> = new Map();

  readonly #localesDir: string;
  readonly #locales: readonly Locale[];

  constructor(localesDir: string, locales: readonly Locale[]) {
    this.#localesDir = localesDir;
    this.#locales = locales;
  }

  async scan(): Promise<LocaleFolderScan> {
    const folders = new Map<string, string>();
    const found = new Map<string, KnownFile>();
    const changed: LocaleFileAddress[] = [];
    const present: LocaleFileAddress[] = [];
    for (const locale of this.#locales) {
      for (const { name, path, stats } of await listFolder(join(this.#localesDir, locale))) {
        if (stats.isDirectory()) folders.set(`${path} ${stats.dev} ${stats.ino}`, path);
        if (!stats.isFile() || !name.endsWith('.json')) continue;
        const known = this.#known.get(path);
        const file = await toKnownFile(path, stats, known);
        found.set(path, file);
        const namespace = name.slice(0, -'.json'.length).split(sep).join('/');
        present.push({ locale, namespace, path });
        if (known?.signature === file.signature && (known.hash === null || known.hash === file.hash))
          continue;
        changed.push({ locale, namespace, path });
      }
    }
    const remember = () => {
      this.#known = found;
    };
    const isSomeGone = [...this.#known.keys()].some((path) => !found.has(path));
    return { changed, present, isSomeGone, folders, remember };
  }
}

async function toKnownFile(
  path: string,
  stats: BigIntStats,
  known: KnownFile | undefined,
): Promise<KnownFile> {
  const signature = [stats.size, stats.mtimeNs, stats.ctimeNs, stats.ino].join();
  const isSettled = Date.now() - Number(stats.ctimeMs) > SETTLED_AFTER_MS;
  const mustRead = !isSettled || (known?.signature === signature && known.hash !== null);
  const hash = mustRead ? await readFile(path).then(hashOf, () => '') : null;
  return { signature, hash };
}

/** A folder and everything in it, in the order of their names; nothing where there is no such folder. */
async function listFolder(folder: string) {
  const names = await readdir(folder, { recursive: true }).catch(ifGone([]));
  const visible = ['', ...names.filter((name) => !IS_HIDDEN.test(name)).sort()];
  const entries = await Promise.all(
    visible.map(async (name) => {
      const path = join(folder, name);
      // What is deleted while we look is not there.
      const stats = await stat(path, { bigint: true }).catch(ifGone<BigIntStats | null>(null));
      return stats === null ? [] : [{ name, path, stats }];
    }),
  );
  return entries.flat();
}

function ifGone<T>(instead: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return instead;
    throw error;
  };
}
