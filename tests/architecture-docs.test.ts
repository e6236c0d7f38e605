import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { RELEASE_LOCALES } from '../src/importer/grammar/languages.ts';
import { LAYERS, ROOMS } from './support/rooms.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SRC = join(ROOT, 'src');
const ARCHITECTURE = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');
const entries = readdirSync(SRC, { recursive: true, withFileTypes: true });
const pathOf = ({ parentPath, name }: (typeof entries)[number]) =>
  join(parentPath, name)
    .slice(SRC.length + 1)
    .replaceAll('\\', '/');
// Git leaves the folders behind from which it has moved everything: they are none of the source's.
const FOLDERS = entries
  .filter((entry) => entry.isDirectory())
  .map(pathOf)
  .filter((folder) => readdirSync(join(SRC, folder)).length > 0);
const FILES = entries.filter((entry) => entry.isFile()).map(pathOf);

/** The first drawing below a heading. */
function drawingBelow(heading: string): string {
  const [, section = ''] = ARCHITECTURE.split(`\n## ${heading}\n`);
  return section.split('\n```\n')[1] ?? '';
}

/** The paths that a drawing of houses and rooms names, in its order; two spaces are one step down. */
function roomsDrawn(drawing: string): string[] {
  const above: string[] = [];
  return [...drawing.matchAll(/^( *)(\S+?)\/?(?= {2,}\S)/gm)].map(([, indent = '', name = '']) => {
    above.splice(indent.length / 2);
    above.push(name);
    return above.join('/');
  });
}

/** A folder of a type needs no drawing: the role in the names of its files says what it is. */
function isType(folder: string): boolean {
  const [house, type, ...within] = folder.split('/');
  return house === 'records' && within.length === 0 && existsSync(join(SRC, folder, `${type}.type.ts`));
}

/** A language of releases needs no drawing: the registry has them all, and they are alike. */
function isLanguage(folder: string): boolean {
  return RELEASE_LOCALES.some((locale) => folder === `importer/grammar/${locale}`);
}

/** Neighbours in a drawing of which the second must stand above the first. */
function outOfOrder(drawn: readonly string[]): string[] {
  const levelOf = (path: string): number => {
    const house = dirname(path);
    const name = path.slice(house === '.' ? 0 : house.length + 1);
    const lines = house === '.' ? LAYERS.toReversed() : (ROOMS[house] ?? []);
    return lines.findIndex((line) => line.includes(name));
  };
  const wrong: string[] = [];
  for (const houses of Map.groupBy(drawn, dirname).values()) {
    const ordered = houses.filter((path) => levelOf(path) >= 0);
    for (const [index, path] of ordered.entries()) {
      const before = ordered[index - 1];
      if (before !== undefined && levelOf(before) > levelOf(path)) wrong.push(`${before}, ${path}`);
    }
  }
  return wrong;
}

/** Names of files in the drawing of a way that are not in the folder where their line stands, nor at the path given. */
function strayFiles(drawing: string): string[] {
  let house = '';
  let folder = '';
  return drawing.split('\n').flatMap((line) => {
    const [, indent = '', name] = /^( {0,2})([\w/-]+)\/(?= )/.exec(line) ?? [];
    if (name !== undefined) {
      if (indent === '') house = name.split('/')[0] as string;
      folder = indent === '' ? name : `${house}/${name}`;
    }
    const files = [...line.matchAll(/[\w./-]+\.tsx?\b/g)].map(([file]) => file);
    return files.filter((file) => ![`${folder}/${file}`, file].some((path) => FILES.includes(path)));
  });
}

/** Names of files in a text that no file of `files` has, whole or as the end of its path. */
function unknownFiles(text: string, files: readonly string[]): string[] {
  const named = [...text.matchAll(/(?<![\w./<*-])[\w./-]*[\w-]\.tsx?\b/g)].map(([file]) => file);
  return named.filter((name) => !files.some((file) => file === name || file.endsWith(`/${name}`)));
}

