import type { BigIntStats, Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type LocaleFileProblem, ofWholeFile } from './locale-file-problem.ts';

/** A file or a folder, by its name within the folder that is walked. */
export interface FolderEntry {
  readonly name: string;
  readonly path: string;
  readonly stats: BigIntStats;
}

/** A folder or a link that leads nowhere, and why. */
export interface DeadEnd {
  readonly name: string;
  readonly path: string;
  readonly problem: LocaleFileProblem;
}

export interface Walk {
  readonly entries: readonly FolderEntry[];
  readonly deadEnds: readonly DeadEnd[];
}

const GONE = ['ENOENT', 'ENOTDIR'];

/**
 * Walks a folder and everything in it, links followed, in the order of their names; what is hidden is passed over, and
 * where there is no such folder there is nothing. One link or folder that leads nowhere does not end the walk.
 */
export async function walkFolder(folder: string): Promise<Walk> {
  const entries: FolderEntry[] = [];
  const deadEnds: DeadEnd[] = [];
  await walk('', false, new Set());
  const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
  return { entries: entries.sort(byName), deadEnds: deadEnds.sort(byName) };

  async function walk(name: string, isLink: boolean, outer: ReadonlySet<string>): Promise<void> {
    const path = join(folder, name);
    const isDeadEnd = (problem: LocaleFileProblem) => void deadEnds.push({ name, path, problem });
    let unreadable: 'FILE_UNREADABLE' | 'FOLDER_UNREADABLE' = 'FILE_UNREADABLE';
    try {
      const stats = await stat(path, { bigint: true });
      if (!stats.isDirectory()) return void entries.push({ name, path, stats });
      const identity = `${stats.dev} ${stats.ino}`;
      if (outer.has(identity)) return isDeadEnd(ofWholeFile('LINK_IN_CIRCLE'));
      unreadable = 'FOLDER_UNREADABLE';
      const inside = await readdir(path, { withFileTypes: true });
      entries.push({ name, path, stats });
      const around = new Set([...outer, identity]);
      const isVisible = (each: Dirent) => !each.name.startsWith('.');
      await Promise.all(
        inside.filter(isVisible).map((each) => walk(join(name, each.name), each.isSymbolicLink(), around)),
      );
    } catch (error) {
      const { code = '', message } = error as NodeJS.ErrnoException;
      if (code === 'ELOOP') return isDeadEnd(ofWholeFile('LINK_IN_CIRCLE'));
      // What is deleted while we look is not there; a link whose target is not there stays.
      if (!GONE.includes(code)) return isDeadEnd(ofWholeFile(unreadable, { reason: message }));
      if (isLink) isDeadEnd(ofWholeFile('LINK_BROKEN'));
    }
  }
}
