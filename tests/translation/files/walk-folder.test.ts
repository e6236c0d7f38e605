import { chmod, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LocaleFolder } from '../../../src/translation/files/locale-folder.ts';
import { walkFolder } from '../../../src/translation/files/walk-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { problemSentence } from '../problem-sentence.ts';
import { TemporaryLocales } from '../temporary-locales.ts';

/** The names of what is found, and of what leads nowhere with its code. */
async function walk(folder: string) {
  const { entries, deadEnds } = await walkFolder(folder);
  return [entries.map(({ name }) => name), deadEnds.map(({ name, problem }) => [name, problem.code])];
}

/** Runs as somebody who may not read everything: root may. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

describe('a walk through a folder', () => {
  it('goes on beside a link in a circle, and follows any other', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'fr/meetings'), { recursive: true });
    await mkdir(join(folder, 'shared'));
    await writeFile(join(folder, 'fr/a.json'), '{}');
    await writeFile(join(folder, 'shared/b.json'), '{}');
    await symlink('../fr', join(folder, 'fr/loop'));
    await symlink('..', join(folder, 'fr/meetings/up'));
    await symlink('itself', join(folder, 'fr/itself'));
    await symlink('../shared', join(folder, 'fr/linked'));
    expect(await walk(join(folder, 'fr'))).toEqual([
      ['', 'a.json', 'linked', 'linked/b.json', 'meetings'],
      [
        ['itself', 'LINK_IN_CIRCLE'],
        ['loop', 'LINK_IN_CIRCLE'],
        ['meetings/up', 'LINK_IN_CIRCLE'],
      ],
    ]);
  });

  it('names a link whose target is gone, and passes over what is hidden', async () => {
    const folder = await temporaryFolder();
    await symlink('nowhere.json', join(folder, 'a.json'));
    await symlink('nowhere', join(folder, '.#a.json'));
    expect(await walk(folder)).toEqual([[''], [['a.json', 'LINK_BROKEN']]]);
    expect(await walk(join(folder, 'none'))).toEqual([[], []]);
  });

  it('goes on beside a folder that may not be read', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'closed'));
    await mkdir(join(folder, 'open'));
    await writeFile(join(folder, 'open/a.json'), '{}');
    await chmod(folder, 0o755);
    await chmod(join(folder, 'closed'), 0);
    const found = await asNobody(() => walk(folder));
    await chmod(join(folder, 'closed'), 0o700);
    expect(found).toEqual([['', 'open', 'open/a.json'], [['closed', 'FOLDER_UNREADABLE']]]);
  });
});

describe('what leads nowhere in a locale', () => {
  it('is reported once with its path, while the files beside it are found', async () => {
    const locales = await TemporaryLocales.make({ 'fr/a': {}, 'ja/a': {} });
    await symlink('../fr', join(locales.dir, 'fr/loop'));
    const folder = new LocaleFolder(locales.dir, ['fr', 'ja']);
    const first = await folder.scan();
    expect(first.changed.map(({ path }) => path)).toEqual([locales.path('fr/a'), locales.path('ja/a')]);
    expect(first.deadEnds).toMatchObject([
      { file: join(locales.dir, 'fr/loop'), locale: 'fr', namespace: 'loop', code: 'LINK_IN_CIRCLE' },
    ]);
    expect(first.deadEnds.map((each) => problemSentence(each))).toEqual([
      'The link leads back into a folder that it lies in; delete it.',
    ]);
    first.remember();
    expect((await folder.scan()).deadEnds).toEqual([]);
  });
});
