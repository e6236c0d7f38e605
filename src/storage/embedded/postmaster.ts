import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './folder-lock.ts';
import type { Account } from './postgres-account.ts';
import type { PostgresTree } from './postgres-binaries.ts';
import { dataArgument, SERVER_ENV } from './postgres-cluster.ts';

/** The port only names the socket: the server listens on no network. */
export const SOCKET_PORT = 5432;

const PID_FILE = 'postmaster.pid';
const SOCKET_LOCK = `.s.PGSQL.${SOCKET_PORT}.lock`;
/** A process id that no system gives out. */
const UNUSED_PID = 2 ** 31 - 1;
const MAX_LOG_BYTES = 1_000_000;

/** The process id of the server that runs on a cluster, if one does. */
export async function runningPostmaster(folder: string): Promise<number | undefined> {
  const content = await readFile(join(folder, PID_FILE), 'utf8').catch(() => '');
  const pid = Number.parseInt(content, 10);
  return pid > 0 && (await isAlive(pid)) && (await isRunningIn(pid, folder)) ? pid : undefined;
}

/** A server never leaves its folder; where the system does not tell, a living process is taken for one. */
async function isRunningIn(pid: number, folder: string): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  const [theirs, ours] = await Promise.all([stat(`/proc/${pid}/cwd`).catch(() => undefined), stat(folder)]);
  return theirs?.ino === ours.ino && theirs.dev === ours.dev;
}

export interface Postmaster {
  /** The server's output since it was started; its reason to end, if it ended. */
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
  for (const name of [PID_FILE, SOCKET_LOCK]) await clearPid(join(folder, name), folder);
  const logFile = join(folder, 'server.log');
  const size = (await stat(logFile).catch(() => undefined))?.size ?? 0;
  const from = size > MAX_LOG_BYTES ? 0 : size;
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

/**
 * A server that was killed leaves its process id in two files. Once another process (or its own unburied one) has
 * that id, PostgreSQL would take it for the server and give up. The files stay for what else they tell: by it
 * PostgreSQL finds out whether processes of the old server are still at work.
 */
async function clearPid(path: string, folder: string): Promise<void> {
  const file = await open(path, constants.O_RDWR | constants.O_NOFOLLOW).catch(() => undefined);
  if (!file) return;
  try {
    const [{ uid, nlink }, owner, content] = await Promise.all([
      file.stat(),
      stat(folder),
      file.readFile('utf8'),
    ]);
    if (uid !== owner.uid || nlink !== 1) return;
    const cleared = content.replace(/^-?\d+/, String(UNUSED_PID));
    await file.truncate();
    await file.write(cleared, 0);
  } finally {
    await file.close();
  }
}

/** Asks the server to end its connections, write everything and go; false where it does not within `timeoutMs`. */
export async function stopPostmaster(pid: number, timeoutMs: number): Promise<boolean> {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    return !(await isAlive(pid));
  }
  for (const deadline = Date.now() + timeoutMs; Date.now() < deadline; await sleep(20)) {
    if (!(await isAlive(pid))) return true;
  }
  return false;
}
