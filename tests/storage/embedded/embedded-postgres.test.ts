import { execFile } from 'node:child_process';
import {
  appendFile,
  chmod,
  chown,
  mkdir,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ConnectionOptions } from '../../../src/storage/connection-options.ts';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../../src/storage/embedded/embedded-postgres.ts';
import { isAlive } from '../../../src/storage/embedded/folder-lock.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { DatabaseProcess } from './database-process.ts';

const run = promisify(execFile);
const NOBODY = 65_534;
const isRoot = process.geteuid?.() === 0;
/** An ordinary user: ourselves, unless we are root. */
const ORDINARY = isRoot ? NOBODY : process.geteuid?.();
let base: string;
let dataDir: string;
let processes: DatabaseProcess[];

beforeEach(async () => {
  base = await temporaryFolder();
  dataDir = join(base, 'data');
  processes = [];
  told.length = 0;
});
afterEach(async () => {
  await Promise.all(processes.map((each) => each.close()));
  const server = await postmaster();
  if (server !== undefined) await stop(server, 'SIGQUIT');
  await rm(base, { recursive: true });
});

const told: string[] = [];
const log = { info: (line: string) => told.push(line), warn: (line: string) => told.push(line) };
const startHere = () => startEmbeddedPostgres({ dataDir, log });

function start(settings: { uid?: number } = {}): DatabaseProcess {
  const started = new DatabaseProcess({ dataDir, ...settings });
  processes.push(started);
  return started;
}

/** The process id of the server that runs on the data folder. */
async function postmaster(folder = join(dataDir, 'postgres')): Promise<number | undefined> {
  const content = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(content, 10);
  return pid > 0 && pid !== process.pid && (await isAlive(pid)) ? pid : undefined;
}

