import { chmod, mkdtemp, readdir, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '../../src/storage/embedded/folder-lock.ts';
import { runningPostmaster, stopPostmaster } from '../../src/storage/embedded/postmaster.ts';

/** A file system in memory, on Linux. Most of the time it takes to make a database goes into making its 300 files. */
const MEMORY = '/dev/shm';
/** Ten times what a run with two workers uses. */
const ROOM_BYTES = 2 ** 31;

/** Makes the folder of a run, in memory where there is room, and removes those of runs that were killed. */
export async function makeRunFolder(): Promise<string> {
  const parent = (await hasRoom()) ? MEMORY : tmpdir();
  await sweep(parent);
  const folder = await mkdtemp(join(parent, `taiyaku-test-${process.pid}-`));
  // Tests run as root start processes of other users.
  await chmod(folder, 0o755);
  return folder;
}

async function hasRoom(): Promise<boolean> {
  const found = await statfs(MEMORY).catch(() => null);
  return found !== null && found.bavail * found.bsize >= ROOM_BYTES;
}

async function sweep(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const run = Number(name.match(/^taiyaku-test-(\d+)-/)?.[1]);
    if (!run || (await isAlive(run))) continue;
    try {
      const pid = await runningPostmaster(join(parent, name, 'postgres'));
      if (pid !== undefined) await stopPostmaster(pid, 5_000);
      await rm(join(parent, name), { recursive: true, force: true });
    } catch (error) {
      // Another user's, who will sweep it.
      if ((error as NodeJS.ErrnoException).code !== 'EACCES') throw error;
    }
  }
}
