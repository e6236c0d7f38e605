import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readLocales } from '../../../src/kernel/locale-folders.ts';
import { StartupError } from '../../../src/kernel/startup-error.ts';
import { copyFirstLocales } from '../../../src/translation/files/first-locales.ts';

let place: string;
const startedIn = process.cwd();
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'taiyaku-first-locales-'));
  for (const locale of ['en', 'ja']) {
    await mkdir(join(place, 'shipped', locale), { recursive: true });
    await writeFile(join(place, 'shipped', locale, 'labels.json'), `{ "of": "${locale}" }\n`);
  }
});
afterEach(async () => {
  process.chdir(startedIn);
  await rm(place, { recursive: true });
});

const copyTo = (named: string | undefined) => copyFirstLocales(named, join(place, 'shipped'));
const textOf = (path: string) => readFile(join(place, path), 'utf8');

describe('The locale files that Taiyaku comes with', () => {
  it('are copied to an empty folder that is named, whole and with nothing left over', async () => {
    await mkdir(join(place, 'mine'));
    await writeFile(join(place, 'mine', '.gitkeep'), '');
    expect(await copyTo(join(place, 'mine'))).toBe(join(place, 'mine'));
    expect((await readdir(join(place, 'mine'))).sort()).toEqual(['.gitkeep', 'en', 'ja']);
    expect(await textOf('mine/ja/labels.json')).toBe(await textOf('shipped/ja/labels.json'));
  });

  it('are copied to an empty volume, and served there', async () => {
    await mkdir(join(place, 'mine', 'lost+found'), { recursive: true, mode: 0o700 });
    expect(await copyTo(join(place, 'mine'))).toBe(join(place, 'mine'));
    expect(readLocales(join(place, 'mine'), 'en')).toEqual(['en', 'ja']);
  });

  it('are copied to ./locales where there is none, by many at once as by one', async () => {
    process.chdir(place);
    const copied = await Promise.all(Array.from({ length: 4 }, () => copyTo(undefined)));
    expect(copied).toContain(join(process.cwd(), 'locales'));
    expect((await readdir('locales')).sort()).toEqual(['en', 'ja']);
    expect(await textOf('locales/en/labels.json')).toBe(await textOf('shipped/en/labels.json'));
  });

  it('leave alone what somebody has', async () => {
    await mkdir(join(place, 'mine', 'en'), { recursive: true });
    await writeFile(join(place, 'mine', 'en', 'labels.json'), '{ "of": "me" }\n');
    expect(await copyTo(join(place, 'mine'))).toBeNull();
    expect(await readdir(join(place, 'mine'))).toEqual(['en']);
    expect(await textOf('mine/en/labels.json')).toBe('{ "of": "me" }\n');
  });

  it('are not copied to a folder that is named and not there, for its name may be mistyped', async () => {
    expect(await copyTo(join(place, 'locale'))).toBeNull();
    expect(await readdir(place)).toEqual(['shipped']);
  });

  it('are what is served where they lie, in a checkout', async () => {
    expect(await copyTo(join(place, 'shipped'))).toBeNull();
  });

  it('say where they cannot be copied to, and the mend', async () => {
    await mkdir(join(place, 'mine'));
    const copying = copyFirstLocales(join(place, 'mine'), join(place, 'nowhere'));
    await expect(copying).rejects.toThrow(StartupError);
    await expect(copying).rejects.toThrow(/mine \(ENOENT\): .* set LOCALES_DIR/);
    expect(await readdir(join(place, 'mine'))).toEqual([]);
  });
});
