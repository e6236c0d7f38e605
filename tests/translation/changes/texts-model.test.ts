import { cp } from 'node:fs/promises';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeTexts } from '../../../src/translation/changes/write-texts.ts';
import { syncLocaleFiles } from '../../../src/translation/files/sync-locale-files.ts';
import { AddressRules } from '../../../src/translation/texts/address-rules.ts';
import { readTexts } from '../../../src/translation/texts/read-texts.ts';
import { type TestDatabase, testDatabase } from '../../support/database.ts';
import { TemporaryLocales } from '../temporary-locales.ts';

/** More runs than the suite takes: `TAIYAKU_MODEL_RUNS=2000 npx vitest run tests/translation/changes/texts-model.test.ts` */
const RUNS = Number(process.env.TAIYAKU_MODEL_RUNS ?? 25);
const RULES = new AddressRules([]);
const LOCALES = ['en', 'ja'] as const;
const KEYS = ['a', 'b'] as const;

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** One writing of a text: by whom it was overtaken is known by what its writer had before them. */
interface Version {
  readonly value: string | null;
  isOvertaken: boolean;
  /** True when it has been in the table: before, nobody but its folder can know of it. */
  isRead: boolean;
}

interface Folder {
  readonly locales: TemporaryLocales;
  /** What stands in its files and has come there by hand or by a sync, by address. */
  readonly seen: Map<string, Version>;
  /** False until it has been read: what it does not have is no deletion before. */
  isKnown: boolean;
}

/** A crash: the nth statement is never answered, and what its transaction did is undone. */
class Killed extends Error {}

/** The real thing, and beside it every version that anybody wrote. */
class World {
  readonly folders: Folder[] = [];
  readonly versions = new Map<string, Version[]>();
  /** Values that reached the table, by address: they may never be missing in the history. */
  readonly acknowledged = new Set<string>();
  #count = 0;

  newValue(): string {
    this.#count += 1;
    return `text ${this.#count}`;
  }

  async folder(index: number): Promise<Folder> {
    if (this.folders.length === 0) {
      const texts = { a: 'first a', b: 'first b' };
      const locales = await TemporaryLocales.make({ 'en/places': texts, 'ja/places': texts });
      const seen = new Map<string, Version>();
      for (const locale of LOCALES)
        for (const key of KEYS)
          seen.set(`${locale} ${key}`, this.#write(`${locale} ${key}`, `first ${key}`, undefined));
      this.folders.push({ locales, seen, isKnown: false });
      await this.sync(this.folders[0] as Folder);
    }
    return this.folders[index % this.folders.length] as Folder;
  }

  #write(address: string, value: string | null, before: Version | undefined): Version {
    if (before?.isRead) before.isOvertaken = true;
    const version = { value, isOvertaken: false, isRead: false };
    this.versions.set(address, [...(this.versions.get(address) ?? []), version]);
    return version;
  }

