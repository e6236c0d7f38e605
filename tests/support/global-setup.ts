import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { connectionOptions } from '../../src/storage/connection-options.ts';
import { startEmbeddedPostgres } from '../../src/storage/embedded/embedded-postgres.ts';
import { isAlive } from '../../src/storage/embedded/folder-lock.ts';
import { runningPostmaster, stopPostmaster } from '../../src/storage/embedded/postmaster.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { databaseUrl } from './database-url.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** `url` of the server's maintenance database; `template` is the name of the migrated one. */
    testServer: { url: string; template: string };
  }
}

const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url));
const PREFIX = 'taiyaku-test-';
const log = { info: () => undefined, warn: (message: string) => void process.stderr.write(`${message}\n`) };

/** One server a run (TEST_DATABASE_URL's, or the embedded one in a temporary folder) and one migrated template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await openServer();
  const template = `taiyaku_template_${randomUUID().slice(0, 8)}`;
  const admin = new pg.Client(connectionOptions(url));
  await admin.connect();
  await admin.query(`create database ${template} template template0 encoding 'UTF8'`);
  if (existsSync(join(MIGRATIONS, 'meta', '_journal.json'))) {
    const connection = connectionOptions(databaseUrl(url, template));
    await migrate({ connection, migrationsFolder: MIGRATIONS, log });
  }
  project.provide('testServer', { url, template });
  return async () => {
    await admin.query(`drop database ${template} with (force)`);
    await admin.end();
    await stop();
  };
}

async function openServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => undefined };
  await sweep();
  const dataDir = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  // What protects data from a power cut is all that a test run can do without.
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
  const server = await startEmbeddedPostgres({ dataDir, log, settings });
  const { user, host } = server.connection;
  return {
    url: `postgres://${user}@${encodeURIComponent(host ?? '')}/postgres?sslmode=disable`,
    async stop() {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Removes what runs that were killed left behind. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const run = Number(name.match(/^taiyaku-test-(\d+)-/)?.[1]);
    if (!run || (await isAlive(run))) continue;
    try {
      const pid = await runningPostmaster(join(tmpdir(), name, 'postgres'));
      if (pid !== undefined) await stopPostmaster(pid, 5_000);
      await rm(join(tmpdir(), name), { recursive: true, force: true });
    } catch (error) {
      // Another user's, who will sweep it.
      if ((error as NodeJS.ErrnoException).code !== 'EACCES') throw error;
    }
  }
}
