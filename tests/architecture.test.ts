import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LAYERS, ROOMS } from './support/rooms.ts';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** Within src/records a file's role ranks it: a table knows no service, a type no resolver. */
const ROLES = ['table', 'type', 'input', 'service', 'resolver'];

/** Lines beyond which a second idea is hiding. */
const MOST_LINES = 300;

/** Files that one file may know: beyond it does what several should. */
const MOST_IMPORTS = 16;

/** The files over these numbers, each with the reason why it is one idea. */
const LARGE: Readonly<Record<string, string>> = {
  'playground/build/graphiql-words-table.ts': 'data',
  'records/resolvers.ts': 'the list of all resolvers',
  'records/records.ts': 'the list of all services',
  'importer/mapping/map-release.ts': 'the steps of the mapping, in their order',
};

interface Import {
  readonly from: string;
  readonly to: string;
}

function sourceFiles(folder = SRC): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

/** Relative imports, type-only ones included: a type is knowledge too. */
function importsOf(file: string, source = readFileSync(join(SRC, file), 'utf8')): Import[] {
  const specifiers = [
    ...source.matchAll(/^\s*(?:import|export)\b[^;'"]*?from\s+'(\.[^']+)'|^\s*import\s+'(\.[^']+)'/gm),
  ];
  return specifiers.map(([, named, bare]) => ({
    from: file,
    to: relative(SRC, resolve(SRC, dirname(file), (named ?? bare) as string)).replaceAll('\\', '/'),
  }));
}

function layerOf(file: string): number {
  const folder = file.split('/')[0] as string;
  return LAYERS.findIndex((layer) => layer.includes(folder));
}

function againstLayers({ from, to }: Import): boolean {
  const [own, other] = [from.split('/')[0], to.split('/')[0]];
  if (own === other) return false;
  return layerOf(to) >= layerOf(from);
}

/** The room of a house that a file is in: its place from the top, and its name. */
function roomOf(file: string, house: string): { readonly place: number; readonly name: string } {
  const [name, ...within] = file.slice(house.length + 1).split('/') as [string, ...string[]];
  const rooms = ROOMS[house] ?? [];
  const isLoose = within.length === 0 && !rooms.some((line) => line.includes(name));
  const room = isLoose ? '.' : name;
  return { place: rooms.findIndex((line) => line.includes(room)), name: room };
}

function againstRooms({ from, to }: Import): boolean {
  return Object.keys(ROOMS).some((house) => {
    if (!from.startsWith(`${house}/`) || !to.startsWith(`${house}/`)) return false;
    const [own, other] = [roomOf(from, house), roomOf(to, house)];
    return own.name !== other.name && other.place <= own.place;
  });
}

function roleOf(file: string): number {
  return ROLES.indexOf(/\.([a-z]+)\.ts$/.exec(file)?.[1] ?? '');
}

function againstRoles({ from, to }: Import): boolean {
  const bothInRecords = from.startsWith('records/') && to.startsWith('records/');
  return bothInRecords && roleOf(from) >= 0 && roleOf(to) > roleOf(from);
}

const described = ({ from, to }: Import) => `${from} → ${to}`;
const gateway = sourceFiles().filter((file) => !file.startsWith('playground/'));
const imports = gateway.flatMap((file) => importsOf(file));

describe('The source', () => {
  it('has every file in a layer', () => {
    expect(gateway.filter((file) => layerOf(file) < 0)).toEqual([]);
    expect(imports.length).toBeGreaterThan(100);
  });

  it('imports its own layer or a lower one', () => {
    expect(imports.filter(againstLayers).map(described)).toEqual([]);
  });

  it('has every file of a house in a room', () => {
    const homeless = sourceFiles().filter((file) =>
      Object.keys(ROOMS).some((house) => file.startsWith(`${house}/`) && roomOf(file, house).place < 0),
    );
    expect(homeless).toEqual([]);
  });

  it('imports its own room or a lower one', () => {
    const all = sourceFiles().flatMap((file) => importsOf(file));
    expect(all.filter(againstRooms).map(described)).toEqual([]);
  });

  it('imports, within the records, no role above its own', () => {
    expect(imports.filter(againstRoles).map(described)).toEqual([]);
  });

  it('gives the playground nothing of the gateway but the words of errors, and takes nothing from it', () => {
    const browser = sourceFiles().filter((file) => file.startsWith('playground/'));
    const crossing = [...browser.flatMap((file) => importsOf(file)), ...imports].filter(
      ({ from, to }) => from.startsWith('playground/') !== to.startsWith('playground/'),
    );
    expect(browser.length).toBeGreaterThan(10);
    expect(crossing.map(described)).toEqual([
      'playground/words/problem-words.ts → gateway/errors/error-writer.ts',
      'playground/words/problem-words.ts → gateway/errors/explain-error.ts',
    ]);
  });

  it('needs no package and nothing of Node for the words of errors: a browser has neither', () => {
    const reached = new Set(['gateway/errors/error-writer.ts', 'gateway/errors/explain-error.ts']);
    const packages: string[] = [];
    for (const file of reached) {
      const source = readFileSync(join(SRC, file), 'utf8').replace(/^import type [^;]*;/gm, '');
      for (const { to } of importsOf(file, source)) reached.add(to);
      for (const [, name] of source.matchAll(/from '([^.'][^']*)'/g)) packages.push(`${file} → ${name}`);
    }
    expect([...reached]).toContain('gateway/errors/reasons.ts');
    expect(packages).toEqual([]);
  });

  it('keeps GraphQL out of transport, and reads the headers of content negotiation in one place', () => {
    const textOf = (file: string) => readFileSync(join(SRC, file), 'utf8');
    const inTransport = gateway.filter((file) => file.startsWith('transport/'));
    expect(inTransport.filter((file) => /from '(@apollo\/|graphql)/.test(textOf(file)))).toEqual([]);
    const readers = gateway.filter((file) =>
      /responseMediaType\(|\['accept-language'\]|headers\.accept\b|headers: \{ accept\b/.test(textOf(file)),
    );
    expect(readers).toEqual(['kernel/request-preferences.ts', 'kernel/response-media-type.ts']);
  });

  it('keeps names/ a package of its own', () => {
    const crossing = imports.filter(({ from, to }) => from.startsWith('names/') && !to.startsWith('names/'));
    expect(crossing.map(described)).toEqual([]);
  });

  it('reads the environment only where the process starts', () => {
    const readers = gateway.filter((file) => /process\.env/.test(readFileSync(join(SRC, file), 'utf8')));
    // The embedded server is a process of its own: it gets PATH, and a place for its binaries in the user's cache.
    const forTheServer = ['storage/embedded/postgres-binaries.ts', 'storage/embedded/postgres-cluster.ts'];
    expect(readers).toEqual(['importer/scoring/score.ts', 'main.ts', ...forTheServer]);
  });

  it('has no file that is more than one idea', () => {
    const large = sourceFiles().filter(
      (file) =>
        readFileSync(join(SRC, file), 'utf8').split('\n').length > MOST_LINES + 1 ||
        importsOf(file).length > MOST_IMPORTS,
    );
    expect(large.filter((file) => !(file in LARGE))).toEqual([]);
    expect(Object.keys(LARGE).filter((file) => !large.includes(file))).toEqual([]);
  });

  it('has no drawer without a name', () => {
    const drawers = sourceFiles().filter((file) =>
      /(^|\/)(index|utils?|helpers?|common|misc|manager)s?(\.|\/)/.test(file),
    );
    expect(drawers).toEqual([]);
  });
});

describe('The rules', () => {
  it('can fail', () => {
    const wrong = "import { a } from '../records/writing/record-set.ts';\nexport type { B } from './c.ts';\n";
    const [first, second] = importsOf('storage/x.ts', wrong);
    expect(first).toEqual({ from: 'storage/x.ts', to: 'records/writing/record-set.ts' });
    expect([first, second].map((each) => againstLayers(each as Import))).toEqual([true, false]);
    expect(againstLayers({ from: 'translation/a.ts', to: 'names/b.ts' })).toBe(true);
    const upward = { from: 'translation/texts/text.ts', to: 'translation/files/locale-files.ts' };
    expect([upward, { from: upward.to, to: upward.from }].map(againstRooms)).toEqual([true, false]);
    expect(againstRooms({ from: 'importer/reading/a.ts', to: 'importer/mapping/b.ts' })).toBe(true);
    expect(roomOf('translation/nowhere/a.ts', 'translation').place).toBe(-1);
    expect(againstRoles({ from: 'records/topic/topic.table.ts', to: 'records/topic/topic.type.ts' })).toBe(
      true,
    );
  });
});
