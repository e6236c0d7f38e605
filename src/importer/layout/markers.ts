import type { NumberingForm, PageGrammar } from '../grammar/page-grammar.ts';

/** The number or bullet a line opens with. */
export interface Marker {
  /** The marker as printed, without blanks around it: `(1)`, `1.`, `①`, `-`. */
  readonly text: string;
  readonly number: number | null;
  /** Lines of one list share it: the kind of marker and how far it is indented. */
  readonly level: string;
  /** The start of the text after the marker. */
  readonly end: number;
}

const CIRCLED_ONE = '①'.charCodeAt(0);

/** The forms that every language numbers its lists in. U+3007, a zero, is set as a circle. */
const FORMS: readonly NumberingForm[] = [
  { kind: 'paren', pattern: /^\((\d{1,2})\) */ },
  { kind: 'close', pattern: /^(\d{1,2})\) */ },
  { kind: 'dot', pattern: /^(\d{1,2})\.(?![\d:]) */ },
  { kind: 'circle', pattern: /^([①-⑳]) */ },
  { kind: 'letter', pattern: /^\(([a-z])\) +/ },
  { kind: 'alpha', pattern: /^([a-z])\. +/ },
  { kind: 'roman', pattern: /^\([ivx]{2,4}\) +/ },
  { kind: 'bullet', pattern: /^[•◦・●○◯\u3007■◆□◇▪▶➢‣] */ },
  { kind: 'bullet', pattern: /^[-*·](?: +|$)/ },
];

/**
 * Reads the marker of a folded line. Markers standing together ("• (1)", "2. 2.") are one; the last gives the
 * number. A footnote mark is not a marker.
 */
export function readMarker(folded: string, { numbering }: PageGrammar): Marker | null {
  const indent = folded.length - folded.trimStart().length;
  let at = indent;
  let kind: string | null = null;
  let number: number | null = null;
  for (let depth = 0; depth < 3; depth += 1) {
    const head = folded.slice(at, at + 12);
    const found = matchForm(FORMS, head) ?? matchForm(numbering, head);
    if (found === null || (depth > 0 && kind !== 'bullet' && found.kind === 'bullet')) break;
    kind = found.kind;
    number = found.number;
    at += found.length;
  }
  if (kind === null) return null;
  return { text: folded.slice(indent, at).trim(), number, level: `${kind}@${indent}`, end: at };
}

function matchForm(
  forms: readonly NumberingForm[],
  head: string,
): { kind: string; number: number | null; length: number } | null {
  for (const { kind, pattern, numberOf = plainNumber } of forms) {
    const found = pattern.exec(head);
    if (found === null) continue;
    const [whole, printed] = found;
    return { kind, number: printed === undefined ? null : numberOf(printed), length: whole.length };
  }
  return null;
}

function plainNumber(printed: string): number {
  if (/^\d+$/.test(printed)) return Number(printed);
  if (/^[a-z]$/.test(printed)) return printed.charCodeAt(0) - 96;
  return printed.charCodeAt(0) - CIRCLED_ONE + 1;
}
