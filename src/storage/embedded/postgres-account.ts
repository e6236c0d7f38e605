import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { StartupError } from '../../kernel/startup-error.ts';

const run = promisify(execFile);

/** The user that the embedded server runs as, where that is not simply ourselves. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Accounts in order of preference; an operator who wants the files kept apart from other services makes a user
 * `taiyaku`.
 */
const UNPRIVILEGED = ['taiyaku', 'postgres', 'nobody'];

/**
 * The account that the server of this cluster must run as: PostgreSQL refuses to run as root and wants to own its
 * files. Null means ourselves; as root it is the owner of the cluster, or an unprivileged user while there is none.
 */
export async function serverAccount(clusterFolder: string): Promise<Account | null> {
  const self = process.geteuid?.();
  // Root may be given an empty folder, e.g. a volume; others cannot look into what is not theirs.
  const owned = self === 0 ? join(clusterFolder, 'PG_VERSION') : clusterFolder;
  const owner = await stat(owned).catch(() => undefined);
  if (self !== 0) {
    if (owner && self !== undefined && owner.uid !== self) {
      throw new StartupError(
        `The database in ${clusterFolder} belongs to user ${owner.uid}, and this is user ${self}: start Taiyaku as that user or as root, or name another folder in DATA_DIR.`,
      );
    }
    return null;
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const account = await firstAccount();
  if (owner) {
    throw new StartupError(
      `The database in ${clusterFolder} belongs to root, and PostgreSQL refuses to run as root: give it away with \`chown -R ${account.uid}:${account.gid} ${clusterFolder}\`.`,
    );
  }
  return account;
}

async function firstAccount(): Promise<Account> {
  for (const name of UNPRIVILEGED) {
    try {
      const ids = await Promise.all(['-u', '-g'].map((what) => run('id', [what, name])));
      const [uid, gid] = ids.map(({ stdout }) => Number(stdout));
      if (uid && gid !== undefined) return { uid, gid };
    } catch {
      // No such user here.
    }
  }
  throw new StartupError(
    `PostgreSQL refuses to run as root, and there is no user ${UNPRIVILEGED.join(', ')} to run it as: start Taiyaku as an ordinary user, or set DATABASE_URL.`,
  );
}
