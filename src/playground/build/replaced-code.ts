import type { Plugin } from 'vite';

/** Code to find in a file of a package, and the code to put in its place. */
export type Replacement = readonly [found: string, replacement: string];

export interface ReplacedCode {
  readonly name: string;
  /** Replacements by file: its path below `node_modules/`. */
  readonly files: Readonly<Record<string, readonly Replacement[]>>;
  /** The file of ours to mend when a package no longer has the code. */
  readonly source: string;
  /** Imports that the replacements need. */
  readonly imports?: string;
  /** False where only one of several builds has the files, as one worker of many. */
  readonly isInEveryBuild?: boolean;
}

/**
 * A plugin that replaces code of packages that have no setting for it. Code that a new version no longer has fails the
 * build, and so does a file that is no longer part of it: nothing falls back to the package's own unseen.
 */
export function replacedCode({
  name,
  files,
  source,
  imports = '',
  isInEveryBuild = true,
}: ReplacedCode): Plugin {
  const seen = new Set<string>();
  return {
    name,
    enforce: 'pre',
    buildStart() {
      seen.clear();
    },
    transform(code, id) {
      const file = Object.keys(files).find((path) => id.endsWith(`/node_modules/${path}`));
      if (file === undefined) return undefined;
      seen.add(file);
      let replaced = code;
      for (const [found, replacement] of files[file] ?? []) {
        if (!replaced.includes(found)) this.error(`${file} no longer has ${found}: see ${source}`);
        replaced = replaced.replaceAll(found, () => replacement);
      }
      return { code: `${imports}\n${replaced}`, map: null };
    },
    buildEnd(error) {
      const missed = Object.keys(files).filter((file) => !seen.has(file));
      const isConcerned = isInEveryBuild || seen.size > 0;
      if (!error && isConcerned && missed.length > 0)
        this.error(`${missed.join(', ')} is no longer built: see ${source}`);
    },
  };
}
