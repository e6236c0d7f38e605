import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import pg from 'pg';
import { afterEach, describe, expect, inject, it, vi } from 'vitest';
import { explainConnectionError } from '../../src/storage/connection-options.ts';
import { startEmbeddedPostgres } from '../../src/storage/embedded/embedded-postgres.ts';
import { openDatabase, serverProblem } from '../../src/storage/open-database.ts';
import { testDatabase } from '../support/database.ts';
import { databaseUrl } from '../support/database-url.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const log = { info: () => undefined, warn: () => undefined };
const open = (url: string) => openDatabase({ url, dataDir: '', migrationsFolder: null, log });
const ownDatabase = async () => {
  const database = await testDatabase({ template: 'none' });
  return { pool: database.pool, url: database.url, close: () => database.close() };
};
afterEach(() => vi.restoreAllMocks());

describe('one sentence answers', () => {
  it.each([
    [
      'a taken-down server',
      'postgres://me:s3cret@127.0.0.1:1/db',
      '127.0.0.1:1 cannot be used: nothing listens there',
    ],
    [
      'a name with two addresses',
      'postgres://me:s3cret@localhost:1/db',
      'localhost:1 cannot be used: nothing listens',
    ],
    ['an unknown host', 'postgres://me:s3cret@nowhere.invalid/db', 'the host name nowhere.invalid'],
    ['a missing socket', 'postgres://me:s3cret@%2Fno%2Fsuch%2Ffolder/db', 'there is no such socket'],
    [
      'a file of a certificate that is not there',
      'postgres://me:s3cret@127.0.0.1/db?sslmode=verify-full&sslrootcert=/no/ca.pem',
      'The file /no/ca.pem that DATABASE_URL names cannot be read (ENOENT).',
    ],
    ['no URL at all', 'postgres://me:s3cret@[', 'DATABASE_URL is not a URL'],
  ])('%s, without the password', async (_, url, sentence) => {
    const error = await open(url).catch((refused) => refused);
    expect([error.name, error.message]).toEqual(['StartupError', expect.stringContaining(sentence)]);
    expect(inspect(error, { depth: 8 })).not.toContain('s3cret');
  });

  it('a database that is not there', async () => {
    await expect(open(databaseUrl(inject('testServer').url, 'no_such_database'))).rejects.toMatchObject({
      name: 'StartupError',
      message: expect.stringContaining('it has no database "no_such_database"; create it first'),
    });
  });

  it('a direct address of another database, which is left as it is', async () => {
    const [one, other] = [await ownDatabase(), await ownDatabase()];
    const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url));
    const settings = { url: one.url, dataDir: '', migrationsFolder, log };
    await expect(openDatabase({ ...settings, directUrl: other.url })).rejects.toMatchObject({
      name: 'StartupError',
      message: expect.stringContaining('DATABASE_DIRECT_URL leads to another database'),
    });
    const { rows } = await other.pool.query(`select from pg_tables where schemaname = 'public'`);
    expect(rows).toEqual([]);
    await (await openDatabase({ ...settings, directUrl: one.url })).close();
    await Promise.all([one.close(), other.close()]);
  });

  it('a server older than 15', () => {
    const old = { number: 140_012, version: '14.12', encoding: 'UTF8', letters: 'C.UTF-8', isStandby: false };
    expect(serverProblem(old, { host: 'db', database: 'record' })).toBe(
      'PostgreSQL 14.12 at db is too old: Taiyaku needs 15 or later.',
    );
    expect(serverProblem({ ...old, number: 150_000 }, { host: 'db', database: 'record' })).toBeNull();
  });

  it('a standby', () => {
    const standby = { number: 150_000, version: '15', encoding: 'UTF8', isStandby: true };
    expect(serverProblem(standby, { host: 'db', database: 'record' })).toBe(
      'PostgreSQL at db is a standby, which takes no changes: name the primary server in DATABASE_URL.',
    );
  });

  it.each(['require', 'verify-full'])('a server without TLS, and nothing else (%s)', async (mode) => {
    const warnings = vi.spyOn(process, 'emitWarning').mockReturnValue(undefined);
    const url = inject('testServer').url.replace('sslmode=disable', `sslmode=${mode}`);
    await expect(open(url)).rejects.toMatchObject({
      name: 'StartupError',
      message: expect.stringContaining(
        'it has no TLS; where the network can be trusted, write sslmode=disable',
      ),
    });
    expect(warnings).not.toHaveBeenCalled();
  });

  it.each([
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'nobody who is trusted here has signed its certificate; name who did'],
    [
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'nobody who is trusted here has signed its certificate; name who did',
    ],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'its certificate is not for db'],
    ['CERT_HAS_EXPIRED', 'its certificate has expired'],
    ['53300', 'it has too many connections already'],
    ['28P01', 'it refuses the password of user "me"'],
  ])('%s', (code, sentence) => {
    const server = new pg.Client({ connectionString: 'postgres://me:s3cret@db/record' });
    const { message } = explainConnectionError(Object.assign(new Error('?'), { code }), server);
    expect(message).toContain(sentence);
  });

  it('a role that may make nothing in the database', async () => {
    const { pool, url, close } = await ownDatabase();
    const role = `taiyaku_test_${randomUUID().slice(0, 8)}`;
    await pool.query(`create role ${role} login`);
    const asRole = new URL(url);
    asRole.username = role;
    const migrationsFolder = fileURLToPath(new URL('../../migrations', import.meta.url));
    await expect(
      openDatabase({ url: asRole.href, dataDir: '', migrationsFolder, log }),
    ).rejects.toMatchObject({
      name: 'StartupError',
      message: expect.stringMatching(/permission denied .*; make the role of DATABASE_URL the owner/),
    });
    await pool.query(`drop role ${role}`);
    await close();
  });

  it('a database that keeps text in another encoding', async () => {
    const { pool, url, close } = await ownDatabase();
    const name = `${new URL(url).pathname.slice(1)}_ascii`;
    await pool.query(
      `create database ${name} template template0 encoding 'SQL_ASCII' locale_provider libc locale 'C'`,
    );
    await expect(open(databaseUrl(url, name))).rejects.toMatchObject({
      name: 'StartupError',
      message: `The database "${name}" keeps text in SQL_ASCII: make one with "create database … encoding 'UTF8' template template0" and name it in DATABASE_URL.`,
    });
    await pool.query(`drop database ${name}`);
    await close();
  });

  it('a platform without an embedded server', async () => {
    vi.spyOn(process, 'arch', 'get').mockReturnValue('sparc' as never);
    const dataDir = await temporaryFolder();
    await expect(startEmbeddedPostgres({ dataDir, log })).rejects.toMatchObject({
      name: 'StartupError',
      message: `There is no embedded PostgreSQL for ${process.platform}-sparc: set DATABASE_URL to a PostgreSQL server (15 or later).`,
    });
    await rm(dataDir, { recursive: true });
  });
});

