import { cp, rm, writeFile } from 'node:fs/promises';
import { Agent, type IncomingMessage, request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { GatewayProcess } from './gateway-process.ts';

let database: TestDatabase;
let folder: string;
let localesDir: string;
beforeAll(async () => {
  database = await testDatabase();
  folder = await temporaryFolder();
  localesDir = join(folder, 'locales');
  await cp('locales', localesDir, { recursive: true });
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

const environment = () => ({
  DATABASE_URL: database.url,
  LOCALES_DIR: localesDir,
  DATA_DIR: join(folder, 'data'),
});

interface Answer {
  readonly status: number | undefined;
  readonly body: unknown;
}

/** Over a connection of its own that stays open, unless an agent is given. */
function send(
  url: string,
  init: { agent: Agent; body?: string; headers?: Record<string, string> },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { agent, body, headers } = init;
    const method = body === undefined ? 'GET' : 'POST';
    const sent = request(url, { agent, method, headers: { 'content-type': 'application/json', ...headers } });
    sent.on('error', reject);
    sent.on('response', async (response: IncomingMessage) => {
      const chunks = await response.toArray();
      resolve({ status: response.statusCode, body: JSON.parse(Buffer.concat(chunks).toString()) });
    });
    sent.end(body);
  });
}

describe('the gateway, as a process', () => {
  it('greets with its address, logs in JSON without variables, and ends in order on SIGTERM', async () => {
    const gateway = new GatewayProcess(environment());
    const url = await gateway.url();
    expect(gateway.stdout).toContain(`${url}/graphql`);
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const watcher = new Agent({ keepAlive: true, maxSockets: 1 });
    const locker = new pg.Client({ connectionString: database.url });
    await locker.connect();

    const answered = await send(`${url}/graphql`, {
      agent,
      headers: { 'x-request-id': 'mine-1' },
      body: JSON.stringify({
        query: 'query ($slug: String) { person(slug: $slug) { name } }',
        variables: { slug: 'a-secret' },
      }),
    });
    expect(answered).toMatchObject({ status: 200, body: { data: { person: null } } });
    await expect
      .poll(() => gateway.log)
      .toContainEqual(
        expect.objectContaining({
          reqId: 'mine-1',
          method: 'POST',
          path: '/graphql',
          statusCode: 200,
          msg: 'request',
        }),
      );
    expect(gateway.stderr).not.toContain('a-secret');
    expect(await send(`${url}/readyz`, { agent: watcher })).toEqual({
      status: 200,
      body: { status: 'ready' },
    });

    await locker.query('begin; lock table meeting in access exclusive mode');
    const inFlight = send(`${url}/graphql`, {
      agent,
      body: JSON.stringify({ query: '{ meetings { totalCount } }' }),
    });
    await expect
      .poll(async () => {
        const { rows } = await database.pool.query(
          'select 1 from pg_locks where not granted and relation is not null',
        );
        return rows.length;
      })
      .toBeGreaterThan(0);
    gateway.terminate();
    await expect
      .poll(() => send(`${url}/readyz`, { agent: watcher }))
      .toEqual({ status: 503, body: { status: 'not ready' } });
    expect(await send(`${url}/livez`, { agent: watcher })).toEqual({ status: 200, body: { status: 'live' } });
    expect(
      await send(`${url}/graphql`, {
        agent: watcher,
        headers: { 'accept-language': 'ja' },
        body: '{"query":"{ __typename }"}',
      }),
    ).toMatchObject({ status: 503, body: { errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] } });
    await locker.end();
    expect(await inFlight).toEqual(
      expect.objectContaining({
        status: 200,
        body: expect.objectContaining({ data: { meetings: { totalCount: 5 } } }),
      }),
    );
    expect(await gateway.exit).toBe(0);
    agent.destroy();
    watcher.destroy();
  });

  it('tells of a broken locale file with its line and column, and serves the rest', async () => {
    const broken = join(folder, 'broken');
    await cp(localesDir, broken, { recursive: true });
    await writeFile(join(broken, 'ja', 'topics.json'), '{\n  "ukraine": { "name": 1 }\n}\n');
    const gateway = new GatewayProcess({ ...environment(), LOCALES_DIR: broken });
    await gateway.url();
    await expect
      .poll(() => gateway.log.map(({ msg }) => msg))
      .toContainEqual(expect.stringMatching(/topics\.json:2:\d+ /));
    gateway.terminate();
    expect(await gateway.exit).toBe(0);
  });
});

describe('a gateway that npm has started', () => {
  it('ends with npm, which does not hand SIGTERM on', async () => {
    const npm = new GatewayProcess(environment(), ['npm', 'start']);
    const url = await npm.url();
    npm.terminate();
    const isUp = () =>
      fetch(`${url}/livez`).then(
        () => true,
        () => false,
      );
    await expect.poll(isUp, { timeout: 20_000, interval: 200 }).toBe(false);
  });
});

describe('a gateway that cannot start', () => {
  /** The output of the process when it has ended. */
  const lastWords = async (env: Readonly<Record<string, string>>) => {
    const gateway = new GatewayProcess(env);
    const code = await gateway.exit;
    return { code, words: gateway.stderr.split('\n').filter((line) => line !== '' && !line.startsWith('{')) };
  };

  it('says that its port is taken', async () => {
    const taker = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taker.once('listening', resolve));
    const { port } = taker.address() as { port: number };
    expect(await lastWords({ ...environment(), PORT: String(port) })).toEqual({
      code: 1,
      words: [`Port ${port} on 127.0.0.1 is taken: stop what uses it, or set PORT to another number.`],
    });
    taker.close();
  });

  it('says that its database cannot be reached, and not the password', async () => {
    const { code, words } = await lastWords({
      ...environment(),
      DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/x',
    });
    expect({ code, lines: words.length }).toEqual({ code: 1, lines: 1 });
    expect(words[0]).toMatch(/^PostgreSQL at 127\.0\.0\.1:1 cannot be used: nothing listens there\. /);
    expect(words[0]).not.toContain('secret');
  });

  it('names everything that is wrong with its configuration', async () => {
    const { code, words } = await lastWords({
      PORT: 'x',
      LOG_LEVEL: 'loud',
      DEFAULT_LOCALE: 'JA',
      INTROSPECTION: 'maybe',
    });
    expect(code).toBe(1);
    expect(words[0]).toMatch(/4 problem/);
    for (const name of ['PORT', 'LOG_LEVEL', 'DEFAULT_LOCALE', 'INTROSPECTION'])
      expect(words.join('\n')).toContain(name);
  });

  it('says that there are no locale files', async () => {
    const nowhere = join(folder, 'nowhere');
    expect(await lastWords({ ...environment(), LOCALES_DIR: nowhere })).toEqual({
      code: 1,
      words: [
        `LOCALES_DIR: the folder ${nowhere} cannot be read (ENOENT): name the one that holds a folder a locale.`,
      ],
    });
  });

  it('says that the default locale has no folder', async () => {
    expect(await lastWords({ ...environment(), DEFAULT_LOCALE: 'fr' })).toEqual({
      code: 1,
      words: [`DEFAULT_LOCALE: there is no folder ${join(localesDir, 'fr')}; the locales there are: en, ja.`],
    });
  });
});
