import { readdir, readFile, writeFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { replaceFile } from '../../../src/translation/files/replace-file.ts';
import { TemporaryLocales } from '../temporary-locales.ts';

it('a file is replaced only where it is still what it was taken for, and no draft is left', async () => {
  const { dir } = await TemporaryLocales.make({});
  const path = `${dir}/en/a.json`;
  expect(await replaceFile(path, 'one', null)).toBe(true);
  expect(await replaceFile(path, 'two', null)).toBe(false);
  expect(await replaceFile(path, 'two', Buffer.from('one'))).toBe(true);
  await writeFile(path, 'saved meanwhile');
  expect(await replaceFile(path, 'three', Buffer.from('two'))).toBe(false);
  expect(await readFile(path, 'utf8')).toBe('saved meanwhile');
  expect(await readdir(`${dir}/en`)).toEqual(['a.json']);
  await expect(replaceFile(`${path}/b.json`, 'x', null)).rejects.toThrow();
});
