import type { BigIntStats } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Locale } from '../../kernel/locale.ts';
import type { ProblemInFile } from './locale-file-problem.ts';
import { hashOf, type LocaleFileAddress } from './locale-files.ts';
import { walkFolder } from './walk-folder.ts';

/** A file that changed this lately may change again without its times showing it, so its bytes are compared too. */
const SETTLED_AFTER_MS = 2_000;

/** The outcome of a scan of the locale files. */
export interface LocaleFolderScan {
  /** The files that are not as they were when `remember` was last called; at first, all. */
  readonly changed: readonly LocaleFileAddress[];
  /** Folders and links that lead nowhere, and did not when `remember` was last called. */
  readonly deadEnds: readonly LocaleDeadEnd[];
  /** True where a file that was there when `remember` was last called is not. */
  readonly isSomeGone: boolean;
  /** Tells whether a file is there, as far as anybody can know: what lies in a folder that cannot be read may be. */
  readonly isThere: (file: Pick<LocaleFileAddress, 'locale' | 'namespace'>) => boolean;
  /** The paths of all folders, by what distinguishes each from another folder at the same path. */
  readonly folders: ReadonlyMap<string, string>;
  /** Marks the files as seen; called when what changed has been dealt with. */
  remember(): void;
}

/** A folder or a link of a locale that leads nowhere. */
export interface LocaleDeadEnd extends ProblemInFile {
  readonly locale: Locale;
  readonly namespace: string;
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
  #knownDeadEnds: ReadonlySet<string> = new Set();

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
    const deadEnds: LocaleDeadEnd[] = [];
    for (const locale of this.#locales) {
      const walk = await walkFolder(join(this.#localesDir, locale));
      for (const { name, path, problem } of walk.deadEnds)
        deadEnds.push({ ...problem, file: path, locale, namespace: toNamespace(name) });
      for (const { name, path, stats } of walk.entries) {
        if (stats.isDirectory()) folders.set(`${path} ${stats.dev} ${stats.ino}`, path);
        if (!stats.isFile() || !name.endsWith('.json')) continue;
        const known = this.#known.get(path);
        const file = await toKnownFile(path, stats, known);
        found.set(path, file);
        if (known?.signature === file.signature && (known.hash === null || known.hash === file.hash))
          continue;
        changed.push({ locale, namespace: toNamespace(name), path });
      }
    }
    const remember = () => {
      this.#known = found;
      this.#knownDeadEnds = new Set(deadEnds.map(keyOf));
    };
    const isNew = (each: LocaleDeadEnd) => !this.#knownDeadEnds.has(keyOf(each));
    const isPathThere = (path: string) =>
      found.has(path) || deadEnds.some(({ file }) => path === file || path.startsWith(`${file}${sep}`));
    const isThere = ({ locale, namespace }: Pick<LocaleFileAddress, 'locale' | 'namespace'>) =>
      isPathThere(join(this.#localesDir, locale, `${namespace}.json`));
    const isSomeGone = [...this.#known.keys()].some((path) => !isPathThere(path));
    return { changed, deadEnds: deadEnds.filter(isNew), isSomeGone, isThere, folders, remember };
  }
}

function toNamespace(name: string): string {
  return name
    .replace(/\.json$/, '')
    .split(sep)
    .join('/');
}

function keyOf({ file, code }: LocaleDeadEnd): string {
  return `${code} ${file}`;
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
