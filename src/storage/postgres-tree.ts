import { chmod, cp, lstat, mkdir, open, readdir, readFile, rename, rm, symlink } from 'node:fs/promises';
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

/** All or nothing: the copy appears under its name when every file of it is on the disk. */
export async function copyTree(from: string, to: string): Promise<void> {
  const fresh = `${to}.${process.pid}`;
  try {
    await mkdir(fresh, { mode: 0o755 });
    const native = join(fresh, 'native');
    const isNeeded = (path: string) => !/\.a$|[/\\](include|pkgconfig)$/.test(path);
    await cp(from, native, { recursive: true, filter: isNeeded, verbatimSymlinks: true });
    await completeTree(native);
    const entries = await readdir(native, { recursive: true, withFileTypes: true });
    await chmod(native, 0o755);
    for (const entry of entries.filter((found) => !found.isSymbolicLink())) {
      const isExecutable = entry.isDirectory() || basename(entry.parentPath) === 'bin';
      const file = await open(join(entry.parentPath, entry.name));
      await file.chmod(isExecutable ? 0o755 : 0o644);
      await file.sync();
      await file.close();
    }
    await rename(native, to);
  } catch (error) {
    if (!(await lstat(to).catch(() => undefined))) throw error;
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}
