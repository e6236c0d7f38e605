import { expect, it, onTestFinished, vi } from 'vitest';
import { connectionOptions } from '../../src/storage/connection-options.ts';
import { Database } from '../../src/storage/database.ts';
import { ChangeFeed } from '../../src/translation/changes/change-feed.ts';
import { testDatabase } from '../support/database.ts';
import { testGateway } from '../support/gateway.ts';
import { startPgBouncer } from './pgbouncer.ts';

const QUERY = '{ meeting(by: { slug: "2024-10-17-ip4" }) { durationMinutes title date } }';
const log = { info: () => undefined, warn: () => undefined };

async function behind(mode: 'transaction' | 'session') {
  const database = await testDatabase({ template: 'none' });
  const pooler = await startPgBouncer(database.url, mode);
  onTestFinished(async () => {
    await pooler.stop();
    await database.close();
  });
  return { database, pooler };
}

it.each([
  ['transaction', false],
  ['transaction', true],
  ['session', false],
] as const)(
  'in %s mode, as it comes, what changes is served (direct address: %s)',
  async (mode, isDirect) => {
    const { database, pooler } = await behind(mode);
    const gateway = await testGateway({
      config: {
        databaseUrl: pooler.url,
        databaseDirectUrl: isDirect ? database.url : null,
        responseCacheBytes: 1024 * 1024,
      },
    });
    onTestFinished(() => gateway.stop());
    const minutes = async () => (await gateway.query(QUERY)).data.meeting.durationMinutes;
    await minutes();
    for (const changed of [61, 62, 63]) {
      await database.pool.query(
        `update meeting set duration_minutes = ${changed} where slug = '2024-10-17-ip4'`,
      );
      await vi.waitFor(async () => expect(await minutes()).toBe(changed), { timeout: 2_000 });
    }
    await database.pool.query(`update translation set value = 'By SQL' where key = 'title'`);
    await vi.waitFor(async () => expect((await gateway.query(QUERY)).data.meeting.title).toBe('By SQL'), {
      timeout: 15_000,
    });
  },
);

it('a feed on a pooler in transaction mode reports once that its subscription is lost', async () => {
  const { pooler } = await behind('transaction');
  const pooled = new Database(connectionOptions(pooler.url), log);
  onTestFinished(() => pooled.close());
  let lost = 0;
  const feed = new ChangeFeed({
    connection: connectionOptions(pooler.url),
    db: pooled.db,
    onChange: () => undefined,
    onSubscriptionLost: () => {
      lost += 1;
    },
  });
  onTestFinished(() => feed.close());
  await feed.open();
  expect([feed.isSubscribed, lost]).toEqual([false, 1]);
});

it('dates are read as ever where the database has another style', async () => {
  const { database, pooler } = await behind('transaction');
  const { rows } = await database.pool.query('select current_database() as name');
  await database.pool.query(`alter database ${rows[0].name} set datestyle = 'German'`);
  const pooled = new Database(connectionOptions(pooler.url), log);
  onTestFinished(() => pooled.close());
  const days = await Promise.all(
    Array.from({ length: 30 }, () => pooled.pool.query(`select '2024-10-17'::date::text as day`)),
  );
  expect(new Set(days.map((each) => each.rows[0].day))).toEqual(new Set(['2024-10-17']));
});

it('a setting that the pooler does not keep is refused with the statement that mends it', async () => {
  const { database, pooler } = await behind('transaction');
  const { rows } = await database.pool.query('select current_database() as name');
  await database.pool.query(`alter database ${rows[0].name} set search_path = elsewhere`);
  await expect(testGateway({ config: { databaseUrl: pooler.url } })).rejects.toMatchObject({
    name: 'StartupError',
    message: expect.stringMatching(
      /does not keep .* run alter role ".*" in database ".*" set search_path = 'public'/,
    ),
  });
});
