import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DatabaseProcess, type ProcessSettings } from './database-process.ts';

const isRoot = process.geteuid?.() === 0;
let base: string;
let dataDir: string;
let processes: DatabaseProcess[];

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'taiyaku-embedded-'));
  dataDir = join(base, 'data');
  processes = [];
});
afterEach(async () => {
  await Promise.all(processes.map((each) => each.close()));
  const server = await postmaster();
  if (server !== undefined) await stop(server, 'SIGQUIT');
  await rm(base, { recursive: true });
});

function start(settings: ProcessSettings = { dataDir }): DatabaseProcess {
  const started = new DatabaseProcess(settings);
  processes.push(started);
  return started;
}

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** The process id of the server that runs on the data folder. */
async function postmaster(folder = join(dataDir, 'postgres')): Promise<number | undefined> {
  const content = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '');
  const pid = Number.parseInt(content, 10);
  return pid > 0 && pid !== process.pid && isAlive(pid) ? pid : undefined;
}

async function stop(pid: number, signal: NodeJS.Signals): Promise<void> {
  process.kill(pid, signal);
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe('the embedded server', () => {
  it('is made, stopped by who closes last, and found again with its data', async () => {
    const first = start();
    await first.opened();
    const running = await postmaster();
    expect(await first.close()).toEqual([
      { info: `Made a new database in ${dataDir}/postgres.` },
      { open: expect.any(String) },
      { closed: true },
    ]);
    expect(isAlive(running!)).toBe(false);
    expect((await readdir(dataDir)).sort()).toEqual(['postgres']);

    const second = start();
    await second.opened();
    expect((await second.close()).at(0)).toHaveProperty('open');
  });

  it('is shared by processes that start at the same moment, and stays until the last one closes', async () => {
    const three = [start(), start(), start()];
    const servers = await Promise.all(three.map((each) => each.opened()));
    expect(new Set(servers).size).toBe(1);
    const running = await postmaster();
    await Promise.all(three.slice(1).map((each) => each.close()));
    expect(await postmaster()).toBe(running);
    await three[0]!.close();
    expect(isAlive(running!)).toBe(false);
    expect(three.flatMap((each) => each.told).filter((line) => 'info' in line)).toHaveLength(1);
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
    expect(isAlive(running!)).toBe(false);
  });

  it('does not hear the Ctrl-C of the terminal', async () => {
    const interrupted = start();
    await interrupted.opened();
    const running = await postmaster();
    const group = (await readFile(`/proc/${running}/stat`, 'utf8').catch(() => ''))
      .split(') ')[1]
      ?.split(' ')[2];
    expect(group).toBe(String(running));
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

  it('lives in a folder that only its user can enter, whose path is longer than a socket may have', async () => {
    dataDir = join(base, 'x'.repeat(120), 'data');
    await mkdir(dataDir, { recursive: true });
    await chmod(base, 0o700);
    const server = start();
    await server.opened();
    expect((await stat(join(dataDir, 'postgres'))).mode & 0o777).toBe(0o700);
    expect((await server.close()).at(-1)).toEqual({ closed: true });
  });

  it('never runs as root', async () => {
    const server = start();
    await server.opened();
    const status = await readFile(`/proc/${await postmaster()}/status`, 'utf8').catch(() => 'Uid:\t1\t1\n');
    expect(/^Uid:\t0\t/m.test(status)).toBe(false);
  });
});

describe('one sentence answers', () => {
  const answer = async (settings: ProcessSettings = { dataDir }) => {
    const refused = start(settings);
    await refused.opened().catch(() => undefined);
    return await refused.close();
  };

  it('a data folder that cannot be made', async () => {
    await writeFile(join(base, 'file'), '');
    expect(await answer({ dataDir: join(base, 'file', 'data') })).toEqual([
      {
        error: `StartupError: The data folder ${base}/file/data cannot be written to (ENOTDIR): give this user the right to, or name another folder in DATA_DIR.`,
      },
    ]);
  });

  it.skipIf(isRoot)('a data folder without rights', async () => {
    await mkdir(dataDir, { mode: 0o500 });
    expect(await answer()).toEqual([
      {
        error: `StartupError: The data folder ${dataDir} cannot be written to (EACCES): give this user the right to, or name another folder in DATA_DIR.`,
      },
    ]);
  });

  it('a folder that holds something else', async () => {
    await mkdir(join(dataDir, 'postgres'), { recursive: true });
    await writeFile(join(dataDir, 'postgres', 'notes.txt'), '');
    if (isRoot) await chown(join(dataDir, 'postgres'));
    expect(await answer()).toEqual([
      {
        error: `StartupError: ${dataDir}/postgres should hold the database but holds something else: move it away, or name another folder in DATA_DIR.`,
      },
    ]);
  });

  it('a database that another major version made', async () => {
    await mkdir(join(dataDir, 'postgres'), { recursive: true });
    await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), '16\n');
    if (isRoot) await chown(join(dataDir, 'postgres'));
    expect(await answer()).toEqual([
      {
        error: `StartupError: The database in ${dataDir}/postgres was made by PostgreSQL 16, and this is PostgreSQL 18: dump it with the old version and load it into a new folder, or name another in DATA_DIR.`,
      },
    ]);
  });

  it.runIf(isRoot)('a database that root owns', async () => {
    await mkdir(join(dataDir, 'postgres'), { recursive: true });
    expect(await answer()).toEqual([
      {
        error: expect.stringMatching(
          /belongs to root, and PostgreSQL refuses to run as root: .*`chown -R \d+:\d+ /,
        ),
      },
    ]);
  });

  it('a server that cannot start, in its own words', async () => {
    const first = start();
    await first.opened();
    await first.close();
    await writeFile(join(dataDir, 'postgres', 'postgresql.conf'), 'no_such_setting = 1\n');
    expect(await answer()).toEqual([
      {
        error: expect.stringMatching(
          /^StartupError: The embedded PostgreSQL did not start: .*no_such_setting/,
        ),
      },
    ]);
  });
});

async function chown(folder: string): Promise<void> {
  const { chown: change } = await import('node:fs/promises');
  await change(folder, 65_534, 65_534);
}
