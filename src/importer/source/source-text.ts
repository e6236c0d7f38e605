import type { Position } from '../release/release-document.ts';

/** The longest text the importer reads, in bytes of UTF-8. */
export const MAX_TEXT_BYTES = 1_048_576;

export interface SourceLine {
  /** 1-based. */
  readonly number: number;
  readonly offset: number;
  readonly text: string;
}

/** A release as read: NFC, without a byte order mark. All offsets count in `text`. */
export interface SourceText {
  readonly text: string;
  readonly lines: readonly SourceLine[];
}

const LINE_BREAK = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/g;

/** Normalises and splits into lines; knows every line ending, and the form feed PDF extraction leaves. */
export function readSource(raw: string): SourceText {
  const text = raw.replace(/^\uFEFF/, '').normalize('NFC');
  const lines: SourceLine[] = [];
  let offset = 0;
  for (const found of text.matchAll(LINE_BREAK)) {
    lines.push({ number: lines.length + 1, offset, text: text.slice(offset, found.index) });
    offset = found.index + found[0].length;
  }
  lines.push({ number: lines.length + 1, offset, text: text.slice(offset) });
  return { text, lines };
}

/** The position of `length` units from `offset`. */
export function positionOf(source: SourceText, offset: number, length: number): Position {
  let low = 0;
  let high = source.lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (source.lines[middle]!.offset <= offset) low = middle;
    else high = middle - 1;
  }
  const line = source.lines[low]!;
  return { line: line.number, column: offset - line.offset + 1, offset, length };
}

const FOLDED: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '\u00A0': ' ',
  '\u202F': ' ',
  '\t': ' ',
  '\u200B': ' ',
  '\uFEFF': ' ',
  '‘': "'",
  '’': "'",
  '＇': "'",
  '“': '"',
  '”': '"',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '〜': '~',
  '，': '、',
  '〔': '(',
  '〕': ')',
};

/**
 * A copy to match patterns against, unit for unit as long as the text: full-width ASCII becomes half-width,
 * quotes and dashes straight, odd spaces plain (`&nbsp;`, too). It is never shown.
 */
export function fold(text: string): string {
  const plain = text.includes('&nbsp;') ? text.replace(/(?<=[^\s;])&nbsp;(?=[^\s&])/g, '      ') : text;
  return plain.replace(
    /[\u3000\u00A0\u202F\u200B\uFEFF\t‘’“”‐‑–—−〜〔〕\uFF01-\uFF5E]/g,
    (unit) => FOLDED[unit] ?? String.fromCharCode(unit.charCodeAt(0) - 0xfee0),
  );
}