describe('The drawing of the rooms', () => {
  const drawn = roomsDrawn(drawingBelow('Houses and rooms'));

  it('has every folder of src but those of types and languages, and no other', () => {
    const folders = FOLDERS.filter(
      (folder) => !(isType(folder) || isLanguage(folder)) || drawn.includes(folder),
    );
    expect(drawn.toSorted()).toEqual([...folders, 'app.ts', 'main.ts'].toSorted());
    expect(drawn.length).toBeGreaterThan(40);
  });

  it('has them in the order that imports keep', () => {
    expect(outOfOrder(drawn)).toEqual([]);
    const houses = new Set(drawn.map((path) => path.split('/')[0]));
    expect(LAYERS.flat().filter((house) => !houses.has(house))).toEqual([]);
  });
});

describe('The drawing of the way', () => {
  it('names files that are where it says', () => {
    const way = drawingBelow('The way of a request');
    expect(way.match(/\.ts\b/g)?.length).toBeGreaterThan(30);
    expect(strayFiles(way)).toEqual([]);
  });
});

describe('The documents for those who work here', () => {
  it('name no file that is not there', () => {
    const below = (folder: string) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
        (path) => `${folder}/${path}`,
      );
    const known = ['src', 'tests'].flatMap(below);
    const contributing = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
    expect(unknownFiles(ARCHITECTURE + contributing, known)).toEqual([]);
  });

  it('link to files that are there', () => {
    const contributing = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
    const links = [...contributing.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path = '']) => path);
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('stand in every room of more than ten files', () => {
    const files = (room: string) =>
      readdirSync(join(SRC, room)).filter((name) => /\.tsx?$/.test(name)).length;
    const large = FOLDERS.filter((room) => files(room) > 10);
    expect(large.length).toBeGreaterThan(10);
    expect(large.filter((room) => !existsSync(join(SRC, room, 'README.md')))).toEqual([]);
  });

  it.each([
    'cli',
    'gateway',
    'gateway/execution',
    'kernel',
    'playground',
    'playground/panes',
    'records/meeting',
    'records/person',
    'records/search',
    'storage',
    'translation',
    'translation/files',
    'translation/serving',
    'transport',
    'transport/pages',
  ])('say in %s/README.md where each file is, and no other', (room) => {
    const readme = readFileSync(join(SRC, room, 'README.md'), 'utf8');
    const inside = readdirSync(join(SRC, room), { withFileTypes: true });
    const named = inside.filter(({ name }) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'));
    const names = named.map(({ name }) => (readme.includes(name) ? '' : name)).filter(Boolean);
    const folders = inside.filter((each) => each.isDirectory()).map(({ name }) => `${name}/`);
    expect(unknownFiles(readme, [...FILES, 'tests/architecture-docs.test.ts'])).toEqual([]);
    expect([...names, ...folders.filter((name) => !readme.includes(name))]).toEqual([]);
    // Whoever reads where a new thing goes reads there that its file is to be named.
    expect(readme).toContain('Each new file: its line above.');
  });
});

describe('The rules for drawings', () => {
  it('can fail', () => {
    expect(roomsDrawn('a/    one\n  b/  two\n    c/  three\nd.ts  four')).toEqual([
      'a',
      'a/b',
      'a/b/c',
      'd.ts',
    ]);
    expect(isType('records/topic')).toBe(true);
    expect(isType('records/filter')).toBe(false);
    expect(['importer/grammar/ja', 'importer/grammar/xx', 'importer/layout'].map(isLanguage)).toEqual([
      true,
      false,
      false,
    ]);
    expect(outOfOrder(['kernel', 'storage'])).toEqual(['kernel, storage']);
    expect(outOfOrder(['translation/texts', 'storage', 'translation/fields', 'kernel'])).toEqual([
      'translation/texts, translation/fields',
    ]);
    const way = 'gateway/    gateway.ts   what\n  limits/    gone.ts    limits.ts\n';
    expect(strayFiles(way)).toEqual(['gone.ts']);
    expect(strayFiles('gateway/   keyset.ts')).toEqual(['keyset.ts']);
    expect(unknownFiles('`gone.ts` and `storage/db.ts`', FILES)).toEqual(['gone.ts']);
  });
});
