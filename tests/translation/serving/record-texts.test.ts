import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RecordTextCache, RecordTexts } from '../../../src/translation/serving/record-texts.ts';
import { AddressRules } from '../../../src/translation/texts/address-rules.ts';
import { translationTable } from '../../../src/translation/texts/translation.table.ts';
import { type TestDatabase, testDatabase } from '../../support/database.ts';

const chain = ['ja', 'en'];
let database: TestDatabase;
let statements: number;

beforeEach(async () => {
  database = await testDatabase();
  const text = (namespace: string, key: string, locale: string, value: string | null) => ({
    ...{ namespace, key, locale, value },
    origin: 'ORIGINAL' as const,
    state: 'REVIEWED' as const,
  });
  await database.db
    .insert(translationTable)
    .values([
      text('meetings/a', 'title', 'en', 'Title'),
      text('meetings/a', 'title', 'ja', '題'),
      text('meetings/a', 'statements.1.body', 'en', '{{name}} said $t(title)'),
      text('meetings/a', 'statements.2.body', 'ja', ''),
      text('meetings/a', 'statements.3.body', 'en', null),
      text('meetings/b', 'statements.1.body', 'ja', '別の会合'),
    ]);
  statements = 0;
});
afterEach(() => database.close());

const newTexts = (cache = new RecordTextCache()) => {
  const signal = new AbortController().signal;
  const onStatement = () => {
    statements += 1;
  };
  return new RecordTexts(database.forRequest({ signal, onStatement }), cache, new AddressRules([]));
};
const statement = (meeting: string, number: number) => ({
  namespace: `meetings/${meeting}`,
  block: `statements.${number}`,
});
const update = (value: string) => database.db.update(translationTable).set({ value });

describe('the texts of records', () => {
  it('come in one statement a batch, and then at once', async () => {
    const texts = newTexts();
    await Promise.all([
      texts.load([{ namespace: 'meetings/a', block: '' }, statement('a', 1)]),
      texts.load([statement('a', 2), statement('b', 1), statement('a', 1)]),
    ]);
    expect(statements).toBe(1);
    expect(texts.resolve({ namespace: 'meetings/a', key: 'title' }, 'ja', chain)).toMatchObject({
      value: '題',
      isFallback: false,
    });
    expect(texts.resolve({ namespace: 'meetings/b', key: 'statements.1.body' }, 'ja', chain)).toMatchObject({
      value: '別の会合',
    });
    expect(statements).toBe(1);
  });

  it('are loaded where nobody has loaded them yet, several in one statement', async () => {
    const texts = newTexts();
    const [title, body] = await Promise.all([
      texts.resolve({ namespace: 'meetings/a', key: 'title' }, 'en', ['en']),
      texts.resolve({ namespace: 'meetings/b', key: 'statements.1.body' }, 'en', ['en', 'ja']),
    ]);
    expect([title.value, body.value]).toEqual(['Title', '別の会合']);
    expect(statements).toBe(1);
  });

  it('are served as they are written', async () => {
    const body = await newTexts().resolve({ namespace: 'meetings/a', key: 'statements.1.body' }, 'ja', chain);
    expect(body).toEqual({
      requested: 'ja',
      value: '{{name}} said $t(title)',
      locale: 'en',
      isFallback: true,
      origin: 'ORIGINAL',
      state: 'REVIEWED',
      sourceUrl: null,
      updatedAt: expect.any(Date),
      available: ['en'],
    });
  });

  it.each(['statements.2.body', 'statements.3.body', 'statements.9.body', 'nothing'])(
    'are null and a reason where they are empty, deleted or not there: %s',
    async (key) => {
      expect(await newTexts().resolve({ namespace: 'meetings/a', key }, 'ja', chain)).toEqual({
        requested: 'ja',
        value: null,
        locale: null,
        isFallback: false,
        origin: null,
        state: 'MISSING',
        sourceUrl: null,
        updatedAt: null,
        available: [],
      });
    },
  );

  it('are shared between requests until they change', async () => {
    const cache = new RecordTextCache();
    await newTexts(cache).load([statement('a', 1)]);
    await newTexts(cache).load([statement('a', 1)]);
    expect(statements).toBe(1);
    await update('new');
    cache.forget(['meetings/b', 'people']);
    await newTexts(cache).load([statement('a', 1)]);
    expect(statements).toBe(1);
    cache.forget(['meetings/a']);
    expect(
      await newTexts(cache).resolve({ namespace: 'meetings/a', key: 'title' }, 'en', chain),
    ).toMatchObject({ value: 'new' });
    cache.forget('*');
    await newTexts(cache).load([statement('a', 1)]);
    expect(statements).toBe(3);
  });

  it('that were read before a change are not kept after it', async () => {
    const cache = new RecordTextCache();
    const early = newTexts(cache);
    const reading = early.load([statement('a', 1)]);
    await new Promise((resolve) => setImmediate(resolve));
    cache.forget(['meetings/a']);
    await reading;
    await update('new');
    const late = newTexts(cache);
    expect(
      await late.resolve({ namespace: 'meetings/a', key: 'statements.1.body' }, 'en', chain),
    ).toMatchObject({
      value: 'new',
    });
    expect(early.resolve({ namespace: 'meetings/a', key: 'statements.1.body' }, 'en', chain)).toMatchObject({
      value: '{{name}} said $t(title)',
    });
  });

  it('stay with the request that holds them when the cache drops them, even while it waits for others', async () => {
    const cache = new RecordTextCache();
    await newTexts(cache).load([statement('a', 1)]);
    const texts = newTexts(cache);
    const loading = texts.load([statement('a', 1), statement('b', 1)]);
    await new Promise((resolve) => setImmediate(resolve));
    cache.forget('*');
    await loading;
    const bodies = ['a', 'b'].map((name) =>
      texts.resolve({ namespace: `meetings/${name}`, key: 'statements.1.body' }, 'ja', chain),
    );
    expect(bodies).toMatchObject([{ value: '{{name}} said $t(title)' }, { value: '別の会合' }]);
  });

  it('are served from a cache that can hold none of them', async () => {
    const texts = newTexts(new RecordTextCache(1));
    await texts.load([statement('a', 1), statement('b', 1)]);
    expect(texts.resolve({ namespace: 'meetings/b', key: 'statements.1.body' }, 'ja', chain)).toMatchObject({
      value: '別の会合',
    });
  });
});
