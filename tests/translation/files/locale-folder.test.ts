import { rename, rm, stat, utimes } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { LocaleFolder } from '../../../src/translation/files/locale-folder.ts';
import { TemporaryLocales } from '../temporary-locales.ts';

const namesOf = (found: Awaited<ReturnType<LocaleFolder['scan']>>) =>
  found.changed.map(({ locale, namespace }) => `${locale}/${namespace}`);

/** Dealt with, what a look finds is not found again. */
async function lookOnce(folder: LocaleFolder): Promise<string[]> {
  const found = await folder.scan();
  found.remember();
  return namesOf(found);
}

describe('a look at the locale files', () => {
  it('finds what has changed since it was dealt with', async () => {
    const locales = await TemporaryLocales.make({ 'en/a': {}, 'en/meetings/m1': {}, 'ja/a': {}, 'fr/a': {} });
    const folder = new LocaleFolder(locales.dir, ['en', 'ja']);
    expect(namesOf(await folder.scan())).toEqual(['en/a', 'en/meetings/m1', 'ja/a']);
    expect(await lookOnce(folder)).toEqual(['en/a', 'en/meetings/m1', 'ja/a']);
    expect(await lookOnce(folder)).toEqual([]);
    await locales.write('ja/b', {});
    await locales.write('en/meetings/m1', { title: 'x' });
    expect(await lookOnce(folder)).toEqual(['en/meetings/m1', 'ja/b']);
    await rm(locales.path('ja/b'));
    expect(await lookOnce(folder)).toEqual([]);
    await locales.write('ja/b', {});
    expect(await lookOnce(folder)).toEqual(['ja/b']);
  });

  it('finds a change of the same size in the same moment, and one whose times were set back', async () => {
    const locales = await TemporaryLocales.make({ 'en/a': { a: '0' } });
    const folder = new LocaleFolder(locales.dir, ['en']);
    await lookOnce(folder);
    const { atime, mtime } = await stat(locales.path('en/a'));
    for (let round = 1; round <= 9; round += 1) {
      await locales.write('en/a', { a: `${round}` });
      await utimes(locales.path('en/a'), atime, mtime);
      expect(await lookOnce(folder)).toEqual(['en/a']);
    }
    await locales.write('en/draft', { a: '0' });
    await rename(locales.path('en/draft'), locales.path('en/a'));
    expect(await lookOnce(folder)).toEqual(['en/a']);
  });

  it('passes over what is hidden, what is no JSON and what is not there', async () => {
    const locales = await TemporaryLocales.make({ 'en/.git/a': {}, 'en/.hidden': {}, 'en/a.json.tmp/b': {} });
    await rename(locales.path('en/a.json.tmp/b'), `${locales.dir}/en/a.txt`);
    expect(await lookOnce(new LocaleFolder(locales.dir, ['en', 'ja']))).toEqual([]);
    expect(await lookOnce(new LocaleFolder(`${locales.dir}/none`, ['en']))).toEqual([]);
  });
});
