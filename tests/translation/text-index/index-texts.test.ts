import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { ADDRESS_RULES } from '../../../src/records/address-rules.ts';
import { writeTexts } from '../../../src/translation/changes/write-texts.ts';
import { indexMissing } from '../../../src/translation/text-index/index-texts.ts';
import { type TestDatabase, testDatabase } from '../../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database?.close());
beforeEach(async () => {
  await database.db.execute(sql`truncate translation, text_index`);
});

const text = (namespace: string, key: string, value: string, locale = 'ja') => ({
  ...{ namespace, key, value, locale },
  ...{ origin: 'ORIGINAL' as const, state: 'TRANSLATED' as const },
});
const write = (...texts: ReturnType<typeof text>[]) =>
  database.db.transaction((tx) => writeTexts(tx, texts, ADDRESS_RULES, { door: 'IMPORT' }));

async function index(): Promise<string[]> {
  const { rows } = await database.db.execute<{ line: string }>(
    sql`select namespace || ' ' || key || ' ' || locale || ' ' || replace(folded, E'\n', '|') as line
        from text_index order by 1`,
  );
  return rows.map(({ line }) => line);
}

it('a text is indexed in the transaction that writes it', async () => {
  await write(text('meetings/a', 'title', 'ＮＡＴＯ会合'));
  await expect(
    database.db.transaction(async (tx) => {
      await writeTexts(tx, [text('meetings/a', 'title', '別の会合')], ADDRESS_RULES, { door: 'IMPORT' });
      throw new Error('Undone.');
    }),
  ).rejects.toThrow('Undone.');
  expect(await index()).toEqual(['meetings/a title ja |nato会合|']);
  await write(text('meetings/a', 'title', '別の会合'));
  expect(await index()).toEqual(['meetings/a title ja |別の会合|']);
});

it('a name is one row for each form, whichever of its parts changes; templates have none', async () => {
  await write(text('people', 'a-b.family', '中谷'), text('people', 'a-b.kana.literal', 'ナカタニ・ゲン'));
  await write(text('people', 'a-b.given', '元'), text('labels', 'x', 'y'));
  expect(await index()).toEqual([
    'people a-b ja |中谷 元|元 中谷|中谷元|元中谷|',
    'people a-b.kana ja |なかたに げん|なかたにげん|',
  ]);
});

it('what was not indexed, is not any more or is otherwise now is made up for', async () => {
  await write(
    text('meetings/a', 'title', 'あ'),
    text('meetings/b', 'title', 'い'),
    text('terms', 'c.name', 'う'),
  );
  await database.db.execute(sql`update translation set value = 'ア゛' where namespace = 'meetings/a'`);
  await database.db.execute(sql`update translation set value = null where namespace = 'meetings/b'`);
  await database.db.execute(sql`delete from text_index where namespace = 'terms'`);
  await database.db.execute(
    sql`insert into text_index (namespace, key, locale, folded, grams, sort_key, source_hash) values ('gone', 'x', 'ja', '', '{}', '', '')`,
  );
  await indexMissing(database.db);
  expect(await index()).toEqual(['meetings/a title ja |あ ゙|', 'terms c.name ja |う|']);
});

it('five at once make the same index as one', async () => {
  const texts = Array.from({ length: 60 }, (_, i) => text(`meetings/${i}`, 'title', `会合 ${i}`));
  await write(...texts);
  const expected = await index();
  await database.db.execute(sql`truncate text_index`);
  await Promise.all(Array.from({ length: 5 }, () => indexMissing(database.db)));
  expect(await index()).toEqual(expected);
});
