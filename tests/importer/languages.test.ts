import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { GRAMMARS, grammarOf, RELEASE_LOCALES } from '../../src/importer/grammar/languages.ts';

const IMPORTER = fileURLToPath(new URL('../../src/importer/', import.meta.url));
const REGISTRY = 'grammar/languages.ts';

/** Patterns whose words are those of a format and of no language. */
const FORMATS: Readonly<Record<string, string>> = {
  'source/markup.ts': 'tags of HTML',
  'source/source-text.ts': 'entities of HTML',
  'reading/people/home-country.ts': 'domains of governments',
};

const SIGNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The words a pattern looks for: its letters, without escapes, classes of characters, and names of groups. */
function wordsIn(pattern: string): string[] {
  const letters = pattern
    .replace(/\\[pP]\{[^}]*\}|\\u[\dA-Fa-f]{4}|\\./g, ' ')
    .replace(/\[[^\]]*\]/g, ' ')
    .replace(/\(\?<\w+>/g, ' ');
  return letters.match(/[A-Za-z]{2,}/g) ?? [];
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Every node of a syntax tree: comments are none. */
function nodesOf(tree: unknown): Node[] {
  if (tree === null || typeof tree !== 'object') return [];
  const own = 'type' in tree && typeof tree.type === 'string' ? [tree as Node] : [];
  return [...own, ...Object.values(tree).flatMap(nodesOf)];
}

/** The source of a pattern: a literal, or a string or template given to RegExp. */
function patternsIn(node: Node): string[] {
  const { regex, callee } = node as { regex?: { pattern: string }; callee?: { name?: string } };
  if (regex != null) return [regex.pattern];
  if (callee?.name !== 'RegExp') return [];
  const [pattern] = node.arguments as readonly unknown[];
  return nodesOf(pattern).flatMap(({ type, value }) => {
    if (type === 'TemplateElement') return [(value as { cooked: string }).cooked];
    return typeof value === 'string' ? [value] : [];
  });
}

/**
 * The traces of a language in a source: `signs`, Han and kana anywhere but in comments; `locales`, those of the
 * registry; `words`, two or more letters in a row that a pattern looks for.
 */
function languageIn(source: string): { signs: string[]; locales: string[]; words: string[] } {
  const nodes = nodesOf(parseSync('source.ts', source).program);
  const texts = nodes
    .flatMap(({ value, name, regex }) => [
      ...[value, name, (value as { cooked?: unknown } | null | undefined)?.cooked],
      (regex as { pattern: string } | undefined)?.pattern,
    ])
    .filter((text) => typeof text === 'string');
  return {
    signs: texts.filter((text) => SIGNS.test(text)),
    locales: texts.filter((text) => RELEASE_LOCALES.includes(text)),
    words: nodes.flatMap(patternsIn).flatMap(wordsIn),
  };
}

const read = (file: string): string => readFileSync(IMPORTER + file, 'utf8');
const files = readdirSync(IMPORTER, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));
const shared = files.filter((file) => file !== REGISTRY && !/^grammar\/[^/]+\//.test(file));

describe('A language', () => {
  it.each(shared)('has no word in %s', (file) => {
    const { words, ...rest } = languageIn(read(file));
    expect(rest).toEqual({ signs: [], locales: [] });
    expect(words.length > 0).toBe(file in FORMATS);
  });

  it('has a folder with one door, which the registry or another language opens', () => {
    const folders = readdirSync(`${IMPORTER}grammar`, { withFileTypes: true }).filter((each) =>
      each.isDirectory(),
    );
    expect(folders.map(({ name }) => name).sort()).toEqual([...RELEASE_LOCALES].sort());
    const doors = shared.flatMap((file) => read(file).match(/grammar\/[a-z-]+\/[a-z-]+\.ts/gi) ?? []);
    expect(doors).toEqual([]);
    const others = files.filter((file) => /^grammar\/[^/]+\//.test(file));
    const crossing = others.flatMap((file) => read(file).match(/'\.\.\/[\w-]+\/[^']+'/g) ?? []);
    expect(crossing).toContain("'../en/grammar-en.ts'");
    expect(crossing.filter((path) => !/^'\.\.\/([\w-]+)\/grammar-\1\.ts'$/.test(path))).toEqual([]);
  });

  it('is known by its locale, or refused', () => {
    expect(RELEASE_LOCALES.map(grammarOf)).toEqual(GRAMMARS);
    const locales = RELEASE_LOCALES.join(', ');
    expect(() => grammarOf('xx')).toThrow(new RangeError(`No release is read in "xx", only in ${locales}.`));
  });
});

describe('The rule', () => {
  it.each([
    ['const a = /^(?:related links|写真)$/iu;', { signs: 1, locales: 0, words: 2 }],
    ["const b = { 日: 'JP' };", { signs: 1, locales: 0, words: 0 }],
    ['const c = `大臣`;', { signs: 1, locales: 0, words: 0 }],
    ["if (locale === 'ja') return;", { signs: 0, locales: 1, words: 0 }],
    ["new RegExp(`\\\\b(?:minister)`, 'gu');", { signs: 0, locales: 0, words: 1 }],
    [
      '// 大臣 /minister/\n/** 大臣 */ const d = /[\\p{Script=Han}A-Za-z]\\b(?<name>[abc]+)/u;',
      { signs: 0, locales: 0, words: 0 },
    ],
  ])('can fail: %s', (source, count) => {
    const { signs, locales, words } = languageIn(source);
    expect({ signs: new Set(signs).size, locales: locales.length, words: words.length }).toEqual(count);
  });
});
