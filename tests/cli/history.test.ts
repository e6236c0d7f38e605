import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from '../../src/cli/command.ts';
import { UsageError } from '../../src/cli/command.ts';
import { confirmCommand, historyCommand, revertCommand } from '../../src/cli/history.command.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';
import { TemporaryLocales } from '../translation/temporary-locales.ts';

const TITLE = ['meetings/m1', 'title', 'ja'];

let database: TestDatabase;
let out: string[] = [];
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.pool.query('truncate translation, text_revision, locale_folder cascade');
  out = [];
});

describe('The history of a text', () => {
  const start = () =>
    TemporaryLocales.make({ 'en/meetings/m1': { title: 'One' }, 'ja/meetings/m1': { title: '一' } });
  const run = (command: Command, locales: TemporaryLocales, args: readonly string[], LANG = 'en') => {
    const env = { DATABASE_URL: database.url, LOCALES_DIR: locales.dir, LANG };
    return command.run(args, { out: (line) => out.push(line), err: () => undefined }, env);
  };

  it('names revision, door and words, the newest first, with what was saved just now', async () => {
    const locales = await start();
    await run(historyCommand, locales, TITLE);
    await locales.write('ja/meetings/m1', {});
    out = [];
    expect(await run(historyCommand, locales, TITLE)).toBe(0);
    expect(out.map((line) => line.replace(/^\d+ {2}\S+Z {2}(\w+) .* {2}/, '$1 '))).toEqual([
      'FILE (deleted)',
      'FILE “一”',
    ]);
    out = [];
    await run(historyCommand, locales, [...TITLE, '--json', '--first', '1']);
    expect(JSON.parse(out.join(''))).toMatchObject([{ value: null, door: 'FILE', locale: 'ja' }]);
  });

  it('leads back, in the table and in the file, and forth again', async () => {
    const locales = await start();
    await run(historyCommand, locales, TITLE);
    await locales.write('ja/meetings/m1', { title: '壱' });
    expect(await run(revertCommand, locales, TITLE, 'ja')).toBe(0);
    expect(out.at(-1)).toMatch(/^meetings\/m1 · title · ja を版 \d+ の状態に戻しました：「一」$/);
    expect(await locales.texts('ja/meetings/m1')).toEqual({ title: '一' });
    const { rows } = await database.pool.query(`select revision from text_revision where value = '壱'`);
    await run(revertCommand, locales, [...TITLE, '--to', rows[0].revision]);
    expect(await locales.texts('ja/meetings/m1')).toEqual({ title: '壱' });
    expect(await run(revertCommand, locales, [...TITLE, '--to', '999999'])).toBe(1);
    await locales.write('ja/meetings/m1', {});
    await run(historyCommand, locales, TITLE);
    await locales.write('ja/meetings/m1', { title: '壱' });
    await run(revertCommand, locales, TITLE);
    expect(out.at(-1)).toMatch(/^meetings\/m1 · title · ja is deleted again, as at revision \d+\.$/);
    expect(await locales.texts('ja/meetings/m1')).toEqual({});
  });

  it('has who confirmed a translation that its original left behind', async () => {
    const locales = await start();
    await run(historyCommand, locales, TITLE);
    expect(await run(confirmCommand, locales, TITLE)).toBe(1);
    await locales.write('en/meetings/m1', { title: 'The first' });
    expect(await run(confirmCommand, locales, TITLE)).toBe(0);
    const { rows } = await database.pool.query(
      `select t.source_hash = s.hash as confirmed from translation t, translation s where t.locale = 'ja' and s.locale = 'en'`,
    );
    expect(rows).toEqual([{ confirmed: true }]);
    out = [];
    await run(historyCommand, locales, TITLE);
    expect(out[0]).toContain('  CLI  ');
  });

  it('is of one text, which must be named', async () => {
    const locales = await start();
    await expect(run(historyCommand, locales, ['people'])).rejects.toThrow(UsageError);
    await expect(run(historyCommand, locales, [...TITLE, '--first', 'x'])).rejects.toThrow('“x”');
    expect(await run(historyCommand, locales, ['people', 'nobody.family', 'ja'])).toBe(1);
  });
});
