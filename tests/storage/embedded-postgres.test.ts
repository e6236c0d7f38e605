import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ConnectionOptions } from '../../src/storage/connection-options.ts';
import { startEmbeddedPostgres } from '../../src/storage/embedded-postgres.ts';
import { isAlive } from '../../src/storage/folder-lock.ts';
import { DatabaseProcess } from './database-process.ts';

const NOBODY = 65_534;
const isRoot = process.geteuid?.() === 0;
let base: string;
let dataDir: string;
let processes: DatabaseProcess[];

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'taiyaku-embedded-'));
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

function start(): DatabaseProcess {
  const started = new DatabaseProcess({ dataDir });
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

describe('the embedded server', () => {
  it('is made, stopped, and found again with its data', async () => {
    const first = await startHere();
    await query(first.connection, 'create table kept as select 1 as id');
    const running = await postmaster();
    await first.stop();
    expect(await isAlive(running!)).toBe(false);
    expect(await readdir(dataDir)).toEqual(['postgres']);

    const second = await startHere();
    expect(await query(second.connection, 'select id from kept')).toEqual([{ id: 1 }]);
    await second.stop();
    expect(told).toEqual([`Made a new database in ${dataDir}/postgres.`]);
  });

  it('keeps text in UTF-8, syncs to disk, listens on no network and knows Japanese letters', async () => {
    const server = await startHere();
    const facts = await query(
      server.connection,
      `select current_setting('server_encoding') as encoding, current_setting('fsync') as fsync,
              current_setting('listen_addresses') as addresses, current_setting('data_checksums') as checksums,
              datlocprovider as provider, datlocale as locale
       from pg_database where datname = current_database()`,
    );
    await query(server.connection, 'create extension pg_trgm');
    const [trigrams] = await query(server.connection, `select cardinality(show_trgm('防衛大臣')) as count`);
    await server.stop();
    expect([...facts, trigrams]).toEqual([
      { encoding: 'UTF8', fsync: 'on', addresses: '', checksums: 'on', provider: 'b', locale: 'C.UTF-8' },
      { count: 5 },
    ]);
  });

  it('is shared by processes that start at the same moment, and stays until the last one closes', async () => {
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

  it('stays when its process is killed, and is used by the next', async () => {
    const killed = start();
    const server = await killed.opened();
    const running = await postmaster();
    await killed.kill('SIGKILL');
    expect(await postmaster()).toBe(running);

    const next = start();
    expect(await next.opened()).toBe(server);
    await next.close();
    expect(await isAlive(running!)).toBe(false);
  });

  it('is started again when it dies', async () => {
    const survivor = start();
    const server = await survivor.opened();
    await stop((await postmaster())!, 'SIGKILL');
    const next = start();
    expect(await next.opened()).not.toBe(server);
    await next.close();
    expect(await postmaster()).toBeGreaterThan(0);
    expect(survivor.told).toContainEqual({
      warning: 'The embedded PostgreSQL has gone away: starting it again.',
    });
    expect((await survivor.close()).at(-1)).toEqual({ closed: true });
    expect(await postmaster()).toBeUndefined();
  });

  it('starts in spite of what a crash left: a half-made cluster, a lock, a pid that someone else has now', async () => {
    await mkdir(join(dataDir, 'postgres.new'), { recursive: true });
    await writeFile(join(dataDir, 'postgres.new', 'PG_VERSION'), '18\n');
    await writeFile(join(dataDir, 'postgres.lock'), '4194304 1');
    const first = start();
    await first.opened();
    const running = await postmaster();
    await first.kill('SIGKILL');
    await stop(running!, 'SIGKILL');

    const pidFile = join(dataDir, 'postgres', 'postmaster.pid');
    const lines = (await readFile(pidFile, 'utf8')).split('\n');
    await writeFile(pidFile, [process.pid, ...lines.slice(1)].join('\n'));
    await writeFile(join(dataDir, 'postgres.lock'), `${process.pid} 1`);
    const second = start();
    await second.opened();
    expect((await second.close()).at(-1)).toEqual({ closed: true });
    expect(await readdir(dataDir)).toEqual(['postgres']);
  });

  it('lives in a folder that only its user can enter, at a path longer than a socket may have', async () => {
    dataDir = join(base, 'x'.repeat(120), 'data');
    await chmod(base, 0o700);
    const server = await startHere();
    expect(await query(server.connection, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect((await stat(join(dataDir, 'postgres'))).mode & 0o777).toBe(0o700);
    await server.stop();
  });

  it.runIf(process.platform === 'linux')(
    'runs as another than root, deaf to the Ctrl-C of the terminal',
    async () => {
      const server = await startHere();
      const pid = await postmaster();
      const [{ uid }, fields] = await Promise.all([
        stat(`/proc/${pid}`),
        readFile(`/proc/${pid}/stat`, 'utf8'),
      ]);
      await server.stop();
      expect(uid).toBeGreaterThan(0);
      const [, , processGroup, session] = fields.slice(fields.lastIndexOf(')') + 2).split(' ');
      expect([processGroup, session]).toEqual([String(pid), String(pid)]);
    },
  );
});

describe('one sentence answers', () => {
  const answer = () => startHere().catch((error) => `${error.name}: ${error.message}`);

  it('a data folder that cannot be made', async () => {
    await writeFile(join(base, 'file'), '');
    dataDir = join(base, 'file', 'data');
    expect(await answer()).toBe(
      `StartupError: The data folder ${dataDir} cannot be written to (ENOTDIR): give this user the right to, or name another folder in DATA_DIR.`,
    );
  });

  it.skipIf(isRoot)('a data folder without rights', async () => {
    await mkdir(dataDir, { mode: 0o500 });
    expect(await answer()).toBe(
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

  it.runIf(isRoot)('a database that root owns', async () => {
    await mkdir(join(dataDir, 'postgres'), { recursive: true });
    await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '18\n');
    expect(await answer()).toMatch(
      /^StartupError: .* belongs to root, and PostgreSQL refuses to run as root: .*`chown -R \d+:\d+ .*`\.$/,
    );
  });

  it('a server that cannot start, in its own words', async () => {
    await (await startHere()).stop();
    await writeFile(join(dataDir, 'postgres', 'postgresql.conf'), 'no_such_setting = 1\n');
    expect(await answer()).toBe(
      `StartupError: The embedded PostgreSQL did not start: configuration file "${dataDir}/postgres/postgresql.conf" contains errors (more in ${dataDir}/postgres/server.log)`,
    );
  });
});

async function query(connection: ConnectionOptions, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