  async edit(folder: Folder, locale: string, key: string, value: string | null): Promise<void> {
    const texts = (await folder.locales.texts(`${locale}/places`)) as Record<string, string>;
    if ((texts[key] ?? null) === value || (value === null && !folder.isKnown)) return;
    const { [key]: _, ...others } = texts;
    await folder.locales.write(`${locale}/places`, value === null ? others : { ...others, [key]: value });
    const address = `${locale} ${key}`;
    folder.seen.set(address, this.#write(address, value, folder.seen.get(address)));
  }

  /** A clone of a folder: files without a past. */
  async clone(folder: Folder): Promise<void> {
    const locales = await TemporaryLocales.make({});
    for (const locale of LOCALES)
      await cp(`${folder.locales.dir}/${locale}`, `${locales.dir}/${locale}`, { recursive: true });
    this.folders.push({ locales, seen: new Map(folder.seen), isKnown: false });
  }

  async writeByTable(locale: string, key: string, write: (value: string) => Promise<unknown>): Promise<void> {
    const before = await this.#stored();
    const value = this.newValue();
    await write(value);
    const address = `${locale} ${key}`;
    const current = before.get(address) ?? null;
    const overtaken = this.versions.get(address)?.findLast((version) => version.value === current);
    this.#write(address, value, overtaken);
    await this.#noteRead();
    this.acknowledged.add(`${address} ${value}`);
  }

  /** One sync of a folder; where it is killed, at a statement of its own. */
  async sync(folder: Folder, killedAt = Number.POSITIVE_INFINITY): Promise<void> {
    const { locales, seen } = folder;
    const db = killedAt === Number.POSITIVE_INFINITY ? database.db : killing(database.db, killedAt);
    const settings = { db, localesDir: locales.dir, locales: [...LOCALES], rules: RULES };
    try {
      await syncLocaleFiles(settings);
      folder.isKnown = true;
    } catch (error) {
      if (!hasCause(error, Killed)) throw error;
    }
    await this.#noteRead();
    for (const locale of LOCALES) {
      const texts = (await locales.texts(`${locale}/places`)) as Record<string, string>;
      for (const key of KEYS) {
        const value = texts[key] ?? null;
        const address = `${locale} ${key}`;
        if (seen.get(address)?.value === value) continue;
        const version = this.versions.get(address)?.findLast((each) => each.value === value);
        if (version !== undefined) seen.set(address, version);
      }
    }
  }

  async #noteRead(): Promise<void> {
    const stored = await this.#stored();
    for (const [address, value] of stored) this.acknowledged.add(`${address} ${value}`);
    for (const [address, versions] of this.versions)
      for (const version of versions)
        if (version.value === (stored.get(address) ?? null)) version.isRead = true;
  }

  async #stored(): Promise<Map<string, string>> {
    const rows = await readTexts(database.db, undefined, RULES);
    return new Map(rows.map(({ locale, key, value }) => [`${locale} ${key}`, value]));
  }

  /** What must be true when everything has come to rest. */
  async check(): Promise<void> {
    for (let round = 0; round < 3; round += 1) for (const folder of this.folders) await this.sync(folder);
    const stored = await this.#stored();
    for (const { locales } of this.folders)
      for (const locale of LOCALES) {
        const texts = (await locales.texts(`${locale}/places`)) as Record<string, string>;
        const inTable = KEYS.flatMap((key) => {
          const value = stored.get(`${locale} ${key}`);
          return value === undefined ? [] : [[key, value]];
        });
        expect(texts, 'files are as the table').toEqual(Object.fromEntries(inTable));
      }
    for (const [address, versions] of this.versions) {
      const value = stored.get(address) ?? null;
      const standing = versions.filter(({ isOvertaken }) => !isOvertaken).map((version) => version.value);
      expect(standing, `${address} is none that was overtaken`).toContain(value);
    }
    const { rows } = await database.pool.query(
      `select locale || ' ' || key || ' ' || value as text from text_revision`,
    );
    const kept = new Set(rows.map(({ text }) => text));
    expect(
      [...this.acknowledged].filter((text) => !kept.has(text)),
      'all that was served is kept',
    ).toEqual([]);
    expect(await staleNow(), 'STALE is what a fresh computation says').toEqual(await staleAfresh());
  }
}

async function staleNow(): Promise<string[]> {
  const texts = await readTexts(database.db, undefined, RULES);
  return texts
    .filter(({ state }) => state === 'STALE')
    .map(({ locale, key }) => `${locale} ${key}`)
    .sort();
}

/**
 * STALE from the history alone: the words of the original when these words were first written, against those of today.
 * A translation that was published in new words since its original was is what the next published original catches up
 * with.
 */
