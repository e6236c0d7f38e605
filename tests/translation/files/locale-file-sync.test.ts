import { rename, rm, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { and, eq, sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { readLocales } from '../../../src/kernel/locale-folders.ts';
import { negotiateLocale } from '../../../src/kernel/negotiate-locale.ts';
import { ADDRESS_RULES } from '../../../src/records/address-rules.ts';
import { announceChange } from '../../../src/translation/changes/change-feed.ts';
import { FolderWatch } from '../../../src/translation/files/folder-watch.ts';
import { LocaleFileSync } from '../../../src/translation/files/locale-file-sync.ts';
import type { SyncReport } from '../../../src/translation/files/sync-locale-files.ts';
import { ServedTexts } from '../../../src/translation/serving/served-texts.ts';
import { lockTexts } from '../../../src/translation/texts/texts-lock.ts';
import { translationTable } from '../../../src/translation/texts/translation.table.ts';
import { type TestDatabase, testDatabase } from '../../support/database.ts';
import { TemporaryLocales } from '../temporary-locales.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase();
});
afterEach(() => database.close());

/** A second is what is promised; this only tells a slow machine from one that never serves it. */
const soon = { timeout: 5_000, interval: 20 };

interface Followed {
  readonly texts: ServedTexts;
  readonly reports: SyncReport[];
  readonly errors: unknown[];
  readonly value: (namespace: string, key: string, locale?: string) => string | null;
}

async function follow(
  localesDir: string,
  defaultLocale = 'en',
  db = database.db,
  onChange?: () => void,
): Promise<Followed> {
  const reports: SyncReport[] = [];
  const errors: unknown[] = [];
  const locales = readLocales(localesDir, defaultLocale);
  const texts = new ServedTexts({ db, locales, rules: ADDRESS_RULES });
  if (onChange) texts.onChange(onChange);
  const sync = new LocaleFileSync({
    db,
    connection: database.connectionOptions,
    localesDir,
    locales,
    rules: ADDRESS_RULES,
    reader: texts,
    onSync: (report) => reports.push(report),
    onError: (error) => errors.push(error),
  });
  onTestFinished(() => sync.close());
  await sync.start();
  const value: Followed['value'] = (namespace, key, locale = defaultLocale) =>
    texts.catalogue.text({ namespace, key }, { locale, strict: true }).value;
  return { texts, reports, errors, value };
}

async function rewrite(address: string, value: string | null) {
  const [locale = '', namespace = '', key = ''] = address.split(' ');
  await database.db.transaction(async (tx) => {
    await lockTexts(tx, { door: 'API' });
    await tx
      .update(translationTable)
      .set({ value })
      .where(
        and(
          eq(translationTable.locale, locale),
          eq(translationTable.namespace, namespace),
          eq(translationTable.key, key),
        ),
      );
    await announceChange(tx, [namespace]);
  });
}

