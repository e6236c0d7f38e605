import pg from 'pg';
import { StartupError } from '../kernel/startup-error.ts';
import { type ConnectionOptions, connectionOptions, explainConnectionError } from './connection-options.ts';
import { Database, type DatabaseLimits } from './database.ts';
import { startEmbeddedPostgres } from './embedded/embedded-postgres.ts';
import { migrate } from './migrate.ts';
import { checkPooler, prepareSession } from './session.ts';
import type { StorageLog } from './storage-log.ts';

export interface DatabaseSettings extends DatabaseLimits {
  /** A `postgres://` URL, or null for the embedded server in `dataDir`. */
  readonly url: string | null;
  /** The same database past a connection pooler, for what a pooler cannot do; left out: as `url`. */
  readonly directUrl?: string | null;
  readonly dataDir: string;
  /** drizzle-kit's output; null leaves the database as it is. */
  readonly migrationsFolder: string | null;
  readonly log: StorageLog;
}

const MINIMUM_VERSION = 150_000;
const CHECK_TIMEOUT_MS = '5000';

/**
 * Opens the database (where no URL is given, the embedded server's, which is started unless it runs) and migrates
 * it. Closing it stops the embedded server when nobody else uses it. Throws {@link StartupError}.
 */
export async function openDatabase(settings: DatabaseSettings): Promise<Database> {
  const { url, dataDir, log } = settings;
  if (url !== null) return await openAt(connectionOptions(url), settings);

  const server = await startEmbeddedPostgres({ dataDir, log });
  try {
    return await openAt(server.connection, settings, () => server.stop());
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function openAt(
  connection: ConnectionOptions,
  { log, migrationsFolder, directUrl, ...limits }: DatabaseSettings,
  onClose?: () => Promise<void>,
): Promise<Database> {
  const identity = await checkServer(connection, log);
  const direct = directUrl ? connectionOptions(directUrl) : connection;
  // Before anything is written there.
  if (direct !== connection && (await checkServer(direct, log)) !== identity)
    throw new StartupError(
      'DATABASE_DIRECT_URL leads to another database than DATABASE_URL: name the same one there, past the connection pooler.',
    );
  if (migrationsFolder !== null) await migrate({ connection: direct, migrationsFolder, log });
  return new Database(connection, log, limits, onClose, direct);
}

/** Checks a server and its database, and gives what tells that database from every other one. */
async function checkServer(connection: ConnectionOptions, log: StorageLog): Promise<string> {
  const client = new pg.Client(connection);
  client.on('error', () => undefined);
  try {
    await client.connect();
    await prepareSession(client, { statement_timeout: CHECK_TIMEOUT_MS });
    await checkPooler(client);
    const { rows } = await client.query(
      `select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
              current_setting('server_encoding') as encoding, datctype as letters, pg_is_in_recovery() as "isStandby",
              concat_ws(' ', pg_postmaster_start_time(), oid) as identity
       from pg_database where datname = current_database()`,
    );
    const problem = serverProblem(rows[0], { host: client.host, database: client.database ?? '' });
    if (problem !== null) throw new StartupError(problem);
    const { letters, identity } = rows[0];
    if (letters === 'C' || letters === 'POSIX') {
      log.warn(
        `The database "${client.database}" knows only ASCII letters (lc_ctype ${letters}): search will not find Japanese.`,
      );
    }
    return identity;
  } catch (error) {
    throw error instanceof StartupError ? error : explainConnectionError(error, client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The facts that a server has of itself and of a database. */
export interface ServerFacts {
  readonly number: number;
  readonly version: string;
  readonly encoding: string;
  /** True of a server that follows another one and takes no changes itself. */
  readonly isStandby: boolean;
}

/** The reason why a database cannot be used, with the mend; null where it can. */
export function serverProblem(
  { number, version, encoding, isStandby }: ServerFacts,
  { host, database }: { readonly host: string; readonly database: string },
): string | null {
  if (number < MINIMUM_VERSION)
    return `PostgreSQL ${version} at ${host} is too old: Taiyaku needs 15 or later.`;
  if (isStandby)
    return `PostgreSQL at ${host} is a standby, which takes no changes: name the primary server in DATABASE_URL.`;
  if (encoding === 'UTF8') return null;
  return `The database "${database}" keeps text in ${encoding}: make one with "create database … encoding 'UTF8' template template0" and name it in DATABASE_URL.`;
}
