import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));

/** Words that open a clause without a noun: a reader learns only at its end what is described. */
const HEADLESS =
  /^(?:What|Whether|Of|Where|Who|Whose|Whom|Which|How|When|Why|If|Whatever|Whoever|Whichever|Wherever|Whenever|In which|To be)\b/;

interface Docstring {
  readonly line: number;
  readonly text: string;
}

/** The docstrings of a source file; a glob such as `**` + `/` in a string is none. */
function docstringsOf(source: string): Docstring[] {
  return [...source.matchAll(/^[^'"`\n]*?\/\*\*(?=\s)([\s\S]*?)\*\//gm)].map((match) => ({
    line: source.slice(0, match.index).split('\n').length,
    text: (match[1] as string).replace(/^\s*\*[^\S\n]?/gm, '').trim(),
  }));
}

const isHeadless = ({ text }: Docstring) => HEADLESS.test(text);

const all = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file))
  .sort()
  .flatMap((file) =>
    docstringsOf(readFileSync(join(SRC, file), 'utf8')).map((docstring) => ({ file, ...docstring })),
  );

describe('A docstring', () => {
  it('begins with the thing it describes', () => {
    expect(all.length).toBeGreaterThan(1000);
    expect(all.filter(isHeadless).map(({ file, line, text }) => `${file}:${line} ${text}`)).toEqual([]);
  });

  it('is found wherever it stands, and its first word counts', () => {
    const source = `const glob = 'src/**/*.ts';
/** What a file does. */
export interface Change {
  /** True where the table had a text, whatever it was. */
  readonly existed: boolean; /** Of the bytes. */
}
/**
 * Whether it may
 * be read.
 */
/** Offices of one country. */
/* What a plain comment says is its own affair. */
`;
    expect(docstringsOf(source).map((each) => [each.line, isHeadless(each)])).toEqual([
      [2, true],
      [4, false],
      [5, true],
      [7, true],
      [11, false],
    ]);
  });
});
