import pg from 'pg';
import { expect, inject, it } from 'vitest';
import { connectionOptions } from '../../../src/storage/connection-options.ts';
import { type Data, testGateway } from '../../support/gateway.ts';

/** Gives a database another name, so that it cannot be found; whoever is connected is thrown out. */
async function rename(from: string, to: string): Promise<void> {
  const admin = new pg.Client(connectionOptions(inject('testServer').url));
  await admin.connect();
  await expect
    .poll(async () => {
      await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [from]);
      return admin.query(`alter database "${from}" rename to "${to}"`).then(
        () => 'renamed',
        () => 'in use',
      );
    })
    .toBe('renamed');
  await admin.end();
}

it('a database that is away is 503 where nothing is left to answer, and one line of the log', async () => {
  const log: Data[] = [];
  const gateway = await testGateway({ config: { logLevel: 'error' }, onLog: (entry) => log.push(entry) });
  const name = new URL(gateway.database.url).pathname.slice(1);
  await rename(name, `${name}_away`);
  log.splice(0);
  const headers = { accept: 'application/json' };
  const ask = (query: string) => gateway.query(query, { headers, locale: 'ja' });
  const away = await ask('{ a: meeting(slug: "x") { id } b: person(slug: "x") { id } }');
  expect(away.errors).toMatchObject([
    {
      message: '現在応答できません。しばらくしてからもう一度お試しください。',
      extensions: { code: 'SERVICE_UNAVAILABLE' },
    },
  ]);
  expect(away).toMatchObject({ status: 503, data: undefined });
  expect(log.filter(({ msg }) => msg === 'database unavailable')).toHaveLength(1);
  expect(JSON.stringify(log)).not.toContain('select');
  const inPart = await ask('{ meeting(slug: "x") { id } locales { tag } }');
  expect(inPart).toMatchObject({ status: 200, data: { meeting: null } });
  expect(inPart.data.locales.length).toBeGreaterThan(1);
  await rename(`${name}_away`, name);
  await gateway.stop();
});
