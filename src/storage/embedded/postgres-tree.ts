import {
  chmod,
  cp,
  lstat,
  mkdtemp,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
} from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';

/** npm packages hold no symbolic links: their install script makes them, unless install scripts are off. */
export async function completeTree(folder: string): Promise<void> {
  const links: { source: string; target: string }[] = JSON.parse(
    await readFile(join(folder, 'pg-symlinks.json'), 'utf8'),
  );
  for (const { source, target } of links) {
    const path = join(dirname(folder), target);
    if (await lstat(path).catch(() => undefined)) continue;
    await symlink(relative(dirname(target), source), path).catch((error) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

/** True while every file that was copied is still there, whole: cleaners of temporary folders take single files. */
export async function isWholeCopy(from: string, to: string): Promise<boolean> {
  const files = (await readdir(from, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(from, join(entry.parentPath, entry.name)))
    .filter(isNeeded);
  const checks = files.map(async (file) => {
    const [original, copy] = await Promise.all([
      stat(join(from, file)),
      stat(join(to, file)).catch(() => undefined),
    ]);
    return original.size === copy?.size;
  });
  return (await Promise.all(checks)).every(Boolean);
}

/**
 * Copies all or nothing: the copy appears under its name, in the place of a broken one, when all of it is on the disk.
 */
export async function copyTree(from: string, to: string): Promise<void> {
  const fresh = await mkdtemp(`${to}.`);
  try {
    const native = join(fresh, 'native');
    const filter = (path: string) => isNeeded(relative(from, path));
    await cp(from, native, { recursive: true, filter, verbatimSymlinks: true });
    await completeTree(native);
    await chmod(native, 0o755);
    const entries = await readdir(native, { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((found) => !found.isSymbolicLink())) {
      const isExecutable = entry.isDirectory() || basename(entry.parentPath) === 'bin';
      const file = await open(join(entry.parentPath, entry.name));
      await file.chmod(isExecutable ? 0o755 : 0o644);
      await file.sync();
      await file.close();
    }
    await rename(to, join(fresh, 'broken')).catch(() => undefined);
    await rename(native, to);
  } catch (error) {
    // Another process may have been faster.
    if (!(await isWholeCopy(from, to))) throw error;
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/** False for the files that only compilers need. */
function isNeeded(path: string): boolean {
  return !/\.a$|(^|[/\\])(include|pkgconfig)([/\\]|$)/.test(path);
}
