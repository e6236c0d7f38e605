import { asc, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AddressRules } from '../../../src/translation/texts/address-rules.ts';
import { readTexts } from '../../../src/translation/texts/read-texts.ts';
import { lockTexts } from '../../../src/translation/texts/texts-lock.ts';
import { textRevisionTable, translationTable } from '../../../src/translation/texts/translation.table.ts';
import { type TestDatabase, testDatabase } from '../../support/database.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase();
});
afterEach(() => database.close());

type Row = typeof translationTable.$inferInsert;

const set = (locale: string, value: string | null, more: Partial<Row> = {}) => {
  const origin = locale === 'en' ? 'ORIGINAL' : 'UNOFFICIAL_TRANSLATION';
  const row: Row = { namespace: 'n', key: 'k', locale, value, origin, state: 'TRANSLATED', ...more };
  return database.db
    .insert(translationTable)
    .values(row)
    .onConflictDoUpdate({
      target: [translationTable.namespace, translationTable.key, translationTable.locale],
      set: { value, ...more },
    });
};
const states = async () => {
  const texts = await readTexts(database.db, undefined, new AddressRules([]));
  return Object.fromEntries(texts.map(({ locale, state }) => [locale, state]));
};
const history = async () => {
  const rows = await database.db.select().from(textRevisionTable).orderBy(asc(textRevisionTable.revision));
  return rows.map(({ locale, value, door }) => `${locale} ${value} ${door}`);
};

describe('a translation', () => {
  beforeEach(async () => {
    await set('en', 'A');
    await set('ja', 'あ');
  });

  it('is STALE while its original has other words than those it was made from, and no longer', async () => {
    expect(await states()).toEqual({ en: 'TRANSLATED', ja: 'TRANSLATED' });
    await set('en', 'B');
    expect(await states()).toMatchObject({ ja: 'STALE' });
    await set('en', 'A');
    expect(await states()).toMatchObject({ ja: 'TRANSLATED' });
  });

  it('is not put behind by white space at the ends, nor by Unicode form', async () => {
    await set('en', 'Café');
    await set('ja', 'カフェ');
    await set('en', ' Cafe\u0301\u3000\n');
    expect(await states()).toMatchObject({ ja: 'TRANSLATED' });
  });

  it('is compared with the original of today, whatever happened to it between', async () => {
    await database.db.delete(translationTable).where(sql`locale = 'en'`);
    expect(await states()).toEqual({ ja: 'TRANSLATED' });
    await set('en', 'B');
    expect(await states()).toMatchObject({ ja: 'STALE' });
    await database.db.delete(translationTable).where(sql`locale = 'en'`);
    await set('en', 'A');
    expect(await states()).toMatchObject({ ja: 'TRANSLATED' });
  });

  it('that comes back was made from what it was made from before', async () => {
    await set('en', 'B');
    await set('ja', 'び');
    await set('ja', 'あ');
    expect(await states()).toMatchObject({ ja: 'STALE' });
    await set('ja', ' び');
    expect(await states()).toMatchObject({ ja: 'TRANSLATED' });
  });

  it('that comes with its original in one statement belongs to it, whichever is first', async () => {
    for (const order of [
      ['en', 'ja'],
      ['ja', 'en'],
    ]) {
      const value = sql`case locale when 'en' then value || 'x' else value || 'っ' end`;
      await database.db.execute(sql`
        with ordered as (select ctid from translation order by array_position(${sql.param(order)}::text[], locale))
        update translation set value = ${value} where ctid in (select ctid from ordered)`);
      expect(await states()).toEqual({ en: 'TRANSLATED', ja: 'TRANSLATED' });
    }
  });

  it('is confirmed by the hash of today', async () => {
    await set('en', 'B');
    await database.db.execute(sql`update translation set source_hash = text_hash('B') where locale = 'ja'`);
    expect(await states()).toMatchObject({ ja: 'TRANSLATED' });
    expect((await history()).at(-1)).toBe('ja あ SQL');
  });

  it('cannot be called STALE by hand', async () => {
    const byHand = database.db.execute(sql`update translation set state = 'STALE' where locale = 'ja'`);
    await expect(byHand).rejects.toThrow();
  });
});

describe('the history of texts', () => {
  it('has every change once, with its door, in the order of revisions', async () => {
    await set('en', 'A');
    await set('en', 'A');
    await database.db.transaction(async (tx) => {
      await lockTexts(tx, { door: 'IMPORT', document: 'd', actor: 'somebody', note: 'why' });
      await tx.update(translationTable).set({ value: 'B' });
      await tx.update(translationTable).set({ state: 'REVIEWED' });
    });
    await database.db.update(translationTable).set({ value: null });
    await database.db.delete(translationTable);
    await set('en', 'C');
    await database.db.delete(translationTable);
    expect(await history()).toEqual([
      'en A SQL',
      'en B IMPORT',
      'en B IMPORT',
      'en null SQL',
      'en C SQL',
      'en null SQL',
    ]);
    const [, second] = await database.db.select().from(textRevisionTable).orderBy(textRevisionTable.revision);
    expect(second).toMatchObject({ actor: 'somebody', document: 'd', note: 'why' });
  });

  it('is written in the same transaction', async () => {
    const undone = database.db.transaction(async (tx) => {
      await tx.insert(translationTable).values({
        ...{ namespace: 'n', key: 'k', locale: 'en', value: 'A', origin: 'ORIGINAL', state: 'TRANSLATED' },
      });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await history()).toEqual([]);
  });

  it('knows a text that gets another address, and all that TRUNCATE removes', async () => {
    await set('en', 'A');
    await database.db.execute(sql`update translation set key = 'other'`);
    expect(await history()).toEqual(['en A SQL', 'en A SQL', 'en null SQL']);
    await database.db.execute(sql`truncate translation`);
    expect((await history()).at(-1)).toBe('en null SQL');
  });

  it('gives the row the number of its last change', async () => {
    await set('en', 'A');
    await set('ja', 'あ');
    await set('en', 'B');
    const rows = await database.db.select().from(translationTable);
    const byLocale = Object.fromEntries(rows.map(({ locale, revision }) => [locale, revision]));
    expect(byLocale.en).toBeGreaterThan(byLocale.ja as number);
  });
});
