import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { migrate } from '../../src/storage/migrate.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { DatabaseProcess } from './embedded/database-process.ts';

let database: TestDatabase;
let migrationsFolder: string;
let told: string[];

beforeEach(async () => {
  database = await testDatabase({ template: 'none' });
  migrationsFolder = await temporaryFolder();
  told = [];
});
afterEach(async () => {
  await database.close();
  await rm(migrationsFolder, { recursive: true });
});

/** Writes migrations as drizzle-kit does; `when` is the moment each was generated. */
async function write(migrations: readonly { when: number; tag: string; sql: string }[]): Promise<void> {
  await mkdir(join(migrationsFolder, 'meta'), { recursive: true });
  const entries = migrations.map(({ when, tag }, idx) => ({
    idx,
    version: '7',
    when,
    tag,
    breakpoints: true,
  }));
  const journal = { version: '7', dialect: 'postgresql', entries };
  await writeFile(join(migrationsFolder, 'meta', '_journal.json'), JSON.stringify(journal));
  for (const { tag, sql: text } of migrations) await writeFile(join(migrationsFolder, `${tag}.sql`), text);
}

const run = () =>
  migrate({
    connection: database.connectionOptions,
    migrationsFolder,
    log: { info: (line) => told.push(line), warn: (line) => told.push(line) },
  });
const applied = async () =>
  (
    await database.db.execute(
      sql`select created_at::int as when from drizzle.__drizzle_migrations order by 1`,
    )
  ).rows.map((row) => row.when);

const FIRST = { when: 1000, tag: '0000_first', sql: 'create table first (id integer primary key);' };
const SECOND = {
  when: 2000,
  tag: '0001_second',
  sql: 'create table second (id integer);\n--> statement-breakpoint\ninsert into second values (1);',
};
const THIRD = { when: 3000, tag: '0002_third', sql: 'insert into second values (2);' };

it('applies what is new, once', async () => {
  await write([FIRST, SECOND]);
  await run();
  await run();
  await write([FIRST, SECOND, THIRD]);
  await run();
  expect(told).toEqual(['Applied 2 of 2 migrations.', 'Applied 1 of 3 migrations.']);
  expect(await applied()).toEqual([1000, 2000, 3000]);
  expect((await database.db.execute(sql`select id from second order by id`)).rows).toEqual([
    { id: 1 },
    { id: 2 },
  ]);
});

it('applies each once when five processes start at the same moment', async () => {
  const slow = { ...SECOND, sql: `${SECOND.sql}\n--> statement-breakpoint\nselect pg_sleep(0.5);` };
  await write([FIRST, slow, THIRD]);
  const processes = Array.from(
    { length: 5 },
    () => new DatabaseProcess({ url: database.url, migrationsFolder }),
  );
  await Promise.all(processes.map((each) => each.opened()));
  const lines = (await Promise.all(processes.map((each) => each.close()))).flat();
  expect(lines.filter((line) => line.info === 'Applied 3 of 3 migrations.')).toHaveLength(1);
  expect(lines.filter((line) => 'closed' in line)).toHaveLength(processes.length);
  expect(await applied()).toEqual([1000, 2000, 3000]);
  expect((await database.db.execute(sql`select id from second order by id`)).rows).toEqual([
    { id: 1 },
    { id: 2 },
  ]);
});

it('applies none where one fails', async () => {
  await write([FIRST, { ...SECOND, sql: 'create table first (id integer);' }]);
  await expect(run()).rejects.toMatchObject({
    name: 'StartupError',
    message: 'A migration failed and none was applied: relation "first" already exists.',
  });
  const { rows } = await database.db.execute(
    sql`select to_regclass('first') as first, to_regnamespace('drizzle') as drizzle`,
  );
  expect(rows).toEqual([{ first: null, drizzle: null }]);
});

it('refuses a database that a newer version migrated', async () => {
  await write([FIRST, SECOND, THIRD]);
  await run();
  await write([FIRST]);
  await expect(run()).rejects.toMatchObject({
    name: 'StartupError',
    message:
      'The database was migrated by a newer version of Taiyaku (2 migrations that this one does not know): start that version.',
  });
});

it('refuses a migration that is dated before the last one applied', async () => {
  await write(
    [FIRST, THIRD].map((migration) => ({
      ...migration,
      sql: FIRST.sql.replace('first', migration.tag.slice(5)),
    })),
  );
  await run();
  await write([FIRST, SECOND, THIRD]);
  await expect(run()).rejects.toMatchObject({
    name: 'StartupError',
    message:
      '1 migrations are dated before the last one applied and would be skipped: generate them anew with drizzle-kit.',
  });
  expect(await applied()).toEqual([1000, 3000]);
});

it('warns of a migration edited after it was applied', async () => {
  await write([FIRST]);
  await run();
  await write([{ ...FIRST, sql: 'create table other (id integer);' }]);
  await run();
  expect(told.at(-1)).toBe('1 migrations were edited after they had been applied to this database.');
});

it('names the folder that holds no migrations', async () => {
  await expect(run()).rejects.toMatchObject({
    name: 'StartupError',
    message: expect.stringContaining(migrationsFolder),
  });
});
