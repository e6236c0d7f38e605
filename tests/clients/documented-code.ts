import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A block of code in Markdown that begins with a comment that names a file: `// src/gateway/apollo.ts`. */
const NAMED_BLOCK = /^```(?:ts|js)\n\/\/ ([\w./-]+\.m?[jt]s)\n(.*?)^```$/gms;

/** The files that a guide shows, by their names. */
export function documentedFiles(markdown: string): Map<string, string> {
  return new Map(
    [...markdown.matchAll(NAMED_BLOCK)].map(([, name, code]) => [name as string, code as string]),
  );
}

/** Writes the files that a guide shows into a folder, as a reader who pastes them does; returns their names. */
export async function writeDocumentedFiles(guide: string, folder: string): Promise<string[]> {
  const files = documentedFiles(await readFile(guide, 'utf8'));
  for (const [name, code] of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), code);
  }
  return [...files.keys()];
}
