import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REQUEST_SHARE } from '../../src/storage/cancellable.ts';
import { isQueryCancelled, sqlState } from '../../src/storage/database-errors.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase({ template: 'none', poolSize: 2, statementTimeoutMs: 20_000 });
  await database.db.execute(sql`create table note (body text not null)`);
});
afterAll(() => database.close());

const SLEEP = sql`select pg_sleep(15)`;
/** drizzle sends nothing until it is awaited. */
const started = <T>(query: PromiseLike<T>): Promise<T> => Promise.resolve(query);
const running = async () => {
  const { rows } = await database.db.execute<{ query: string }>(
    sql`select query from pg_stat_activity where datname = current_database() and state = 'active' and pid <> pg_backend_pid()`,
  );
  return rows.map((row) => row.query);
};
const backends = async (): Promise<unknown[]> => {
  const both = await Promise.all(
    [1, 2].map(() => database.db.execute(sql`select pg_backend_pid() as pid, pg_sleep(0.05)`)),
  );
  return both.map(({ rows }) => rows[0]?.pid).sort();
};
async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 10));
}

describe('when a request ends', () => {
  it('its running statement ends in the server and rejects as cancelled', async () => {
    const request = new AbortController();
    const work = started(database.forRequest({ signal: request.signal }).execute(SLEEP));
    await until(async () => (await running()).length === 1);
    request.abort();
    await expect(work).rejects.toSatisfy(isQueryCancelled);
    await until(async () => (await running()).length === 0);
  });

  it('its connection is used again', async () => {
    const before = await backends();
    const request = new AbortController();
    const work = started(database.forRequest({ signal: request.signal }).execute(SLEEP));
    await until(async () => (await running()).length === 1);
    request.abort();
    await expect(work).rejects.toSatisfy(isQueryCancelled);
    expect(await backends()).toEqual(before);
  });

  it('what waits for a connection is never sent, even where the pool is full', async () => {
    const request = new AbortController();
    const statements: string[] = [];
    const db = database.forRequest({ signal: request.signal, onStatement: (text) => statements.push(text) });
    const work = Array.from({ length: 6 }, () => started(db.execute(SLEEP)));
    await new Promise((resolve) => setTimeout(resolve, 100));
    request.abort(new Error('closed'));
    const results = await Promise.allSettled(work);
    expect(results.map((result) => result.status === 'rejected' && isQueryCancelled(result.reason))).toEqual(
      Array(6).fill(true),
    );
    expect(statements).toHaveLength(2);
    await until(async () => (await running()).length === 0);
  });

  it('what it asks afterwards is not sent', async () => {
    const statements: string[] = [];
    const db = database.forRequest({
      signal: AbortSignal.abort(),
      onStatement: (text) => statements.push(text),
    });
    await expect(db.execute(sql`select 1`)).rejects.toSatisfy(isQueryCancelled);
    await expect(db.transaction(async (tx) => tx.execute(sql`select 1`))).rejects.toSatisfy(isQueryCancelled);
    expect(statements).toEqual([]);
  });

  it('its transaction is undone', async () => {
    const request = new AbortController();
    const statements: string[] = [];
    const db = database.forRequest({ signal: request.signal, onStatement: (text) => statements.push(text) });
    const work = db.transaction(async (tx) => {
      await tx.execute(sql`insert into note values ('lost')`);
      await tx.execute(SLEEP);
    });
    await until(async () => (await running()).length === 1);
    request.abort();
    await expect(work).rejects.toSatisfy(isQueryCancelled);
    expect(statements).toEqual([
      'begin',
      `insert into note values ('lost')`,
      'select pg_sleep(15)',
      'rollback',
    ]);
    expect((await database.db.execute(sql`select body from note`)).rows).toEqual([]);
  });

  it('what its transaction has queued is not sent', async () => {
    const request = new AbortController();
    const statements: string[] = [];
    const db = database.forRequest({ signal: request.signal, onStatement: (text) => statements.push(text) });
    const work = db.transaction(async (tx) => {
      await Promise.all([tx.execute(sql`select 1`), tx.execute(SLEEP), tx.execute(sql`select 2`)]);
    });
    await until(async () => (await running()).length === 1);
    request.abort();
    await expect(work).rejects.toSatisfy(isQueryCancelled);
    expect(statements).toEqual(['begin', 'select 1', 'select pg_sleep(15)', 'rollback']);
    await until(async () => (await running()).length === 0);
  });

  it('its transaction gives its connection back, at whichever moment that is', async () => {
    for (let tick = 0; tick < 40; tick++) {
      const request = new AbortController();
      const db = database.forRequest({ signal: request.signal });
      const work = db
        .transaction(async (tx) => tx.execute(sql`select pg_sleep(0.005)`))
        .catch((error) => error);
      for (let i = 0; i < tick; i++)
        await (i % 4 === 3 ? new Promise((resolve) => setImmediate(resolve)) : undefined);
      request.abort();
      await work;
    }
    await until(async () => database.pool.totalCount === database.pool.idleCount);
    expect(database.pool.waitingCount).toBe(0);
  });

  it('nobody else ever meets its cancel', async () => {
    const others = Array.from({ length: 150 }, async (_, i) => {
      await new Promise((resolve) => setTimeout(resolve, i * 4));
      return (await database.db.execute(sql`select ${i}::int as n, pg_sleep(0.002)`)).rows[0]?.n;
    });
    const cancelled = Array.from({ length: 150 }, async (_, i) => {
      await new Promise((resolve) => setTimeout(resolve, i * 4));
      const request = new AbortController();
      const work = started(
        database.forRequest({ signal: request.signal }).execute(sql`select pg_sleep(0.003)`),
      );
      setTimeout(() => request.abort(), i % 8);
      return work.then(
        () => true,
        (error) => isQueryCancelled(error),
      );
    });
    expect(await Promise.all(others)).toEqual(Array.from({ length: 150 }, (_, i) => i));
    expect(await Promise.all(cancelled)).toEqual(Array(150).fill(true));
  });
});

