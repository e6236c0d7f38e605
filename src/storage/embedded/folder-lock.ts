import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartupError } from '../../kernel/startup-error.ts';

const POLL_MS = 50;
const TIMEOUT_MS = 120_000;

/**
 * Runs `work` while no other process runs its own under the same lock file. A lock whose holder has died is taken
 * over; one whose holder lives too long is answered by a {@link StartupError}.
 */
export async function withFolderLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + TIMEOUT_MS;
  const mine = `${path}.${randomUUID()}`;
  await writeFile(mine, await identityOf(process.pid), { flag: 'wx' });
  try {
    // A hard link appears whole or not at all, so nobody ever reads a lock without its holder.
    while (!(await linked(mine, path))) {
      const holder = await readFile(path, 'utf8').catch(() => '');
      if (holder !== '' && !(await isHolderAlive(holder))) await removeStaleLock(path, holder);
      else if (Date.now() < deadline) await sleep(POLL_MS);
      else {
        throw new StartupError(
          `Process ${holder.split(' ')[0]} has been starting or stopping the embedded PostgreSQL for two minutes: end it, or delete ${path} if it is no longer there.`,
        );
      }
    }
  } finally {
    await rm(mine, { force: true });
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Two may find the same dead holder: who renames a lock that is not the dead one's any more puts it back. */
async function removeStaleLock(path: string, deadHolder: string): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  if ((await readFile(aside, 'utf8')) !== deadHolder) await linked(aside, path);
  await rm(aside, { force: true });
}

async function isHolderAlive(identity: string): Promise<boolean> {
  const pid = Number(identity.split(' ')[0]);
  return (await isAlive(pid)) && (await identityOf(pid)) === identity;
}

/** True while a process of that id runs, whoever's it is; one that only waits for its parent to notice its end does not run. */
export async function isAlive(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return (await processStat(pid))[0] !== 'Z';
}

/** The process id and, where the system tells it, when the process started: ids are used again, pairs are not. */
async function identityOf(pid: number): Promise<string> {
  const started = (await processStat(pid))[19] ?? '';
  return `${pid} ${started}`;
}

/** proc(5): the fields after the name, which stands in parentheses and may hold anything; empty without /proc. */
async function processStat(pid: number): Promise<string[]> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}
