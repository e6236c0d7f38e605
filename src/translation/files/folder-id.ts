import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** Hidden, so that it is no locale. */
const FOLDER = '.taiyaku';

/**
 * The id of a folder of locale files: the same as long as it is this folder, another for every copy and every clone.
 * It is kept in a file that git ignores, with the inode of the folder it is in, which a copy does not have. A folder
 * that cannot be written to is known by where it is.
 */
export async function folderId(localesDir: string): Promise<string> {
  const folder = join(localesDir, FOLDER);
  try {
    await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
    const inode = String((await stat(folder, { bigint: true })).ino);
    const file = join(folder, 'folder.json');
    const known = await readFile(file, 'utf8').then(JSON.parse, () => null);
    if (known?.inode === inode && typeof known.id === 'string') return known.id;
    const id = randomUUID();
    await writeFile(join(folder, '.gitignore'), '*\n');
    await writeFile(file, `${JSON.stringify({ id, inode })}\n`);
    return id;
  } catch {
    const { dev, ino, birthtimeNs } = await stat(localesDir, { bigint: true });
    return createHash('sha256').update([hostname(), localesDir, dev, ino, birthtimeNs].join()).digest('hex');
  }
}
