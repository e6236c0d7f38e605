import { describe, expect, it } from 'vitest';
import { packageFile } from '../../../src/kernel/package-files.ts';
import { checkSavedFiles } from '../../../src/translation/checks/check-saved-files.ts';
import type { ProblemInFile } from '../../../src/translation/files/locale-file-problem.ts';
import { readLocaleFile } from '../../../src/translation/files/locale-files.ts';
import { syncLocaleFiles } from '../../../src/translation/files/sync-locale-files.ts';
import { readFileCatalogue } from '../../../src/translation/serving/file-catalogue.ts';
import { LocaleFileMessages } from '../../../src/translation/serving/locale-file-messages.ts';
import { syncLog } from '../../../src/translation/serving/sync-log.ts';
import { AddressRules } from '../../../src/translation/texts/address-rules.ts';
import { testDatabase } from '../../support/database.ts';
import { TemporaryLocales } from '../temporary-locales.ts';

describe('a saved file', () => {
  const use = { errors: {} };
  const COMMAND = 'npx taiyaku locales check';

  it('is compared with the files beside it, though they did not change', async () => {
    const locales = await TemporaryLocales.make({
      'en/errors': { a: '{{x}}', n_one: 'one', n_other: '{{count}}' },
      'fr/errors': { n_one: '{{count}}', n_many: '{{count}}', n_other: '{{count}}' },
      'fr-CA/errors': { a: '{{y}}', n_one: '{{count}}' },
    });
    const check = checkSavedFiles(locales.dir, ['en', 'fr', 'fr-CA'], use, COMMAND);
    const problems = await check([await readLocaleFile(locales.dir, 'fr-CA', 'errors')]);
    expect(problems.map(({ file, line, column, code }) => [file, line, column, code])).toEqual([
      [locales.path('fr-CA/errors'), 2, 3, 'UNKNOWN_PLACEHOLDER'],
    ]);
  });

  it('is not compared with one that is broken or not there', async () => {
    const locales = await TemporaryLocales.make({ 'en/errors': '{', 'ja/errors': { a: '{{x}}' } });
    const check = checkSavedFiles(locales.dir, ['en', 'ja', 'ja-Hira'], use, COMMAND);
    expect(await check([await readLocaleFile(locales.dir, 'ja', 'errors')])).toEqual([]);
  });

  it('has ten problems in the log, and how many there are more', async () => {
    const texts = Object.fromEntries(Array.from({ length: 13 }, (_, index) => [`k${index}`, 'x']));
    const locales = await TemporaryLocales.make({ 'en/errors': { a: 'A' }, 'ja/errors': texts });
    const check = checkSavedFiles(locales.dir, ['en', 'ja'], use, COMMAND);
    const problems = await check([await readLocaleFile(locales.dir, 'ja', 'errors')]);
    expect(problems).toHaveLength(11);
    expect(problems.at(-1)).toMatchObject({
      code: 'MORE',
      params: { count: 3, locale: 'ja', command: COMMAND },
    });
    const catalogue = await readFileCatalogue([packageFile('locales')], ['ja'], ['localeFiles']);
    const sentence = new LocaleFileMessages(catalogue, 'ja').problem(problems.at(-1) as ProblemInFile);
    expect(sentence).toMatch(/3件.* npx taiyaku locales check --locale ja$/);
  });

  it('is checked when it has changed, and not when it is read again; its texts are taken', async () => {
    const database = await testDatabase();
    try {
      const locales = await TemporaryLocales.make({ 'en/errors': { a: '{{x}}' }, 'ja/errors': { a: 'x' } });
      const names = ['en', 'ja'];
      const check = checkSavedFiles(locales.dir, names, use, COMMAND);
      const settings = {
        db: database.db,
        localesDir: locales.dir,
        locales: names,
        rules: new AddressRules([]),
        check,
      };
      const first = await syncLocaleFiles(settings);
      expect(first).toMatchObject({ changed: ['errors'], problems: [{ code: 'LOST_PLACEHOLDER', line: 2 }] });
      expect((await syncLocaleFiles(settings)).problems).toEqual([]);
      await locales.write('ja/errors', { a: 'y' });
      expect((await syncLocaleFiles(settings)).problems).toHaveLength(1);
    } finally {
      await database.close();
    }
  });
});

it('the log has the code of a problem and a sentence in English', async () => {
  const lines: unknown[] = [];
  const log = await syncLog(
    { info: (message) => lines.push(message), warn: (...facts) => lines.push(facts) },
    ['locales'],
  );
  const problem = { file: 'ja/x.json', line: 2, column: 3, code: 'BLANK_TEXT', params: { key: 'a' } };
  log({ changed: ['x'], written: [], problems: [problem], unwritten: [] });
  expect(lines).toEqual([
    [
      { code: 'BLANK_TEXT', file: 'ja/x.json', line: 2, column: 3 },
      expect.stringMatching(/^ja\/x\.json:2:3 a has nothing but spaces, .* another language served\.$/),
    ],
    'Read from the locale files: x.',
  ]);
});
