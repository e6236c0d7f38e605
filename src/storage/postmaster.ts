import { spawn } from 'node:child_process';
import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './folder-lock.ts';
import type { Account } from './postgres-account.ts';
import type { PostgresTree } from './postgres-binaries.ts';
import { dataArgument, SERVER_ENV } from './postgres-cluster.ts';

/** The port only names the socket: the server listens on no network. */
export const SOCKET_PORT = 5432;

const LARGEST_LOG = 1_000_000;

/** The process id of the server that runs on a cluster, if one does. Removes a pid file that names another process. */
export async function runningPostmaster(folder: string): Promise<number | undefined> {
  const pidFile = join(folder, 'postmaster.pid');
  const content = await readFile(pidFile, 'utf8').catch(() => '');
  const pid = Number.parseInt(content, 10);
  if (!(pid > 0) || !isAlive(pid)) return undefined;
  if (await worksIn(pid, folder)) return pid;
  // The id was used again since the server died. PostgreSQL would take the new process for a server and give up.
  await rm(pidFile, { force: true });
  return undefined;
}

/** A server never leaves its folder; where the system does not tell, a living process is taken for one. */
async function worksIn(pid: number, folder: string): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  const [theirs, ours] = await Promise.all([stat(`/proc/${pid}/cwd`).catch(() => undefined), stat(folder)]);
  return theirs?.ino === ours.ino && theirs.dev === ours.dev;
}

export interface Postmaster {
  /** What it wrote since it was started: why it ended, if it ended. */
  log(): Promise<string>;
  hasExited(): boolean;
}

/**
 * Starts a server that outlives this process and its terminal: Ctrl-C reaches us, not it, so that it is still there
 * when we close our connections.
 */
export async function spawnPostmaster(
  folder: string,
  tree: PostgresTree,
  account: Account | null,
  settings: Readonly<Record<string, string>>,
): Promise<Postmaster> {
  const logFile = join(folder, 'server.log');
  const size = (await stat(logFile).catch(() => undefined))?.size ?? 0;
  const from = size > LARGEST_LOG ? 0 : size;
  const options = Object.entries({
    listen_addresses: '',
    port: String(SOCKET_PORT),
    // Relative to the cluster's folder, so that its path may be of any length.
    unix_socket_directories: '.',
    unix_socket_permissions: '0700',
    log_checkpoints: 'off',
    ...settings,
  }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // The shell opens the log as the server's user: what root opens in another's folder may be a link to anything.
  const script = `umask 077; exec "$0" "$@" ${from === 0 ? '>' : '>>'}server.log 2>&1`;
  const command = [join(tree.folder, 'bin', 'postgres'), '-D', dataArgument(folder, account), ...options];
  const child = spawn('/bin/sh', ['-c', script, ...command], {
    ...account,
    cwd: folder,
    env: SERVER_ENV,
    detached: true,
    stdio: 'ignore',
  });
  let exited = false;
  for (const event of ['error', 'exit']) {
    child.once(event, () => {
      exited = true;
    });
  }
  child.unref();
  return {
    hasExited: () => exited,
    log: async () => (await readFile(logFile).catch(() => Buffer.alloc(0))).subarray(from).toString(),
  };
}

/** Asks the server to end its connections, write everything and go; false where it does not within `patienceMs`. */
export async function stopPostmaster(folder: string, pid: number, patienceMs: number): Promise<boolean> {
  process.kill(pid, 'SIGINT');
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await sleep(20)) {
    if (!isAlive(pid) || !(await worksIn(pid, folder))) return true;
  }
  return false;
}
