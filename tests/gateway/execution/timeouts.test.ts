import { request } from 'node:http';
import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestGateway, testGateway } from '../../support/gateway.ts';

/** Shorter than `lock_timeout`, which would end the SQL as well. */
const REQUEST_TIMEOUT_MS = 400;
const MEETINGS = '{ meetings { totalCount nodes { title } } }';

let gateway: TestGateway;
/** One that waits, on the same database. */
let patient: TestGateway;
beforeAll(async () => {
  gateway = await testGateway({ config: { requestTimeoutMs: REQUEST_TIMEOUT_MS } });
  patient = await testGateway({ config: { databaseUrl: gateway.database.url } });
});
afterAll(async () => {
  await patient.stop();
  await gateway.stop();
});

let locker: pg.Client;
beforeEach(async () => {
  locker = new pg.Client({ connectionString: gateway.database.url });
  await locker.connect();
  // Every query of meetings waits from here on.
  await locker.query('begin; lock table meeting in access exclusive mode');
});
afterEach(() => locker.end());

const unlock = () => locker.query('rollback');

/**
 * The number of statements that wait for the lock; not asked by the locker, who would see the same all through its
 * transaction.
 */
async function waiting(): Promise<number> {
  const { rows } = await gateway.database.db.execute<{ count: number }>(
    sql`select count(*)::int as count from pg_locks join pg_stat_activity using (pid)
        where datname = current_database() and not granted and relation is not null`,
  );
  return rows[0]?.count ?? 0;
}

describe('a request that takes too long', () => {
  it('is answered 503 in the language of the reader, and its SQL ends', async () => {
    const { status, errors, data } = await gateway.query(MEETINGS, { locale: 'ja' });
    expect({ status, errors, data }).toEqual({
      status: 503,
      data: undefined,
      errors: [
        {
          message: '時間がかかりすぎたため、応答を中止しました。取得する量を減らしてください。',
          extensions: { code: 'REQUEST_TIMEOUT', params: {} },
        },
      ],
    });
    await expect.poll(waiting).toBe(0);
  });

  it('leaves the pool as it was, however many there are', async () => {
    const slow = await Promise.all(Array.from({ length: 15 }, () => gateway.query(MEETINGS)));
    expect(slow.map(({ status }) => status)).toEqual(slow.map(() => 503));
    await unlock();
    const { status, data } = await gateway.query(MEETINGS);
    expect({ status, count: data.meetings.totalCount }).toEqual({ status: 200, count: 5 });
  });
});

describe('a client that goes away', () => {
  it('takes its SQL with it', async () => {
    const headers = { 'content-type': 'application/json' };
    const sent = request(`${patient.url}/graphql`, { method: 'POST', headers });
    sent.on('error', () => undefined);
    sent.end(JSON.stringify({ query: '{ meeting(slug: "x") { id } }' }));
    await expect.poll(waiting).toBe(1);
    sent.destroy();
    // Sooner than the two seconds of lock_timeout.
    await expect.poll(waiting, { timeout: 1_500, interval: 20 }).toBe(0);
  });
});
