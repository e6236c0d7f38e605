import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { StartupError } from '../../kernel/startup-error.ts';
import type { Account } from './postgres-account.ts';
import type { PostgresTree } from './postgres-binaries.ts';

const run = promisify(execFile);

/** The embedded cluster's superuser, who is also its only user. */
export const CLUSTER_USER = 'taiyaku';

/** The environment of the server's programs: nothing of ours, which may hold secrets and PG… settings. */
export const SERVER_ENV = { PATH: process.env.PATH, LC_ALL: 'C' };

/** Character types in order of preference; without one that knows more than ASCII, pg_trgm finds no Japanese. */
const CHARACTER_TYPES = ['C.UTF-8', 'en_US.UTF-8', 'UTF-8', 'C'];

/** The folder that a program runs in, as Linux names it to the program. */
export const OWN_FOLDER = '/proc/self/cwd';

/**
 * The path by which a program that runs in the cluster's folder names it. An account of its own may be unable to walk
 * there from the root folder (a checkout in a folder of mode 700), but a process may always use the folder that it is
 * in.
 */
export function dataArgument(folder: string, account: Account | null): string {
  return account && process.platform === 'linux' ? OWN_FOLDER : folder;
}

/** True when a folder holds a cluster, whichever version made it. */
export async function isCluster(folder: string): Promise<boolean> {
  return (await stat(join(folder, 'PG_VERSION')).catch(() => undefined)) !== undefined;
}

/** Makes the cluster unless it is there; throws {@link StartupError} where the folder holds something else. */
export async function ensureCluster(
  folder: string,
  tree: PostgresTree,
  account: Account | null,
): Promise<boolean> {
  const version = await readFile(join(folder, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version === undefined) {
    const entries = await readdir(folder).catch(() => []);
    if (entries.length > 0) {
      throw new StartupError(
        `${folder} should hold the database but holds something else: move it away, or name another folder in DATA_DIR.`,
      );
    }
    await createCluster(folder, tree, account);
    return true;
  }
  if (version.trim() !== String(tree.major)) {
    throw new StartupError(
      `The database in ${folder} was made by PostgreSQL ${version.trim()}, and this is PostgreSQL ${tree.major}: dump it with the old version and load it into a new folder, or name another in DATA_DIR.`,
    );
  }
  return false;
}

/** initdb works in a folder beside, so that the cluster appears complete or not at all. */
async function createCluster(folder: string, tree: PostgresTree, account: Account | null): Promise<void> {
  const fresh = `${folder}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  if (account) await changeOwner(fresh, account);
  try {
    await initialise(fresh, tree, account);
    await rename(fresh, folder);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    if ((error as NodeJS.ErrnoException).code === 'EBUSY') {
      throw new StartupError(`${folder} is a volume of its own: mount it as ${dirname(folder)} instead.`);
    }
    throw error;
  }
  const parent = await open(dirname(folder));
  await parent.sync().finally(() => parent.close());
}

/** The folder above may be another user's, who could exchange ours for a link to anything. */
async function changeOwner(folder: string, account: Account): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY | constants.O_DIRECTORY | constants.O_NOFOLLOW);
  try {
    if ((await handle.stat()).uid !== process.geteuid?.()) throw new StartupError(`${folder} is not ours.`);
    await handle.chown(account.uid, account.gid);
  } finally {
    await handle.close();
  }
}

async function initialise(folder: string, tree: PostgresTree, account: Account | null): Promise<void> {
  for (const characterType of CHARACTER_TYPES) {
    const options = [
      `--pgdata=${dataArgument(folder, account)}`,
      `--username=${CLUSTER_USER}`,
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      `--lc-ctype=${characterType}`,
      // Nobody but the owner (and root) can enter the folder that holds the socket: see `embedded-postgres.ts`.
      '--auth-local=trust',
      '--auth-host=reject',
      '--no-instructions',
    ];
    try {
      await run(join(tree.folder, 'bin', 'initdb'), options, { ...account, cwd: folder, env: SERVER_ENV });
      return;
    } catch (error) {
      const { stderr = '', message } = error as { stderr?: string; message: string };
      if (/invalid locale name/.test(stderr)) continue;
      const lines = (stderr.trim() || message).split('\n');
      const reason = lines.find((line) => /error|fatal|panic/i.test(line)) ?? lines.at(-1)!;
      throw new StartupError(
        `The database could not be made in ${folder}: ${reason.replace(/^(initdb: |.*?(?=(FATAL|PANIC|ERROR):))/, '')}`,
        {
          cause: error,
        },
      );
    }
  }
}