async function staleAfresh(): Promise<string[]> {
  const { rows } = await database.pool.query<{
    locale: string;
    key: string;
    value: string | null;
    door: string;
  }>('select locale, key, value, door from text_revision order by revision');
  const now = new Map<string, string | null>();
  const madeFrom = new Map<string, string | null>();
  const isAhead = new Map<string, boolean>();
  for (const { locale, key, value, door } of rows) {
    const address = `${locale} ${key}`;
    const isReworded = (now.get(address) ?? null) !== value;
    const had = Boolean(now.get(address));
    now.set(address, value);
    if (!isReworded) continue;
    if (locale === 'en') {
      const translation = now.get(`ja ${key}`);
      if (door === 'IMPORT' && isAhead.get(key) && translation) madeFrom.set(`${key} ${translation}`, value);
      isAhead.set(key, false);
    } else {
      isAhead.set(key, door === 'IMPORT' && had);
      if (value !== null && !madeFrom.get(`${key} ${value}`))
        madeFrom.set(`${key} ${value}`, now.get(`en ${key}`) ?? null);
    }
  }
  return KEYS.filter((key) => {
    const translation = now.get(`ja ${key}`);
    const original = now.get(`en ${key}`);
    const source = translation ? madeFrom.get(`${key} ${translation}`) : null;
    return translation && original && source && source !== original;
  }).map((key) => `ja ${key}`);
}

/** A database of which the nth statement fails as it does for a process that is gone. */
function killing(db: NodePgDatabase, at: number): NodePgDatabase {
  let count = 0;
  const wrap = <Target extends object>(target: Target): Target =>
    new Proxy(target, {
      get(object, name) {
        const value = Reflect.get(object, name, object);
        if (typeof value !== 'function') return value;
        if (name === 'transaction')
          return (work: (tx: object) => Promise<unknown>) =>
            value.call(object, (tx: object) => work(wrap(tx)));
        if (name !== 'execute' && name !== 'select' && name !== 'delete' && name !== 'insert')
          return value.bind(object);
        return (...args: unknown[]) => {
          count += 1;
          if (count === at) throw new Killed();
          return value.apply(object, args);
        };
      },
    });
  return wrap(db);
}

function hasCause(error: unknown, type: new () => Error): boolean {
  return (
    error instanceof type ||
    (error instanceof Error && error.cause !== undefined && hasCause(error.cause, type))
  );
}

const place = { locale: fc.constantFrom(...LOCALES), key: fc.constantFrom(...KEYS), folder: fc.nat(3) };
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('EDIT' as const), ...place }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('DELETE' as const), ...place }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('SYNC' as const), ...place }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('KILL' as const),
      ...place,
      at: fc.integer({ min: 1, max: 24 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('SQL' as const), ...place }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('IMPORT' as const), ...place }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('CLONE' as const), ...place }) },
);

it('whatever is written, by whom, and whenever somebody is killed: nothing is lost, nothing older wins', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      await database.pool.query('truncate translation, text_revision, locale_folder, published_text cascade');
      const world = new World();
      for (const each of steps) {
        const { kind, locale, key } = each;
        const folder = await world.folder(each.folder);
        if (kind === 'EDIT') await world.edit(folder, locale, key, world.newValue());
        else if (kind === 'DELETE') await world.edit(folder, locale, key, null);
        else if (kind === 'SYNC') await world.sync(folder);
        else if (kind === 'KILL') await world.sync(folder, each.at);
        else if (kind === 'CLONE' && world.folders.length < 3) await world.clone(folder);
        else if (kind === 'SQL') await world.writeByTable(locale, key, (value) => bySql(locale, key, value));
        else if (kind === 'IMPORT')
          await world.writeByTable(locale, key, (value) => byImport(locale, key, value));
      }
      await world.folder(0);
      await world.check();
    }),
    { numRuns: RUNS, interruptAfterTimeLimit: RUNS > 100 ? 3_600_000 : 60_000 },
  );
}, 3_600_000);

function bySql(locale: string, key: string, value: string) {
  const origin = locale === 'en' ? 'ORIGINAL' : 'UNOFFICIAL_TRANSLATION';
  return database.pool.query(
    `insert into translation (namespace, key, locale, value, origin, state) values ('places', $1, $2, $3, $4, 'TRANSLATED')
     on conflict (namespace, key, locale) do update set value = excluded.value`,
    [key, locale, value, origin],
  );
}

function byImport(locale: string, key: string, value: string) {
  const origin = locale === 'en' ? 'ORIGINAL' : 'OFFICIAL_TRANSLATION';
  const text = { namespace: 'places', key, locale, value, origin, state: 'REVIEWED' } as const;
  return database.db.transaction((tx) => writeTexts(tx, [text], RULES, { door: 'IMPORT' }));
}
