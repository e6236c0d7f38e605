import { describe, expect, it } from 'vitest';
import { readLocales } from '../../src/kernel/locale-folders.ts';
import { TemporaryLocales } from '../translation/temporary-locales.ts';

describe('the folders of the locales', () => {
  it('are the locales, the default first', async () => {
    const locales = await TemporaryLocales.make({ 'ja/a': {}, 'en/a': {}, 'zh-Hant/a': {}, '.git/a': {} });
    expect(readLocales(locales.dir, 'ja')).toEqual(['ja', 'en', 'zh-Hant']);
  });

  it('are each told how to be named where they are named wrong', async () => {
    const locales = await TemporaryLocales.make({ 'en/a': {}, 'en_GB/a': {}, 'old files/a': {} });
    expect(() => readLocales(locales.dir, 'fr')).toThrow(
      `The configuration has 3 problems (see .env.example):
  LOCALES_DIR: the folder ${locales.dir}/en_GB must be named en-GB.
  LOCALES_DIR: the folder ${locales.dir}/old files must be named a BCP 47 tag such as ja or zh-Hant.
  DEFAULT_LOCALE: there is no folder ${locales.dir}/fr; the locales there are: en.`,
    );
  });

  it('are in a folder that must be there', async () => {
    const locales = await TemporaryLocales.make({});
    expect(() => readLocales(`${locales.dir}/none`, 'en')).toThrow(
      `LOCALES_DIR: the folder ${locales.dir}/none cannot be read (ENOENT)`,
    );
  });
});
