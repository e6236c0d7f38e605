import { japaneseNumber } from '../grammar/ja/numerals-ja.ts';

/** The number or bullet a line opens with. */
export interface Marker {
  /** As printed, without blanks around it: `(1)`, `1.`, `①`, `-`. */
  readonly text: string;
  readonly number: number | null;
  /** Lines of one list share it: the kind of marker and how far it is indented. */
  readonly level: string;
  /** Where the text after the marker begins. */
  readonly end: number;
}

const CIRCLED_ONE = '①'.charCodeAt(0);

const FORMS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['paren', /^\((\d{1,2})\) */],
  ['close', /^(\d{1,2})\) */],
  ['dot', /^(\d{1,2})\.(?![\d:]) */],
  ['circle', /^([①-⑳]) */],
  ['letter', /^\(([a-z])\) +/],
  ['alpha', /^([a-z])\. +/],
  ['roman', /^\([ivx]{2,4}\) +/],
  ['kana', /^(?:\([アイウエオカキク]\) *|[アイウエオカキク] +)/],
  ['kanji', /^([一二三四五六七八九十]{1,2})、 */],
  [
    'space',
    /^(\d{1,2}) +(?=[^\d\s:/.,-]|[1-9]\d?月 ?\d)(?!月|年|時|分|日[(、に ]|(?:of )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b)/,
  ],
  ['bullet', /^[•◦・●○◯〇■◆□◇▪▶➢‣] */],
  ['bullet', /^[-*·](?: +|$)/],
];

/**
 * Reads the marker of a folded line. Markers standing together ("• (1)", "2. 2.") are one; the last gives the
 * number. A footnote mark is not a marker.
 */
export function readMarker(folded: string): Marker | null {
  const indent = folded.length - folded.trimStart().length;
  let at = indent;
  let kind: string | null = null;
  let number: number | null = null;
  for (let depth = 0; depth < 3; depth += 1) {
    const found = matchForm(folded.slice(at, at + 12));
    if (found === null || (depth > 0 && kind !== 'bullet' && found.kind === 'bullet')) break;
    kind = found.kind;
    number = found.number;
    at += found.length;
  }
  if (kind === null) return null;
  return { text: folded.slice(indent, at).trim(), number, level: `${kind}@${indent}`, end: at };
}

function matchForm(head: string): { kind: string; number: number | null; length: number } | null {
  for (const [kind, pattern] of FORMS) {
    const found = pattern.exec(head);
    if (found) return { kind, number: numberOf(found[1]), length: found[0].length };
  }
  return null;
}

function numberOf(printed: string | undefined): number | null {
  if (printed === undefined) return null;
  if (/^\d+$/.test(printed)) return Number(printed);
  if (/^[a-z]$/.test(printed)) return printed.charCodeAt(0) - 96;
  if (/^[一二三四五六七八九十]/.test(printed)) return japaneseNumber(printed);
  return printed.charCodeAt(0) - CIRCLED_ONE + 1;
}