it('warns of a database that knows no Japanese letters', async () => {
  const server = inject('testServer').url;
  const name = `taiyaku_test_c_${process.pid}`;
  const admin = await open(server);
  await admin.pool.query(
    `create database ${name} template template0 encoding 'UTF8' locale_provider libc locale 'C'`,
  );
  const told: string[] = [];
  const asked = { info: () => undefined, warn: (line: string) => told.push(line) };
  const database = await openDatabase({
    url: databaseUrl(server, name),
    dataDir: '',
    migrationsFolder: null,
    log: asked,
  });
  await database.close();
  await admin.pool.query(`drop database ${name} with (force)`);
  await admin.close();
  expect(told).toEqual([
    `The database "${name}" knows only ASCII letters (lc_ctype C): search will not find Japanese.`,
  ]);
});

it('opens the database of a URL, and every connection is bounded and named', async () => {
  const database = await open(inject('testServer').url);
  const { rows } = await database.pool.query(
    `select current_setting('application_name') as name, current_setting('statement_timeout') as statement,
            current_setting('lock_timeout') as lock, current_setting('idle_in_transaction_session_timeout') as idle`,
  );
  await database.close();
  expect(rows).toEqual([{ name: 'taiyaku', statement: '3s', lock: '2s', idle: '10s' }]);
});
