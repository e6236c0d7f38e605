import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../src/translation/checks/checks.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const READMES = readdirSync(ROOT).filter((file) => /^README(\.\w+)?\.md$/.test(file));
const CODES = CHECKS.map(({ id }) => id).sort();

/** The codes in the first column of each table that has a code of a check there. */
function codesShown(markdown: string): string[] {
  const rows = markdown.split(/\n{2,}/).filter((block) => block.startsWith('|'));
  const columns = rows.map((table) =>
    [...table.matchAll(/^\| *((?:`[A-Z_]+`[,、 ]*)+)\|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/[A-Z_]+/g)].map(([code]) => code),
    ),
  );
  return columns.filter((codes) => codes.some((code) => CODES.includes(code))).flat();
}

describe('The codes of checks', () => {
  it.each(READMES)('are all in the table of %s, and no other', (file) => {
    expect(codesShown(readFileSync(ROOT + file, 'utf8')).sort()).toEqual(CODES);
  });

  it('are missed where a row is missing, and where a code is none', () => {
    const table = (...codes: readonly string[]) => `|a|b|\n|-|-|\n| ${codes.join(', ')} | is so |\n`;
    expect(codesShown(`${table('`HOST`', '`PORT`')}\n${table('`BLANK_TEXT`', '`BLANK_TEXTS`')}`)).toEqual([
      'BLANK_TEXT',
      'BLANK_TEXTS',
    ]);
    expect(READMES).toContain('README.md');
  });
});
