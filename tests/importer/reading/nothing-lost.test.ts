import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseRelease } from '../../../src/importer/reading/parse-release.ts';
import type { Problem } from '../../../src/importer/release/problem.ts';
import type { Printed, ReleaseDocument } from '../../../src/importer/release/release-document.ts';

const FOLDER = new URL('releases/', import.meta.url);
const RELEASES = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => [readFileSync(new URL(file, FOLDER), 'utf8'), file.split('.')[1]] as [string, string]);
/** The lines of the releases in each language. */
const LINES = [...new Set(RELEASES.map(([, locale]) => locale))].map(
  (locale) => [locale, linesOf(locale)] as const,
);
/** Lines that a page may have anywhere. */
const STRAY = [
  '',
  '\u00A0',
  '\t',
  '(*1)',
  '※',
  '1.',
  '(1)',
  '・',
  '- 2 -',
  '（',
  '」',
  '&nbsp;',
  '\u200B',
  '2024',
];

const parse = (text: string, locale: string): ReleaseDocument =>
  parseRelease(text, { locale, publishedOn: '2025-06-30' });

function linesOf(locale: string): string[] {
  return RELEASES.filter((release) => release[1] === locale).flatMap(([text]) => text.split(/\r?\n/));
}

/** Numbers from 0 to 1, the same at every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A release made of lines of others, with lines cut, doubled, joined and strewn with what pages have. */
function madeUp(seed: number): [string, string] {
  const next = random(seed);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T;
  const [locale, known] = pick(LINES);
  const lines = Array.from({ length: 3 + Math.floor(next() * 25) }, () => {
    const line = pick(known);
    const chance = next();
    if (chance < 0.1) return line.slice(0, Math.floor(next() * line.length));
    if (chance < 0.2) return pick(STRAY) + line;
    if (chance < 0.3) return `${line} ${pick(known)}`;
    return chance < 0.4 ? pick(STRAY) : line;
  });
  return [lines.join(pick(['\n', '\r\n', '\n\n'])), locale];
}

function everyPrinted(document: ReleaseDocument): Printed[] {
  const found: Printed[] = [];
  JSON.stringify(document, (_key, value: Printed | null) => {
    if (value?.position !== undefined && typeof value.text === 'string') found.push(value);
    return value;
  });
  return found;
}

/** The lines that a problem is about: those that its excerpt, which may be cut, goes over. */
function linesUnder({ line, excerpt }: Problem, lines: readonly string[]): number[] {
  const found = [line];
  const solid = (text: string): string => text.replace(/\s/g, '');
  for (let rest = solid(excerpt), at = line - 1; at < lines.length && rest !== ''; at += 1) {
    const here = solid(lines[at]!);
    if (at > line - 1) found.push(at + 1);
    const from = at === line - 1 ? here.indexOf(rest.slice(0, 4)) : 0;
    rest = rest.slice(Math.max(0, here.length - Math.max(0, from)));
    if (rest === '' && excerpt.length === 120)
      for (let next = at + 1; lines[next]?.trim(); next += 1) found.push(next + 1);
  }
  return found;
}

/** Lines with words in them that are in no part of the document and in no problem. */
function lostLines(document: ReleaseDocument): string[] {
  const { text, problems, captions } = document;
  const parts = everyPrinted(document).map(({ position: { offset, length } }) => [offset, offset + length]);
  const lines = text.split('\n');
  const reported = new Set(problems.flatMap((problem) => linesUnder(problem, lines)));
  const lost: string[] = [];
  let offset = 0;
  for (const [index, line] of lines.entries()) {
    const [start, end] = [offset, offset + line.length];
    offset = end + 1;
    const isRepeated = captions.some(
      (caption) => caption.text.includes(line.trim()) || line.replaceAll(caption.text, '').trim() === '',
    );
    const isKept = parts.some(([from, to]) => from! < end && start < to!);
    if (/\p{L}/u.test(line) && !isKept && !isRepeated && !reported.has(index + 1)) lost.push(line);
  }
  return lost;
}

/** Texts that are not what stands at their place, line breaks inside them aside. */
function misplaced(document: ReleaseDocument): string[] {
  const solid = (text: string): string => text.replace(/[\s\u200B]/g, '');
  return everyPrinted(document)
    .filter(({ text, position: { offset, length } }) => {
      const there = document.text.slice(offset, offset + length);
      return there !== text && !(/[\r\n]/.test(there) && solid(there) === solid(text));
    })
    .map(({ text }) => text);
}

describe('Of a release', () => {
  const seeds = Array.from({ length: 400 }, (_unused, seed) => seed);

  it('nothing is lost, whatever it is made of', () => {
    const lost = seeds.flatMap((seed) => lostLines(parse(...madeUp(seed))).map((line) => [seed, line]));
    expect(lost).toEqual([]);
  });

  it('each text stands where it is said to stand', () => {
    const wrong = seeds.flatMap((seed) => misplaced(parse(...madeUp(seed))).map((line) => [seed, line]));
    expect(wrong).toEqual([]);
  });

  it('a lost line and a wrong place would be seen', () => {
    const [text, locale] = RELEASES[0] as [string, string];
    const document = parse(text, locale);
    const emptied = { ...document, meetings: [], people: [], passedOver: [], problems: [] };
    expect(lostLines(emptied).length).toBeGreaterThan(0);
    const moved = { ...document.title!, position: { ...document.title!.position, offset: 1 } };
    expect(misplaced({ ...document, title: moved })).toEqual([document.title!.text]);
  });
});
