import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it that are missing; one that is there already is fine. Node's own recursive `mkdir`
 * never returns where the system has a folder and denies it (`/proc/x`).
 */
export async function makeFolder(path: string): Promise<void> {
  const isMade = await makeOne(path);
  if (isMade) return;
  await makeFolder(dirname(path));
  if (!(await makeOne(path))) throw Object.assign(new Error(`${path} cannot be made.`), { code: 'ENOENT' });
}

/** Makes one folder; false where the one above it is not there. */
async function makeOne(path: string): Promise<boolean> {
  try {
    await mkdir(path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' && (await stat(path)).isDirectory()) return true;
    if (code === 'ENOENT' && dirname(path) !== path) return false;
    throw error;
  }
}