describe('a request', () => {
  it('counts every statement it sends', async () => {
    const statements: string[] = [];
    const db = database.forRequest({ onStatement: (text) => statements.push(text) });
    await db.transaction(async (tx) => {
      await tx.execute(sql`select 1`);
      await tx.transaction(async (inner) => inner.execute(sql`select 2`));
    });
    expect(statements).toEqual([
      'begin',
      'select 1',
      'savepoint sp1',
      'select 2',
      'release savepoint sp1',
      'commit',
    ]);
  });

  it('sees the error of its own statement, not a cancellation', async () => {
    const work = database.forRequest({ signal: new AbortController().signal }).execute(sql`select 1 / 0`);
    await expect(work).rejects.toSatisfy((error) => sqlState(error) === '22012' && !isQueryCancelled(error));
  });

  it('leaves no listener on its signal', async () => {
    const { signal } = new AbortController();
    let listeners = 0;
    const counted: AbortSignal = Object.assign(signal, {
      addEventListener(...args: Parameters<AbortSignal['addEventListener']>) {
        listeners += 1;
        return EventTarget.prototype.addEventListener.apply(signal, args as never);
      },
      removeEventListener(...args: Parameters<AbortSignal['removeEventListener']>) {
        listeners -= 1;
        return EventTarget.prototype.removeEventListener.apply(signal, args as never);
      },
    });
    const db = database.forRequest({ signal: counted });
    await Promise.all([1, 2, 3, 4].map(() => db.execute(sql`select 1`)));
    expect(listeners).toBe(0);
  });
});

describe('a pool', () => {
  it('survives the loss of its connections, lent out or idle', async () => {
    const lent = database.db.execute(SLEEP).catch((error) => sqlState(error) ?? 'lost');
    await until(async () => (await running()).length === 1);
    await database.db.execute(
      sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    );
    expect(await lent).toBe('57P01');
    expect((await database.db.execute(sql`select 1 as one`)).rows).toEqual([{ one: 1 }]);
  });

  it('ends a statement that runs too long', async () => {
    const hasty = await testDatabase({ template: 'none', statementTimeoutMs: 50 });
    await expect(hasty.db.execute(SLEEP)).rejects.toSatisfy((error) => sqlState(error) === '57014');
    await hasty.close();
  });
});

describe('one request', () => {
  it('has three connections at once, and the others wait for their turn', async () => {
    const wide = await testDatabase({ template: 'none', poolSize: 10 });
    const started: string[] = [];
    const { signal } = new AbortController();
    const db = wide.forRequest({ signal, onStatement: (text) => started.push(text) });
    const work = Array.from({ length: 7 }, () => db.execute(sql`select pg_sleep(0.3)`));
    const all = Promise.all(work);
    await expect.poll(() => started.length).toBe(REQUEST_SHARE);
    await wide.forRequest({ signal }).execute(sql`select 1`);
    expect(started).toHaveLength(REQUEST_SHARE);
    expect(await all).toHaveLength(7);
    expect(started).toHaveLength(7);
    await wide.close();
  });

  it('that ends gives the turns back that it waited for', async () => {
    const request = new AbortController();
    const db = database.forRequest({ signal: request.signal });
    const work = Promise.allSettled(Array.from({ length: 7 }, () => db.execute(SLEEP)));
    await expect.poll(() => database.pool.totalCount - database.pool.idleCount).toBe(2);
    request.abort();
    expect((await work).every(({ status }) => status === 'rejected')).toBe(true);
    expect(await database.db.execute(sql`select 1`)).toMatchObject({ rowCount: 1 });
  });
});

it('a database whose pool is busy is ready all the same', async () => {
  const request = new AbortController();
  const db = database.forRequest({ signal: request.signal });
  const work = Promise.allSettled([db.execute(SLEEP), db.execute(SLEEP)]);
  await expect.poll(() => database.pool.totalCount - database.pool.idleCount).toBe(2);
  const begun = performance.now();
  expect(await database.isReady()).toBe(true);
  // As long as the pool is held.
  expect(performance.now() - begun).toBeLessThan(10_000);
  request.abort();
  await work;
});