async function stop(pid: number, signal: NodeJS.Signals): Promise<void> {
  process.kill(pid, signal);
  while (await isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** The cluster that these tests share: made once, and stopped before any test. */
const made = { base: '', dataDir: '', told: [] as string[], pid: undefined as number | undefined };

beforeAll(async () => {
  made.base = await temporaryFolder();
  made.dataDir = join(made.base, 'x'.repeat(120), 'data');
  const keep = (line: string) => made.told.push(line);
  const server = await startEmbeddedPostgres({ dataDir: made.dataDir, log: { info: keep, warn: keep } });
  await query(server.connection, 'create table kept as select 1 as id');
  made.pid = await postmaster(join(made.dataDir, 'postgres'));
  await server.stop();
});
afterAll(() => rm(made.base, { recursive: true }));

/** Puts a copy of it in the data folder, its server sparing the disk: making one takes seconds. */
async function copyCluster(): Promise<void> {
  await mkdir(dataDir);
  await run('cp', ['-a', join(made.dataDir, 'postgres'), dataDir]);
  await appendFile(join(dataDir, 'postgres', 'postgresql.conf'), 'fsync = off\n');
}

describe('the embedded server', () => {
  let server: EmbeddedPostgres;
  const again: string[] = [];
  beforeAll(async () => {
    const keep = (line: string) => again.push(line);
    server = await startEmbeddedPostgres({ dataDir: made.dataDir, log: { info: keep, warn: keep } });
  });
  afterAll(() => server.stop());

  it('is made, stopped, and found again with its data', async () => {
    expect(made.told).toEqual([`Made a new database in ${made.dataDir}/postgres.`]);
    expect(made.pid).toBeGreaterThan(0);
    expect(await isAlive(made.pid!)).toBe(false);
    expect(await readdir(made.dataDir)).toEqual(['postgres']);
    expect(await query(server.connection, 'select id from kept')).toEqual([{ id: 1 }]);
    expect(again).toEqual([]);
  });

  it('keeps text in UTF-8, syncs to disk, listens on no network and knows Japanese letters', async () => {
    const facts = await query(
      server.connection,
      `select current_setting('server_encoding') as encoding, current_setting('fsync') as fsync,
              current_setting('listen_addresses') as addresses, current_setting('data_checksums') as checksums,
              datlocprovider as provider, datlocale as locale
       from pg_database where datname = current_database()`,
    );
    await query(server.connection, 'create extension pg_trgm');
    const [trigrams] = await query(server.connection, `select cardinality(show_trgm('防衛大臣')) as count`);
    expect([...facts, trigrams]).toEqual([
      { encoding: 'UTF8', fsync: 'on', addresses: '', checksums: 'on', provider: 'b', locale: 'C.UTF-8' },
      { count: 5 },
    ]);
  });

  it('lives in a folder that only its user can enter, at a path longer than a socket may have', async () => {
    const folder = join(made.dataDir, 'postgres');
    expect(folder.length).toBeGreaterThan(108);
    expect(await query(server.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
  });

  it('runs as another than root, deaf to the Ctrl-C of the terminal', async () => {
    const pid = (await postmaster(join(made.dataDir, 'postgres')))!;
    const { uid, processGroup } = await standingOf(pid);
    expect(uid).toBe(isRoot ? (await stat(join(made.dataDir, 'postgres'))).uid : process.geteuid?.());
    expect(uid).toBeGreaterThan(0);
    expect(processGroup).toBe(pid);
  });
});

describe('processes that share the embedded server', () => {
  it('start it together at the same moment, and it stays until the last one closes', async () => {
    const three = [start(), start(), start()];
    const servers = await Promise.all(three.map((each) => each.opened()));
    expect(new Set(servers).size).toBe(1);
    const running = await postmaster();
    await Promise.all(three.slice(1).map((each) => each.close()));
    expect(await postmaster()).toBe(running);
    await three[0]!.close();
    expect(await isAlive(running!)).toBe(false);
    expect(
      three.flatMap((each) => each.told).filter((line) => String(line.info).startsWith('Made')),
    ).toHaveLength(1);
  });

  it('leave it when they are killed, and it is used by the next', async () => {
    await copyCluster();
    const killed = start();
    await killed.opened();
    const running = await postmaster();
    await killed.kill('SIGKILL');
    expect(await postmaster()).toBe(running);

    const next = await startHere();
    expect(await postmaster()).toBe(running);
    await next.stop();
    expect(await isAlive(running!)).toBe(false);
  });

  it('start it again when it dies', async () => {
    await copyCluster();
    const survivor = start();
    const server = await survivor.opened();
    await stop((await postmaster())!, 'SIGKILL');
    const next = await startHere();
    expect(await startOf(next)).not.toBe(server);
    // Both are there again; else `next` would be the last one, and put out the light.
    await expect.poll(() => presences(next), { timeout: 30_000 }).toBe(2);
    await next.stop();
    expect(await postmaster()).toBeGreaterThan(0);
    expect(survivor.told).toContainEqual({
      warning: 'The embedded PostgreSQL has gone away: starting it again.',
    });
    expect((await survivor.close()).at(-1)).toEqual({ closed: true });
    expect(await postmaster()).toBeUndefined();
  });
});

describe('what a crash left is no obstacle', () => {
  it('a half-made cluster and a lock', async () => {
    await mkdir(join(dataDir, 'postgres.new'), { recursive: true });
    await writeFile(join(dataDir, 'postgres.new', 'PG_VERSION'), '18\n');
    await writeFile(join(dataDir, 'postgres.lock'), '4194304 1');
    const server = await startHere();
    await server.stop();
    expect(told).toEqual([`Made a new database in ${dataDir}/postgres.`]);
    expect(await readdir(dataDir)).toEqual(['postgres']);
  });

  it('a lock and a pid that someone else has now', async () => {
    await copyCluster();
    const killed = start();
    await killed.opened();
    const running = await postmaster();
    await killed.kill('SIGKILL');
    await stop(running!, 'SIGKILL');

    const pidFile = join(dataDir, 'postgres', 'postmaster.pid');
    const lines = (await readFile(pidFile, 'utf8')).split('\n');
    await writeFile(pidFile, [process.pid, ...lines.slice(1)].join('\n'));
    await writeFile(join(dataDir, 'postgres.lock'), `${process.pid} 1`);
    const server = await startHere();
    expect(await query(server.connection, 'select id from kept')).toEqual([{ id: 1 }]);
    await server.stop();
    expect(await readdir(dataDir)).toEqual(['postgres']);
  });
});

describe('one sentence answers', () => {
  const answer = () => startHere().catch((error) => `${error.name}: ${error.message}`);
  /** The message for a process of an ordinary user, who may enter the folder above. */
  const ordinaryAnswer = async () => {
    await chmod(base, 0o755);
    if (isRoot) await chown(dataDir, NOBODY, NOBODY);
    return (await start(isRoot ? { uid: NOBODY } : {}).close()).at(-1)?.error;
  };

  it('a data folder that cannot be made', async () => {
    await writeFile(join(base, 'file'), '');
    dataDir = join(base, 'file', 'data');
    expect(await answer()).toBe(
      `StartupError: The data folder ${dataDir} cannot be written to (ENOTDIR): give this user the right to, or name another folder in DATA_DIR.`,
    );
  });

  it('a data folder where the system has none to give', async () => {
    dataDir = '/proc/taiyaku/data';
    expect(await answer()).toBe(
      'StartupError: The data folder /proc/taiyaku/data cannot be written to (ENOENT): give this user the right to, or name another folder in DATA_DIR.',
    );
  });

  it('a data folder without rights', async () => {
    await mkdir(dataDir, { mode: 0o500 });
    expect(await ordinaryAnswer()).toBe(
      `StartupError: The data folder ${dataDir} cannot be written to (EACCES): give this user the right to, or name another folder in DATA_DIR.`,
    );
  });

  it('a folder that holds something else', async () => {
    await mkdir(join(dataDir, 'postgres'), { recursive: true });
    await writeFile(join(dataDir, 'postgres', 'notes.txt'), '');
    expect(await answer()).toBe(
      `StartupError: ${dataDir}/postgres should hold the database but holds something else: move it away, or name another folder in DATA_DIR.`,
    );
  });

  it('a database that another major version made', async () => {
    await mkdir(join(dataDir, 'postgres'), { recursive: true });
    await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '16\n');
    if (isRoot) await chown(join(dataDir, 'postgres', 'PG_VERSION'), NOBODY, NOBODY);
    expect(await answer()).toBe(
      `StartupError: The database in ${dataDir}/postgres was made by PostgreSQL 16, and this is PostgreSQL 18: dump it with the old version and load it into a new folder, or name another in DATA_DIR.`,
    );
  });

  it('a database that root owns, to an ordinary user and to root', async () => {
    await mkdir(dataDir);
    // Root owns the root folder, whoever runs this.
    await symlink('/', join(dataDir, 'postgres'));
    expect(await ordinaryAnswer()).toBe(
      `StartupError: The database in ${dataDir}/postgres belongs to user 0, and this is user ${ORDINARY}: start Taiyaku as that user or as root, or name another folder in DATA_DIR.`,
    );
    if (!isRoot) return;
    await rm(join(dataDir, 'postgres'));
    await mkdir(join(dataDir, 'postgres'));
    await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '18\n');
    expect(await answer()).toMatch(
      /^StartupError: .* belongs to root, and PostgreSQL refuses to run as root: .*`chown -R \d+:\d+ .*`\.$/,
    );
  });

  it('a server that cannot start, in its own words', async () => {
    await copyCluster();
    await writeFile(join(dataDir, 'postgres', 'postgresql.conf'), 'no_such_setting = 1\n');
    expect(await answer()).toBe(
      `StartupError: The embedded PostgreSQL did not start: configuration file "${dataDir}/postgres/postgresql.conf" contains errors (more in ${dataDir}/postgres/server.log)`,
    );
  });
});

/** The user and the process group of a process: a terminal's Ctrl-C reaches its group. */
async function standingOf(pid: number): Promise<{ uid: number; processGroup: number }> {
  if (process.platform === 'linux') {
    const [{ uid }, fields] = await Promise.all([
      stat(`/proc/${pid}`),
      readFile(`/proc/${pid}/stat`, 'utf8'),
    ]);
    return { uid, processGroup: Number(fields.slice(fields.lastIndexOf(')') + 2).split(' ')[2]) };
  }
  const { stdout } = await run('ps', ['-o', 'uid=,pgid=', '-p', String(pid)]);
  const [uid, processGroup] = stdout.trim().split(/\s+/).map(Number);
  return { uid: uid!, processGroup: processGroup! };
}

async function startOf(server: EmbeddedPostgres): Promise<unknown> {
  const [row] = await query(server.connection, 'select pg_postmaster_start_time()::text as start');
  return row?.start;
}

async function presences(server: EmbeddedPostgres): Promise<number> {
  const rows = await query(
    server.connection,
    "select from pg_stat_activity where application_name like '% presence'",
  );
  return rows.length;
}

async function query(connection: ConnectionOptions, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
