import { tmpdir } from 'node:os';
import { inspect } from 'node:util';
import { afterEach, describe, expect, inject, it, vi } from 'vitest';
import { startEmbeddedPostgres } from '../../src/storage/embedded-postgres.ts';
import { openDatabase } from '../../src/storage/open-database.ts';
import { databaseUrl } from '../support/database-url.ts';

const log = { info: () => undefined, warn: () => undefined };
const open = (url: string) => openDatabase({ url, dataDir: '', migrationsFolder: null, log });
afterEach(() => vi.restoreAllMocks());

describe('one sentence answers', () => {
  it.each([
    [
      'a taken-down server',
      'postgres://me:s3cret@127.0.0.1:1/db',
      '127.0.0.1:1 cannot be used: nothing listens there',
    ],
    ['an unknown host', 'postgres://me:s3cret@nowhere.invalid/db', 'the host name nowhere.invalid'],
    ['a missing socket', 'postgres://me:s3cret@%2Fno%2Fsuch%2Ffolder/db', 'there is no such socket'],
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

  it('a platform without an embedded server', async () => {
    vi.spyOn(process, 'arch', 'get').mockReturnValue('sparc' as never);
    await expect(startEmbeddedPostgres({ dataDir: `${tmpdir()}/taiyaku-none`, log })).rejects.toMatchObject({
      name: 'StartupError',
      message: `There is no embedded PostgreSQL for ${process.platform}-sparc: set DATABASE_URL to a PostgreSQL server (15 or later).`,
    });
  });
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
