import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** A file imports its own layer or a lower one; folders of one line may not import each other. */
const LAYERS = [
  ['kernel'],
  ['storage'],
  ['names', 'translation'],
  ['formats'],
  ['records'],
  ['gateway'],
  ['importer', 'translators', 'transport'],
  ['cli'],
  ['app.ts'],
  ['main.ts'],
];

/** Within src/records a file's role ranks it: a table knows no service, a type no resolver. */
const ROLES = ['table', 'type', 'input', 'service', 'resolver'];

/** What is over 200 lines, and why that is one idea. */
const LONG: Readonly<Record<string, string>> = {
  'importer/release-document.ts': 'the types of one document, with their docstrings',
  'records/sample-record.ts': 'data',
  'importer/country-forms.ts': 'data',
  'playground/graphiql-words-table.ts': 'data',
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
      'playground/problem-words.ts → gateway/error-writer.ts',
      'playground/problem-words.ts → gateway/explain-error.ts',
    ]);
  });

  it('needs no package and nothing of Node for the words of errors: a browser has neither', () => {
    const reached = new Set(['gateway/error-writer.ts', 'gateway/explain-error.ts']);
    const packages: string[] = [];
    for (const file of reached) {
      const source = readFileSync(join(SRC, file), 'utf8').replace(/^import type [^;]*;/gm, '');
      for (const { to } of importsOf(file, source)) reached.add(to);
      for (const [, name] of source.matchAll(/from '([^.'][^']*)'/g)) packages.push(`${file} → ${name}`);
    }
    expect([...reached]).toContain('gateway/reasons.ts');
    expect(packages).toEqual([]);
  });

  it('keeps names/ a package of its own', () => {
    const crossing = imports.filter(({ from, to }) => from.startsWith('names/') && !to.startsWith('names/'));
    expect(crossing.map(described)).toEqual([]);
  });

  it('reads the environment only where the process starts', () => {
    const readers = gateway.filter((file) => /process\.env/.test(readFileSync(join(SRC, file), 'utf8')));
    // The embedded server is a process of its own: it gets PATH, and a place for its binaries in the user's cache.
    const forTheServer = ['storage/postgres-binaries.ts', 'storage/postgres-cluster.ts'];
    expect(readers).toEqual(['cli/main.ts', 'importer/score.ts', 'main.ts', ...forTheServer]);
  });

  it('has no file that is more than one idea', () => {
    const long = sourceFiles().filter(
      (file) => readFileSync(join(SRC, file), 'utf8').split('\n').length > 201,
    );
    expect(long.filter((file) => !(file in LONG))).toEqual([]);
    expect(Object.keys(LONG).filter((file) => !sourceFiles().includes(file))).toEqual([]);
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
    const wrong = "import { a } from '../records/record-set.ts';\nexport type { B } from './c.ts';\n";
    const [first, second] = importsOf('storage/x.ts', wrong);
    expect(first).toEqual({ from: 'storage/x.ts', to: 'records/record-set.ts' });
    expect([first, second].map((each) => againstLayers(each as Import))).toEqual([true, false]);
    expect(againstLayers({ from: 'translation/a.ts', to: 'names/b.ts' })).toBe(true);
    expect(againstRoles({ from: 'records/topic/topic.table.ts', to: 'records/topic/topic.type.ts' })).toBe(
      true,
    );
  });
});
