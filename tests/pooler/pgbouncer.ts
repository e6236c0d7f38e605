import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

export interface PgBouncer {
  /** The same database through the pooler. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts a PgBouncer with nothing configured but the database and the mode; throws with what to install. */
export async function startPgBouncer(
  databaseUrl: string,
  mode: 'transaction' | 'session',
): Promise<PgBouncer> {
  const { host, port, user, database } = new pg.Client({ connectionString: databaseUrl });
  const folder = await mkdtemp(join(tmpdir(), 'taiyaku-pgbouncer-'));
  const listenPort = await freePort();
  const relay = await relayTo(host.startsWith('/') ? `${host}/.s.PGSQL.${port}` : { host, port });
  const ini = join(folder, 'pgbouncer.ini');
  await writeFile(join(folder, 'users.txt'), `"${user}" ""\n`);
  await writeFile(
    ini,
    `[databases]
${database} = host=127.0.0.1 port=${relay.port} dbname=${database} user=${user}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${listenPort}
unix_socket_dir =
auth_type = trust
auth_file = ${join(folder, 'users.txt')}
pool_mode = ${mode}
`,
  );
  const account = process.getuid?.() === 0 ? 65_534 : undefined;
  if (account !== undefined) {
    for (const path of [folder, ini, join(folder, 'users.txt')]) await chown(path, account, account);
    await chmod(folder, 0o755);
  }
  const child = spawn('pgbouncer', [ini], {
    stdio: 'ignore',
    env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` },
    ...(account !== undefined && { uid: account, gid: account }),
  });
  await Promise.race([started(child), listens(listenPort)]);
  return {
    url: `postgres://${user}@127.0.0.1:${listenPort}/${database}?sslmode=disable`,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      if (child.exitCode === null && child.kill('SIGKILL')) await ended;
      relay.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function started(child: ChildProcess): Promise<never> {
  return new Promise((_, reject) => {
    child.once('error', () =>
      reject(new Error('There is no pgbouncer here: install it with `apt-get install pgbouncer`.')),
    );
    child.once('exit', (code) => reject(new Error(`pgbouncer ended with ${code}.`)));
  });
}

async function listens(port: number): Promise<void> {
  for (;;) {
    const client = new pg.Client({ host: '127.0.0.1', port, user: 'nobody', database: 'pgbouncer' });
    client.on('error', () => undefined);
    const refused = await client.connect().then(
      () => null,
      (error: NodeJS.ErrnoException) => error.code ?? null,
    );
    await client.end().catch(() => undefined);
    if (refused !== 'ECONNREFUSED') return;
    await sleep(50);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** The server by TCP: its socket is in a folder that the pooler's account may not enter. */
async function relayTo(server: string | { host: string; port: number }) {
  const ends = new Set<Socket>();
  const relay = createServer((near) => {
    const far = typeof server === 'string' ? connect(server) : connect(server);
    for (const end of [near, far]) ends.add(end.on('error', () => undefined));
    near.pipe(far).pipe(near);
  });
  await new Promise<void>((resolve) => relay.listen(0, '127.0.0.1', resolve));
  const address = relay.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    close() {
      for (const end of ends) end.destroy();
      relay.close();
    },
  };
}
