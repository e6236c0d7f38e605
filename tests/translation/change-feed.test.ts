import { expect, it, onTestFinished, vi } from 'vitest';
import { announceChange, type ChangedNamespaces, ChangeFeed } from '../../src/translation/change-feed.ts';
import { testDatabase } from '../support/database.ts';

it('a change is heard when it is committed, by name, or as any where the names are too many', async () => {
  const database = await testDatabase();
  onTestFinished(() => database.close());
  const heard: ChangedNamespaces[] = [];
  const feed = new ChangeFeed(database.connectionOptions, (namespaces) => heard.push(namespaces));
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
  const feed = new ChangeFeed({ host: '/nowhere' }, () => undefined);
  await expect(feed.open()).rejects.toThrow('ENOENT');
  await feed.close();
});
