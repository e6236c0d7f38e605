import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from './temporary-folder.ts';

const LOCALES = fileURLToPath(new URL('../../locales', import.meta.url));

export interface EditedLocales {
  /** The folder, for `localesDir`. */
  readonly localesDir: string;
  remove(): Promise<void>;
}

/** A copy of the repository's locale files with some changed: an edit is given the parsed JSON of its file. */
export async function editedLocales(
  edits: Readonly<Record<string, (texts: Record<string, unknown>) => void>>,
): Promise<EditedLocales> {
  const folder = await temporaryFolder();
  const localesDir = join(folder, 'locales');
  await cp(LOCALES, localesDir, { recursive: true });
  for (const [file, edit] of Object.entries(edits)) {
    const path = join(localesDir, file);
    const texts = JSON.parse(await readFile(path, 'utf8'));
    edit(texts);
    await writeFile(path, `${JSON.stringify(texts, null, 2)}\n`);
  }
  return { localesDir, remove: () => rm(folder, { recursive: true, force: true }) };
}
