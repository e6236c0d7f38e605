import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { connectionOptions } from '../../src/storage/connection-options.ts';
import { startEmbeddedPostgres } from '../../src/storage/embedded/embedded-postgres.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { databaseUrl } from './database-url.ts';
import { makeRunFolder } from './run-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** `url` of the server's maintenance database; `template` is the name of the migrated one. */
    testServer: { url: string; template: string };
    /** The folder of all that the tests write; see `temporaryFolder`. */
    runFolder: string;
  }
}

const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url));
const BUILD = fileURLToPath(new URL('../../scripts/build.js', import.meta.url));
const log = { info: () => undefined, warn: (message: string) => void process.stderr.write(`${message}\n`) };

/**
 * One server a run (TEST_DATABASE_URL's, or the embedded one in a temporary folder) and one migrated template; and the
 * playground, built, for without it a gateway has no pages.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  execFileSync(process.execPath, [BUILD, '--stale', 'playground'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const runFolder = await makeRunFolder();
  const { url, stop } = await openServer(runFolder);
  const template = `taiyaku_template_${randomUUID().slice(0, 8)}`;
  const admin = new pg.Client(connectionOptions(url));
  await admin.connect();
  await admin.query(`create database ${template} template template0 encoding 'UTF8'`);
  if (existsSync(join(MIGRATIONS, 'meta', '_journal.json'))) {
    const connection = connectionOptions(databaseUrl(url, template));
    await migrate({ connection, migrationsFolder: MIGRATIONS, log });
  }
  project.provide('testServer', { url, template });
  project.provide('runFolder', runFolder);
  return async () => {
    await admin.query(`drop database ${template} with (force)`);
    await admin.end();
    await stop();
    await rm(runFolder, { recursive: true, force: true });
  };
}

async function openServer(dataDir: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => undefined };
  // What protects data from a power cut is all that a test run can do without.
  const settings = {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_wal_size: '128MB',
  };
  const server = await startEmbeddedPostgres({ dataDir, log, settings });
  const { user, host } = server.connection;
  return {
    url: `postgres://${user}@${encodeURIComponent(host ?? '')}/postgres?sslmode=disable`,
    stop: () => server.stop(),
  };
}
