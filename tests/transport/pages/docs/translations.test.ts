import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lexer, type Token, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { DOCUMENTS, documentPath } from '../../../../src/transport/pages/docs/documents.ts';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** The documents that are translated, by language; how Taiyaku is built is for its developers, in English. */
const TRANSLATED = { ja: ['README.md', 'docs/front-ends.md'] } as const;

interface Section {
  readonly heading: string;
  readonly depth: number;
  /** The code blocks, tables and lists below the heading, as far as translations have them alike. */
  readonly parts: readonly string[];
}

/** A document as its sections, each with what a translation leaves as it is. */
function sectionsOf(markdown: string): Section[] {
  const sections: { heading: string; depth: number; parts: string[] }[] = [];
  for (const token of lexer(markdown) as Token[]) {
    if (token.type === 'heading') {
      const { text, depth } = token as Tokens.Heading;
      sections.push({ heading: text, depth, parts: [] });
      continue;
    }
    const part = partOf(token);
    if (part !== null) sections.at(-1)?.parts.push(part);
  }
  return sections;
}

function partOf(token: Token): string | null {
  if (token.type === 'code') return `\`\`\`${token.lang}\n${token.text}`;
  if (token.type === 'table') return `table of ${(token as Tokens.Table).rows.length} rows: ${codeOf(token)}`;
  if (token.type === 'list') return `list of ${(token as Tokens.List).items.length}`;
  return token.type === 'paragraph' ? 'paragraph' : null;
}

/** The code in the first column of a table, which names the same things in every language. */
function codeOf(token: Token): string {
  const cells = (token as Tokens.Table).rows.map(([first]) => first?.text ?? '');
  return cells.flatMap((cell) => cell.match(/`[^`]+`/g) ?? []).join(' ');
}

/** The places where a translation is out of step, each with the file, the heading and what differs. */
function outOfStep(english: string, translation: string, file: string): string[] {
  const [originals, translated] = [sectionsOf(english), sectionsOf(translation)];
  for (const [index, { heading, depth, parts }] of originals.entries()) {
    const section = translated[index];
    if (section === undefined || section.depth !== depth)
      return [`${file}: where “${heading}” belongs there is ${section ? `“${section.heading}”` : 'nothing'}`];
    const differing = parts.findIndex((part, place) => section.parts[place] !== part);
    if (differing >= 0 || section.parts.length !== parts.length)
      return [
        `${file}: “${section.heading}” is not “${heading}”: ` +
          `${section.parts[differing] ?? `${section.parts.length} parts`} for ${parts[differing] ?? `${parts.length} parts`}`,
      ];
  }
  const superfluous = translated[originals.length];
  return superfluous === undefined ? [] : [`${file}: “${superfluous.heading}” is in no English document`];
}

describe('a translated document', () => {
  const pairs = Object.entries(TRANSLATED).flatMap(([locale, files]) =>
    files.map((file) => [file, documentPath(file, locale)] as const),
  );

  it.each(pairs)('of %s is in step with it: %s', (original, translation) => {
    expect(outOfStep(read(original), read(translation), translation)).toEqual([]);
  });

  it.each(pairs)('of %s names the same code and links to the same places: %s', (original, translation) => {
    const linksOf = (path: string) =>
      [...read(path).matchAll(/\]\(([^)#]+)/g)].map(([, href = '']) => href.replace('.ja.md', '.md')).sort();
    expect(linksOf(translation)).toEqual(linksOf(original));
  });

  it('is there for each document that is listed, and no other', () => {
    const found = ['.', 'docs'].flatMap((folder) =>
      readdirSync(join(ROOT, folder))
        .filter((name) => /\.[a-z]{2}\.md$/.test(name))
        .map((name) => (folder === '.' ? name : `${folder}/${name}`)),
    );
    expect(found.sort()).toEqual(pairs.map(([, translation]) => translation).sort());
    expect(Object.values(DOCUMENTS)).toEqual(expect.arrayContaining([...TRANSLATED.ja]));
  });

  it('has each paragraph in one line where words are not parted by spaces', () => {
    const broken = pairs.flatMap(([, path]) =>
      [
        ...read(path).matchAll(
          /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}、。）]\n(?=[^\n#|`>-])(?!\d\.).*/gu,
        ),
      ].map(([line]) => `${path}: ${line}`),
    );
    expect(broken).toEqual([]);
  });
});

describe('the comparison', () => {
  const english = '# A\n\n## B\n\n```sh\nrun\n```\n\n## C\n\n| x | y |\n|---|---|\n| `one` | 1 |\n';
  const japanese = '# あ\n\n## い\n\n```sh\nrun\n```\n\n## う\n\n| x | y |\n|---|---|\n| `one` | 一 |\n';

  it('takes words for words', () => {
    expect(outOfStep(english, japanese, 'a.ja.md')).toEqual([]);
  });

  it.each([
    ['another code', japanese.replace('run', 'run --fast'), 'a.ja.md: “い” is not “B”: ```sh'],
    [
      'a missing section',
      japanese.replace(/## う[\s\S]*/, ''),
      'a.ja.md: where “C” belongs there is nothing',
    ],
    ['a section more', `${japanese}\n## え\n`, 'a.ja.md: “え” is in no English document'],
    ['another level', japanese.replace('## い', '### い'), 'a.ja.md: where “B” belongs there is “い”'],
    ['another name in a table', japanese.replace('`one`', '`two`'), 'a.ja.md: “う” is not “C”: table'],
    ['a paragraph more', `${japanese}\n補足。\n`, 'a.ja.md: “う” is not “C”: 2 parts for 1 parts'],
  ])('notices %s, and names the file and the heading', (_, translation, message) => {
    const [problem] = outOfStep(english, translation, 'a.ja.md');
    expect(problem).toContain(message);
  });
});
