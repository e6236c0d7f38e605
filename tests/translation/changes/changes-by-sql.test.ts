import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { ADDRESS_RULES } from '../../../src/records/address-rules.ts';
import { ChangeFeed } from '../../../src/translation/changes/change-feed.ts';
import { writeTexts } from '../../../src/translation/changes/write-texts.ts';
import { type TestDatabase, testDatabase } from '../../support/database.ts';
import { type TestGateway, testGateway } from '../../support/gateway.ts';

const soon = { timeout: 10_000 };

describe('what psql changes is served', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await testGateway({ config: { responseCacheBytes: 1024 * 1024 } });
  });
  afterAll(() => gateway.stop());

  const run = (statement: string) => gateway.database.pool.query(statement);
  const data = async (query: string) => (await gateway.query(query, { locale: 'en' })).data;
  const title = '{ meeting(slug: "2024-10-17-ip4") { title } }';
  const found = (text: string) => `{ search(text: "${text}", first: 5) { totalCount } }`;

  it('a text of a record, in the answer and in the search', async () => {
    await data(title);
    await data(found('kumquat'));
    await run(`update translation set value = 'Kumquat meeting'
      where namespace = 'meetings/2024-10-17-ip4' and key = 'title' and locale = 'en'`);
    await vi.waitFor(async () => {
      expect(await data(title)).toEqual({ meeting: { title: 'Kumquat meeting' } });
      expect((await data(found('kumquat'))).search.totalCount).toBe(1);
    }, soon);
  });

  it('a text that is in service, one that is new, and one that is deleted', async () => {
    const people = '{ person(slug: "nakatani-gen") { name } }';
    await data(people);
    await run(`update translation set value = 'Nakatany' where namespace = 'people'
      and key like 'nakatani-gen%family' and locale = 'en'`);
    await vi.waitFor(async () => expect((await data(people)).person.name).toBe('NAKATANY Gen'), soon);
    const summary = '{ meeting(slug: "2024-10-17-ip4") { summary } }';
    await run(`delete from translation where namespace like 'meetings/%' and key = 'summary'`);
    await vi.waitFor(async () => expect((await data(summary)).meeting.summary).toBe(null), soon);
    await run(`insert into translation (namespace, key, locale, value, origin, state)
      values ('meetings/2024-10-17-ip4', 'summary', 'en', 'Anew.', 'ORIGINAL', 'TRANSLATED')`);
    await vi.waitFor(async () => expect((await data(summary)).meeting.summary).toBe('Anew.'), soon);
  });

  it('an index that was emptied is made anew', async () => {
    await run('truncate text_index');
    await vi.waitFor(async () => expect((await data(found('kumquat'))).search.totalCount).toBe(1), soon);
  });

  it('all texts gone at once', async () => {
    await data(title);
    await run('truncate translation');
    await vi.waitFor(async () => expect((await data(title)).meeting.title).not.toBe('Kumquat meeting'), soon);
  });
});

describe('a change is announced', () => {
  let database: TestDatabase;
  const heard: [unknown, boolean][] = [];
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());
  beforeEach(async () => {
    heard.length = 0;
    const feed = new ChangeFeed({
      connection: database.connectionOptions,
      db: database.db,
      onChange: (...change) => heard.push(change),
    });
    await feed.open();
    onTestFinished(() => feed.close());
  });
  const run = (statement: string) => database.pool.query(statement);
  const all = async () => {
    await run(`notify taiyaku_change, '["end"]'`);
    await vi.waitFor(() => expect(heard.at(-1)).toEqual([['end'], true]), soon);
    return heard.slice(0, -1);
  };
  const rows = (count: number, namespace: string) => `insert into translation
    (namespace, key, locale, value, origin, state)
    select ${namespace}, 'k' || i, 'en', 'v', 'ORIGINAL', 'TRANSLATED' from generate_series(1, ${count}) as i`;

  it('once for a statement, by the names of the namespaces', async () => {
    await run(rows(5_000, `'bulk/' || (i % 3)`));
    await run(`update translation set value = 'w' where namespace = 'bulk/1'`);
    await run(`delete from translation where namespace <> 'bulk/1'`);
    expect(await all()).toEqual([
      [['bulk/0', 'bulk/1', 'bulk/2'], false],
      [['bulk/1'], false],
      [['bulk/0', 'bulk/2'], false],
    ]);
  });

  it('as any where the names are too many', async () => {
    await run(rows(2_000, `'many/' || i`));
    await run('truncate translation');
    expect(await all()).toEqual([
      ['*', false],
      ['*', false],
    ]);
  });

  it('not at all where nothing changes that is read', async () => {
    await run(rows(1, `'same'`));
    heard.length = 0;
    await run(`update translation set updated_at = now()`);
    await run(`update translation set value = value`);
    await run(`delete from translation where namespace = 'none'`);
    expect((await all()).filter(([namespaces]) => !String(namespaces).includes('same'))).toEqual([]);
  });

  it('once by ourselves, for the triggers leave it to us', async () => {
    const text = { key: 'a', locale: 'en', value: 'b', origin: 'ORIGINAL', state: 'TRANSLATED' } as const;
    await database.db.transaction(async (tx) => {
      await writeTexts(tx, [{ ...text, namespace: 'ours' }], ADDRESS_RULES, { door: 'IMPORT' });
    });
    expect(await all()).toEqual([[['ours'], true]]);
    const { rows: indexed } = await database.db.execute(
      sql`select folded from text_index where namespace = 'ours'`,
    );
    expect(indexed).toEqual([{ folded: '\nb\n' }]);
  });
});
