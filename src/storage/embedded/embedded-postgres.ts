import { access, constants } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { StartupError } from '../../kernel/startup-error.ts';
import { APPLICATION_NAME, COMMON_OPTIONS, type ConnectionOptions } from '../connection-options.ts';
import type { StorageLog } from '../storage-log.ts';
import { withFolderLock } from './folder-lock.ts';
import { makeFolder } from './make-folder.ts';
import { serverAccount } from './postgres-account.ts';
import { usablePostgres } from './postgres-binaries.ts';
import { CLUSTER_USER, ensureCluster, isCluster, OWN_FOLDER } from './postgres-cluster.ts';
import {
  type Postmaster,
  runningPostmaster,
  SOCKET_PORT,
  spawnPostmaster,
  stopPostmaster,
} from './postmaster.ts';
import { type SocketFolder, socketFolder } from './socket-folder.ts';

export interface EmbeddedSettings {
  /** Taiyaku's data folder; the server keeps to the folder `postgres` in it. */
  readonly dataDir: string;
  readonly log: StorageLog;
  /** Settings of postgresql.conf for a server that is started here, e.g. `{ fsync: 'off' }` for tests. */
  readonly settings?: Readonly<Record<string, string>>;
}

const DATABASE = 'taiyaku';
const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 30_000;
const POLL_MS = 20;

/**
 * Makes sure that the PostgreSQL of a data folder runs, making or starting it where needed; several processes may
 * share it, and one that was killed leaves it running for the next. Throws {@link StartupError}.
 */
export async function startEmbeddedPostgres(options: EmbeddedSettings): Promise<EmbeddedPostgres> {
  const dataDir = resolve(options.dataDir);
  try {
    await makeFolder(dataDir);
    await access(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartupError(
      `The data folder ${dataDir} cannot be written to (${(error as NodeJS.ErrnoException).code}): give this user the right to, or name another folder in DATA_DIR.`,
      { cause: error },
    );
  }
  const server = new EmbeddedPostgres({ ...options, dataDir });
  await server.join();
  return server;
}

export class EmbeddedPostgres {
  readonly #folder: string;
  readonly #options: EmbeddedSettings;
  #socket: SocketFolder | undefined;
  /** An idle connection for as long as we live: by these, processes that share the server know of each other. */
  #presence: pg.Client | undefined;
  #isStopped = false;

  constructor(options: EmbeddedSettings) {
    this.#options = options;
    this.#folder = join(options.dataDir, 'postgres');
  }

  /** Valid in this process, until {@link stop}. */
  get connection(): ConnectionOptions {
    return { ...COMMON_OPTIONS, ...this.#address, database: DATABASE };
  }

  async join(): Promise<void> {
    await this.#locked(async () => {
      const presence = await this.#connectOrStart();
      const { rowCount } = await presence.query('select from pg_database where datname = $1', [DATABASE]);
      if (rowCount === 0) await presence.query(`create database ${DATABASE}`);
      presence.once('end', () => void this.#rejoin());
      this.#presence = presence;
    });
  }

  /** Stops the server if no other process uses it. Close your own connections first. */
  async stop(): Promise<void> {
    if (this.#isStopped) return;
    this.#isStopped = true;
    await this.#locked(async () => {
      const isShared = await this.#hasOtherClients();
      if (isShared) this.#options.log.info('The embedded PostgreSQL stays up: another process uses it.');
      await this.#presence?.end().catch(() => undefined);
      const pid = isShared ? undefined : await runningPostmaster(this.#folder);
      if (pid !== undefined && !(await stopPostmaster(pid, STOP_TIMEOUT_MS))) {
        this.#options.log.warn(
          `The embedded PostgreSQL (process ${pid}) is slow to stop and was left to finish.`,
        );
      }
    });
    await this.#socket?.close();
  }

  async #locked(work: () => Promise<void>): Promise<void> {
    await withFolderLock(`${this.#folder}.lock`, work);
  }

  get #address() {
    const host = this.#socket?.path ?? this.#folder;
    // All that node-postgres would take from PG… variables is named.
    return { host, port: SOCKET_PORT, user: CLUSTER_USER, ssl: false };
  }

  async #connectOrStart(): Promise<pg.Client> {
    const deadline = Date.now() + START_TIMEOUT_MS;
    let started: Postmaster | undefined;
    for (;;) {
      if (started?.hasExited()) {
        const log = await started.log();
        // Processes of a server that was killed need a moment to notice.
        if (!log.includes('shared memory block')) throw this.#startError(log);
        started = undefined;
      }
      if (!started && (await runningPostmaster(this.#folder)) === undefined) started = await this.#spawn();
      try {
        return await this.#connect();
      } catch (error) {
        if (Date.now() > deadline || !isTransient(error)) {
          throw new StartupError(
            `The embedded PostgreSQL in ${this.#folder} does not answer (${(error as Error).message}): see server.log there.`,
            { cause: error },
          );
        }
        await sleep(POLL_MS);
      }
    }
  }

  async #spawn(): Promise<Postmaster> {
    const account = await serverAccount(this.#folder);
    const tree = await usablePostgres(account, this.#options.log);
    const isNew = await ensureCluster(this.#folder, tree, account);
    if (isNew) this.#options.log.info(`Made a new database in ${this.#folder}.`);
    return await spawnPostmaster(this.#folder, tree, account, this.#options.settings ?? {});
  }

  async #connect(): Promise<pg.Client> {
    this.#socket ??= await socketFolder(this.#folder);
    const client = new pg.Client({
      ...COMMON_OPTIONS,
      ...this.#address,
      database: 'postgres',
      application_name: `${APPLICATION_NAME} presence`,
    });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  /** Connections named as ours belong to processes that have a presence too, or are our own on their way out. */
  async #hasOtherClients(): Promise<boolean> {
    const others = await this.#presence
      ?.query(
        `select from pg_stat_activity
         where backend_type = 'client backend' and pid <> pg_backend_pid() and application_name <> $1 limit 1`,
        [APPLICATION_NAME],
      )
      .catch(() => undefined);
    return others?.rowCount !== 0;
  }

  /** Our presence ended though we did not end it: the server died. It is started again, as often as that happens. */
  async #rejoin(): Promise<void> {
    while (!this.#isStopped) {
      if (!(await isCluster(this.#folder))) {
        this.#options.log.warn(`The database in ${this.#folder} was taken away while it was open.`);
        return;
      }
      try {
        this.#options.log.warn('The embedded PostgreSQL has gone away: starting it again.');
        return await this.join();
      } catch (error) {
        this.#options.log.warn((error as Error).message);
        await sleep(1_000, undefined, { ref: false });
      }
    }
  }

  #startError(log: string): StartupError {
    const line =
      log.split('\n').findLast((text) => /FATAL|PANIC|ERROR|error/.test(text)) ?? 'it wrote no reason';
    const reason = line.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '').replaceAll(OWN_FOLDER, this.#folder);
    return new StartupError(
      `The embedded PostgreSQL did not start: ${reason} (more in ${join(this.#folder, 'server.log')})`,
    );
  }
}

function isTransient(error: unknown): boolean {
  const { code, message = '' } = error as { code?: string; message?: string };
  const isNotThereYet = code === 'ENOENT' || code === 'ECONNREFUSED' || code === 'ECONNRESET';
  return isNotThereYet || code === '57P03' || code === '57P01' || /terminated|timeout/i.test(message);
}