describe('texts in service', () => {
  it('are read at the start', async () => {
    const locales = await TemporaryLocales.make({ 'en/places': { a: 'A' }, 'ja/places': { a: 'あ' } });
    const { value, texts, errors } = await follow(locales.dir);
    expect([value('places', 'a'), value('places', 'a', 'ja')]).toEqual(['A', 'あ']);
    expect(texts.localeInfos.map(({ locale }) => locale)).toEqual(['en', 'ja']);
    expect(errors).toEqual([]);
  });

  it('may have another default, and locales with scripts and regions', async () => {
    const locales = await TemporaryLocales.make({
      'en/places': { a: 'A', b: 'B' },
      'ja/places': { a: 'あ' },
      'zh-Hant/places': { a: '甲' },
    });
    const { texts } = await follow(locales.dir, 'ja');
    expect(texts.locales).toEqual(['ja', 'en', 'zh-Hant']);
    const served = (header: string | undefined, key: string) => {
      const { catalogue } = texts;
      const negotiated = negotiateLocale(header, texts.locales);
      return catalogue.text({ namespace: 'places', key }, { locale: negotiated }).value;
    };
    expect(served(undefined, 'a')).toBe('あ');
    expect(served('zh-TW', 'a')).toBe('甲');
    expect(served('zh-Hant', 'b')).toBe('B');
    const rows = await database.db.select().from(translationTable).where(eq(translationTable.key, 'a'));
    expect(new Map(rows.map(({ locale, origin }) => [locale, origin]))).toEqual(
      new Map([
        ['ja', 'ORIGINAL'],
        ['en', 'UNOFFICIAL_TRANSLATION'],
        ['zh-Hant', 'UNOFFICIAL_TRANSLATION'],
      ]),
    );
  });

  it('follow a file that is saved, in place or by renaming, and one in a new folder', async () => {
    const locales = await TemporaryLocales.make({ 'en/places': { a: 'A' } });
    const { value } = await follow(locales.dir);
    await locales.write('en/places', { a: 'in place' });
    await vi.waitFor(() => expect(value('places', 'a')).toBe('in place'), soon);
    for (const words of ['renamed', 'renamed again']) {
      await writeFile(`${locales.path('en/places')}~`, JSON.stringify({ a: words }));
      await rename(`${locales.path('en/places')}~`, locales.path('en/places'));
      await vi.waitFor(() => expect(value('places', 'a')).toBe(words), soon);
    }
    await locales.write('en/terms', { a: 'new file' });
    await vi.waitFor(() => expect(value('terms', 'a')).toBe('new file'), soon);
  });

  it('follow the file of a record, in a folder that was not there', async () => {
    const locales = await TemporaryLocales.make({ 'en/places': { a: 'A' } });
    const { texts } = await follow(locales.dir);
    const title = async () => {
      const { recordTexts } = texts.forRequest(database.db, 'en');
      return (await recordTexts.resolve({ namespace: 'meetings/m1', key: 'title' }, 'en', ['en'])).value;
    };
    expect(await title()).toBeNull();
    for (const words of ['Title', 'Better title']) {
      await locales.write('en/meetings/m1', { title: words });
      await vi.waitFor(async () => expect(await title()).toBe(words), soon);
    }
  });

  it('lose a key that is deleted from its file, and no text with a file that is gone', async () => {
    const locales = await TemporaryLocales.make({
      'en/places': { a: 'A', b: 'B' },
      'en/labels': { greeting: 'Hello' },
      'ja/labels': {},
    });
    const { value, texts } = await follow(locales.dir);
    const greeting = () => texts.catalogue.message('labels', 'greeting', {}, { locale: 'ja' });
    expect(greeting()).toBe('Hello');
    await rm(locales.path('en/places'));
    await locales.write('en/labels', {});
    await vi.waitFor(() => expect(greeting()).toBeNull(), soon);
    expect([value('places', 'a'), value('places', 'b')]).toEqual(['A', 'B']);
    await locales.write('en/places', { a: 'A' });
    await vi.waitFor(() => expect(value('places', 'b')).toBeNull(), soon);
    expect(value('places', 'a')).toBe('A');
  });

  it('stay the last good ones while a file is broken or half written, and each problem is told once', async () => {
    const locales = await TemporaryLocales.make({ 'en/places': { a: 'A' }, 'en/terms': { a: 'T' } });
    const { value, reports, errors } = await follow(locales.dir);
    const told = () =>
      reports.flatMap(({ problems }) => problems.map(({ line, column }) => `${line}:${column}`));
    const places = ['2:8', '2:15'];
    await locales.write('en/places', '{\n  "a": "A, new');
    await vi.waitFor(() => expect(told()).toEqual(places), soon);
    await locales.write('en/terms', { a: 'T, new' });
    await vi.waitFor(() => expect(value('terms', 'a')).toBe('T, new'), soon);
    expect(value('places', 'a')).toBe('A');
    expect(told()).toEqual(places);
    await locales.write('en/places', '{\n  "a": "A, new"\n}');
    await vi.waitFor(() => expect(value('places', 'a')).toBe('A, new'), soon);
    expect(told()).toEqual(places);
    expect(errors).toEqual([]);
  });

  it('follow the table, and the file follows too', async () => {
    const source = '{ "b": "B",\n\n  "a": "A" }';
    const locales = await TemporaryLocales.make({ 'en/places': source });
    const { value, reports } = await follow(locales.dir);
    await rewrite('en places a', 'of the table');
    await vi.waitFor(() => expect(value('places', 'a')).toBe('of the table'), soon);
    await vi.waitFor(
      async () => expect(await locales.read('en/places')).toBe(source.replace('"A"', '"of the table"')),
      soon,
    );
    await vi.waitFor(() => expect(reports.at(-1)?.written).toEqual([locales.path('en/places')]), soon);
  });

  it('are the same in every gateway on the database', async () => {
    const files = { 'en/places': { a: 'A' }, 'en/meetings/m1': { title: 'Title' } };
    const one = await TemporaryLocales.make(files);
    const other = await TemporaryLocales.make(files);
    const gateways = [await follow(one.dir), await follow(other.dir)];
    await one.write('en/places', { a: 'A, new' });
    await vi.waitFor(
      () => expect(gateways.map(({ value }) => value('places', 'a'))).toEqual(['A, new', 'A, new']),
      soon,
    );
    const titles = () =>
      Promise.all(
        gateways.map(async ({ texts }) => {
          const { recordTexts } = texts.forRequest(database.db, 'en');
          return (await recordTexts.resolve({ namespace: 'meetings/m1', key: 'title' }, 'en', ['en'])).value;
        }),
      );
    expect(await titles()).toEqual(['Title', 'Title']);
    await one.write('en/meetings/m1', { title: 'Better' });
    await vi.waitFor(async () => expect(await titles()).toEqual(['Better', 'Better']), soon);
  });

  it('start in five gateways at once on an empty database', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`en/n${index}`, { a: `${index}` }]),
    );
    const locales = await TemporaryLocales.make(files);
    const gateways = await Promise.all(Array.from({ length: 5 }, () => follow(locales.dir)));
    expect(gateways.map(({ value }) => value('n29', 'a'))).toEqual(Array(5).fill('29'));
    expect(gateways.flatMap(({ errors }) => errors)).toEqual([]);
  });

  it('follow a file although the system told of no change, and ask the database nothing where there is none', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const watch = vi.spyOn(FolderWatch.prototype, 'follow').mockReturnValue();
    onTestFinished(() => void vi.useRealTimers());
    onTestFinished(() => watch.mockRestore());
    let statements = 0;
    const onStatement = (statement: string) => {
      // With the pulse, the feed looks whether it hears.
      if (!statement.includes('pg_notify')) statements += 1;
    };
    const locales = await TemporaryLocales.make({ 'en/places': { a: 'A' } });
    const db = database.forRequest({ signal: new AbortController().signal, onStatement });
    const { value } = await follow(locales.dir, 'en', db);
    statements = 0;
    for (let round = 0; round < 6; round += 1) {
      await vi.advanceTimersByTimeAsync(2_500);
      // The pulse of the feed goes through the server, whose clock is the real one.
      await sleep(250);
    }
    expect(statements).toBe(0);
    await locales.write('en/places', { a: 'A, new' });
    await vi.advanceTimersByTimeAsync(5_000);
    await vi.waitFor(() => expect(value('places', 'a')).toBe('A, new'), soon);
    expect(statements).toBeGreaterThan(0);
  });

  it('are told of when they are in service, also where they could not be read at first', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    const locales = await TemporaryLocales.make({ 'en/places': { a: 'A' } });
    let isDown = false;
    const select: typeof database.db.select = (...columns: []) => {
      if (isDown) throw new Error('The database is down.');
      return database.db.select(...columns);
    };
    const db = Object.create(database.db, { select: { value: select } });
    let served = (): string | null => null;
    const told: (string | null)[] = [];
    const { value, errors } = await follow(locales.dir, 'en', db, () => told.push(served()));
    served = () => value('places', 'a');
    isDown = true;
    await rewrite('en places a', 'A, new');
    await vi.waitFor(() => expect(errors).toHaveLength(1), soon);
    isDown = false;
    await vi.advanceTimersByTimeAsync(5_000);
    await vi.waitFor(() => expect(told.at(-1)).toBe('A, new'), soon);
  });

  it('catch up after the connection that listens was lost', async () => {
    const locales = await TemporaryLocales.make({ 'en/places': { a: 'A' } });
    const { value, errors } = await follow(locales.dir);
    const killed = await database.db.execute(
      sql`select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %' and datname = current_database()`,
    );
    expect(killed.rows).toHaveLength(1);
    await rewrite('en places a', 'missed');
    await vi.waitFor(() => expect(value('places', 'a')).toBe('missed'), soon);
    await rewrite('en places a', 'heard');
    await vi.waitFor(() => expect(value('places', 'a')).toBe('heard'), soon);
    expect(errors).toEqual([]);
  });

  it('stay in service while the database cannot be reached', async () => {
    const locales = await TemporaryLocales.make({ 'en/places': { a: 'A' } });
    const { value, errors } = await follow(locales.dir);
    await database.db.execute(sql`alter table translation rename to translation_gone`);
    await locales.write('en/places', { a: 'A, new' });
    await vi.waitFor(() => expect(errors).not.toEqual([]), soon);
    expect(value('places', 'a')).toBe('A');
    await database.db.execute(sql`alter table translation_gone rename to translation`);
    await vi.waitFor(() => expect(value('places', 'a')).toBe('A, new'), { ...soon, timeout: 15_000 });
  });
});
