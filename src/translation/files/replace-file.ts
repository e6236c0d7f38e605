import { mkdir, open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Replaces the whole content of a file, or makes the file, in one step after the content has reached the disk: a
 * crash leaves the old file or the new one. Mode and owner stay, so that who could edit it still can. Does nothing
 * and returns false where the file has no longer the `expected` content (null: is there at all).
 */
export async function replaceFile(path: string, content: string, expected: Buffer | null): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true });
  // What a link points to is replaced, not the link.
  const target = expected === null ? path : await realpath(path);
  const folder = dirname(target);
  const { mode, uid, gid } = await stat(expected === null ? folder : target);
  const draft = `${target}.${process.pid}.tmp`;
  try {
    const file = await open(draft, 'w');
    try {
      await file.writeFile(content);
      if (expected !== null) await file.chmod(mode);
      // Only root may, and only root makes files that are not the translator's.
      if (process.getuid?.() === 0) await file.chown(uid, gid);
      await file.sync();
    } finally {
      await file.close();
    }
    const isAsExpected = isSame(await readOrNull(target), expected);
    if (isAsExpected) await rename(draft, target);
    else await unlink(draft);
    if (!isAsExpected) return false;
  } catch (error) {
    await unlink(draft).catch(() => undefined);
    throw error;
  }
  await syncFolder(folder);
  return true;
}

export async function readOrNull(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function isSame(found: Buffer | null, expected: Buffer | null): boolean {
  return found === null || expected === null ? found === expected : found.equals(expected);
}

/** A renamed file is on the disk when its folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
