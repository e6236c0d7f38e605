import { randomUUID } from 'node:crypto';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isPassedOver } from '../../kernel/locale-folders.ts';
import { packageFile } from '../../kernel/package-files.ts';
import { StartupError } from '../../kernel/startup-error.ts';

/** Codes of a rename onto a folder that another process has put there first. */
const TAKEN = ['ENOTEMPTY', 'EEXIST'];

/**
 * Copies the locale files that Taiyaku comes with to where it will read and write them: to `./locales` where there is
 * no such folder, to a folder that is named where it is empty. The package's own are never written to. A folder that
 * is named and not there stays so: its name may be mistyped. Resolves to the folder it copied to, or to null.
 */
export async function copyFirstLocales(
  named: string | undefined,
  shipped = packageFile('locales'),
): Promise<string | null> {
  const folder = resolve(named ?? 'locales');
  if (folder === shipped || !(await isFree(folder, named === undefined))) return null;
  try {
    await mkdir(folder, { recursive: true });
    await copyWhole(shipped, folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartupError(
      `The locale files cannot be copied to ${folder} (${code}): start Taiyaku in a folder it may write to, or set LOCALES_DIR to one that holds a folder a locale.`,
      { cause: error },
    );
  }
  return folder;
}

async function isFree(folder: string, mayBeMissing: boolean): Promise<boolean> {
  try {
    return (await readdir(folder)).every(isPassedOver);
  } catch (error) {
    return mayBeMissing && (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}

/** Puts each locale in place by a rename, so that none is ever there by half. */
async function copyWhole(from: string, to: string): Promise<void> {
  const unfinished = join(to, `.copy-${randomUUID()}`);
  try {
    await cp(from, unfinished, { recursive: true });
    for (const name of await readdir(unfinished)) {
      await rename(join(unfinished, name), join(to, name)).catch((error: NodeJS.ErrnoException) => {
        if (!TAKEN.includes(error.code ?? '')) throw error;
      });
    }
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}
