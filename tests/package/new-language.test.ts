import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const GRAMMAR = 'src/importer/grammar';
const SOURCE = ['src', 'tests', 'docs', 'scripts', 'CONTRIBUTING.md', 'package.json', 'tsconfig.json'];
/** What holds the rooms of the languages. */
const ROOMS = [
  'tests/architecture.test.ts',
  'tests/architecture-docs.test.ts',
  'tests/importer/languages.test.ts',
];
/** What reads releases in all languages. */
const READING = ['tests/importer/reading/releases.test.ts', 'tests/importer/reading/nothing-lost.test.ts'];
const RELEASE = `Rencontre des ministres de la défense

Le 17 octobre 2024, les ministres de la défense se sont rencontrés à Bruxelles.
Ils ont confirmé leur volonté de poursuivre leur coopération.
`;

const run = promisify(execFile);

/** The blocks of code of the README, without their indent. */
async function blocksOfReadme(): Promise<string[]> {
  const readme = await readFile(join(ROOT, GRAMMAR, 'README.md'), 'utf8');
  return [...readme.matchAll(/^ {3}```ts\n([\s\S]*?)^ {3}```/gm)].map(([, code = '']) =>
    code.replace(/^ {3}/gm, ''),
  );
}

/** A copy of the source with the language that the README begins. */
async function copyWithFrench(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'taiyaku-language-'));
  onTestFinished(() => rm(copy, { recursive: true, force: true }));
  const filter = (path: string) => !path.endsWith('node_modules');
  for (const path of SOURCE) await cp(join(ROOT, path), join(copy, path), { recursive: true, filter });
  await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  const [grammar = '', lines = ''] = await blocksOfReadme();
  const [importLine = '', entry = ''] = lines.trimEnd().split('\n');
  await mkdir(join(copy, GRAMMAR, 'fr'));
  await writeFile(join(copy, GRAMMAR, 'fr/grammar-fr.ts'), grammar);
  const registry = await readFile(join(copy, GRAMMAR, 'languages.ts'), 'utf8');
  const added = `${importLine}\n${registry.replace(/^\]\);$/m, `${entry}\n]);`)}`;
  await writeFile(join(copy, GRAMMAR, 'languages.ts'), added);
  await writeFile(join(copy, 'tests/importer/reading/releases/meeting.fr.txt'), RELEASE);
  await writeFile(join(copy, 'vitest.config.ts'), 'export default { test: { isolate: false } };\n');
  return copy;
}

/** Runs a program of a package in a folder: its exit code, with what it printed where that is not 0. */
async function exitOf(folder: string, program: string, ...args: readonly string[]): Promise<string> {
  const script = join(ROOT, 'node_modules', program);
  // A run of a test within a test is one of its own.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')));
  return run(process.execPath, [script, ...args], { cwd: folder, env: { ...env, NO_COLOR: '1' } }).then(
    () => '0',
    ({ code, stdout, stderr }) => `${code}\n${stdout}${stderr}`,
  );
}

const vitestIn = (folder: string, ...args: readonly string[]) =>
  exitOf(folder, 'vitest/vitest.mjs', 'run', '--maxWorkers=1', ...args);

describe('A language that the README begins', () => {
  it('compiles, has its room by being in the registry, and reads a release without losing a line', async () => {
    const copy = await copyWithFrench();
    const config = { extends: './tsconfig.json', include: ['src/importer/grammar'] };
    await writeFile(join(copy, 'tsconfig.grammar.json'), JSON.stringify(config));
    expect(await exitOf(copy, 'typescript-compiler/bin/tsc', '-p', 'tsconfig.grammar.json')).toBe('0');
    expect(await vitestIn(copy, ...ROOMS, ...READING, '--update')).toBe('0');
    const summary = await readFile(join(copy, 'tests/importer/reading/releases/meeting.fr.summary'), 'utf8');
    expect(summary).toContain('Rencontre des ministres');
    // Another language's files stay closed.
    const grammar = join(copy, GRAMMAR, 'fr/grammar-fr.ts');
    const wrong = `import '../ja/dates-ja.ts';\n${await readFile(grammar, 'utf8')}`;
    await writeFile(grammar, wrong);
    const refused = await vitestIn(copy, ...ROOMS);
    expect(refused).toContain('importer/grammar/fr/grammar-fr.ts → importer/grammar/ja/dates-ja.ts');
  }, 180_000);
});
