import { setTimeout as sleep } from 'node:timers/promises';
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as applyPending } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { StartupError } from '../kernel/startup-error.ts';
import type { ConnectionOptions } from './connection-options.ts';
import { LOCKS } from './locks.ts';
import { prepareSession } from './session.ts';
import type { StorageLog } from './storage-log.ts';

export interface MigrationSettings {
  readonly connection: ConnectionOptions;
  /** The folder of drizzle-kit's `meta/_journal.json` and SQL. */
  readonly migrationsFolder: string;
  readonly log: StorageLog;
}

interface AppliedMigration {
  readonly when: number;
  readonly hash: string;
}

const POLL_MS = 50;
/** `BEGIN` in one statement, because the database may allow a transaction no pause. */
const BEGIN = `begin; set local statement_timeout = 0; set local lock_timeout = 0;
  set local idle_in_transaction_session_timeout = 0`;

/**
 * Applies the migrations that are not applied yet, all or none; of several processes at once, one does and the
 * others wait. Throws {@link StartupError} where the database has another history than this folder tells.
 */
export async function migrate({ connection, migrationsFolder, log }: MigrationSettings): Promise<void> {
  const journal = readJournal(migrationsFolder);
  const client = new pg.Client(connection);
  client.on('error', () => undefined);
  await client.connect();
  try {
    await prepareSession(client);
    await beginUnderLock(client, log);
    const pending = pendingMigrations(journal, await readApplied(client), log);
    if (pending.length === 0) return;
    // It begins a transaction that has begun, which changes nothing, and ends it.
    await applyPending(drizzle({ client }), { migrationsFolder });
    const applied = await readApplied(client);
    if (applied.length !== journal.length) {
      throw new StartupError(
        `Of the ${journal.length} migrations in ${migrationsFolder}, ${applied.length} are applied: generate the missing ones anew.`,
      );
    }
    log.info(`Applied ${pending.length} of ${journal.length} migrations.`);
  } catch (error) {
    throw error instanceof StartupError ? error : migrationFailed(error);
  } finally {
    // Ends the session, and with it the transaction and the lock.
    await client.end().catch(() => undefined);
  }
}

function readJournal(migrationsFolder: string): MigrationMeta[] {
  try {
    return readMigrationFiles({ migrationsFolder });
  } catch (error) {
    throw new StartupError(
      `The migrations in ${migrationsFolder} cannot be read: ${(error as Error).message}.`,
      {
        cause: error,
      },
    );
  }
}

/**
 * Begins the transaction that holds the lock: of a session's lock a pooler would make anybody's. Asks again and again,
 * because a session that waits inside the server would hold up `create index concurrently`.
 */
async function beginUnderLock(client: pg.Client, log: StorageLog): Promise<void> {
  for (let isFirst = true; ; isFirst = false) {
    await client.query(BEGIN);
    const { rows } = await client.query('select pg_try_advisory_xact_lock($1) as locked', [LOCKS.migrate]);
    if (rows[0].locked) return;
    await client.query('rollback');
    if (isFirst) log.info('Another process is migrating the database: waiting for it.');
    await sleep(POLL_MS);
  }
}

async function readApplied(client: pg.Client): Promise<AppliedMigration[]> {
  const table = await client.query(`select to_regclass('drizzle.__drizzle_migrations') as name`);
  if (table.rows[0].name === null) return [];
  const { rows } = await client.query(
    'select created_at::float8 as when, hash from drizzle.__drizzle_migrations order by created_at',
  );
  return rows;
}

function pendingMigrations(
  journal: readonly MigrationMeta[],
  applied: readonly AppliedMigration[],
  log: StorageLog,
): MigrationMeta[] {
  const known = new Map(journal.map((migration) => [migration.folderMillis, migration]));
  const unknown = applied.filter(({ when }) => !known.has(when)).length;
  if (unknown > 0) {
    throw new StartupError(
      `The database was migrated by a newer version of Taiyaku (${unknown} migrations that this one does not know): start that version.`,
    );
  }
  const edited = applied.filter(({ when, hash }) => known.get(when)?.hash !== hash).length;
  if (edited > 0) log.warn(`${edited} migrations were edited after they had been applied to this database.`);

  const done = new Set(applied.map(({ when }) => when));
  const pending = journal.filter(({ folderMillis }) => !done.has(folderMillis));
  // drizzle skips these without a word.
  const skipped = pending.filter(({ folderMillis }) => folderMillis < (applied.at(-1)?.when ?? 0)).length;
  if (skipped > 0) {
    throw new StartupError(
      `${skipped} migrations are dated before the last one applied and would be skipped: generate them anew with drizzle-kit.`,
    );
  }
  return pending;
}

/** Mends by SQLSTATE. */
const MENDS: Readonly<Record<string, string>> = {
  '42501': '; make the role of DATABASE_URL the owner of the database and of all that is in it',
  '25006': '; name a server in DATABASE_URL that takes changes',
  '53100': '; the disk of the server is full',
};

function migrationFailed(error: unknown): StartupError {
  const reason = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const { code = '', message } = reason as Error & { code?: string };
  const mend = MENDS[code] ?? '';
  return new StartupError(`A migration failed and none was applied: ${message}${mend}.`, { cause: error });
}
