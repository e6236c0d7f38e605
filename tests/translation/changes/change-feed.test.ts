import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import pg from 'pg';
import { expect, it, onTestFinished, vi } from 'vitest';
import {
  announceChange,
  type ChangedNamespaces,
  ChangeFeed,
} from '../../../src/translation/changes/change-feed.ts';
import { testDatabase } from '../../support/database.ts';

it('a change is heard when it is committed, by name, or as any where the names are too many', async () => {
  const database = await testDatabase();
  onTestFinished(() => database.close());
  const heard: ChangedNamespaces[] = [];
  const feed = new ChangeFeed({
    connection: database.connectionOptions,
    db: database.db,
    onChange: (namespaces) => heard.push(namespaces),
  });
  await feed.open();
  onTestFinished(() => feed.close());
  const many = Array.from({ length: 500 }, (_, index) => `meetings/会合-${index}`);
  await announceChange(database.db, []);
  const rolledBack = database.db.transaction(async (tx) => {
    await announceChange(tx, ['undone']);
    throw new Error('Undone.');
  });
  await expect(rolledBack).rejects.toThrow('Undone.');
  await announceChange(database.db, ['people', 'a b "c"']);
  await announceChange(database.db, many);
  await vi.waitFor(() => expect(heard).toEqual([['people', 'a b "c"'], '*']));
});

it('a feed that cannot be opened says so', async () => {
  const feed = new ChangeFeed({
    connection: { host: '/nowhere' },
    db: { execute: () => Promise.reject(new Error('Not asked.')) } as never,
    onChange: () => undefined,
  });
  await expect(feed.open()).rejects.toThrow('ENOENT');
  expect(feed.isSubscribed).toBe(false);
  await feed.close();
});

it('a feed hangs up where the other end is silent, and is told that anything may have changed', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const database = await testDatabase();
  onTestFinished(() => database.close());
  const { connection, silence } = await throughWire(database.url);
  const heard: ChangedNamespaces[] = [];
  const feed = new ChangeFeed({
    connection,
    db: database.db,
    onChange: (namespaces) => heard.push(namespaces),
  });
  await feed.open();
  onTestFinished(() => feed.close());
  await vi.advanceTimersByTimeAsync(2_500);
  await announceChange(database.db, ['people']);
  await vi.waitFor(() => expect(heard).toEqual([['people']]));
  expect(feed.isSubscribed).toBe(true);
  silence();
  await announceChange(database.db, ['places']);
  await vi.advanceTimersByTimeAsync(2_500);
  await vi.waitFor(async () => {
    await vi.advanceTimersByTimeAsync(2_500);
    expect(feed.isSubscribed).toBe(false);
  });
  await vi.waitFor(() => expect(heard).toEqual([['people'], '*']), { timeout: 5_000 });
  await announceChange(database.db, ['terms']);
  await vi.waitFor(() => expect(heard).toEqual([['people'], '*', ['terms']]));
});

/** A way to the database on which the connections that there are can be cut off without either end being told. */
async function throughWire(url: string) {
  const { host, port, user, password, database } = new pg.Client({ connectionString: url });
  const pairs = new Set<[Socket, Socket]>();
  const wire = createServer((near) => {
    const far = host.startsWith('/') ? connect(`${host}/.s.PGSQL.${port}`) : connect(port, host);
    pairs.add([near, far]);
    for (const end of [near, far]) end.on('error', () => undefined);
    near.pipe(far);
    far.pipe(near);
  });
  await new Promise<void>((resolve) => wire.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const end of [...pairs].flat()) end.destroy();
    wire.close();
  });
  const at = { host: '127.0.0.1', port: (wire.address() as AddressInfo).port };
  return {
    connection: { ...at, user, password: password ?? undefined, database },
    silence() {
      for (const [near, far] of pairs) {
        near.unpipe(far);
        far.unpipe(near);
      }
    },
  };
}
