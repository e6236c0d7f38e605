import type { Printed } from '../release/release-document.ts';
import { fold, positionOf, type SourceLine, type SourceText } from './source-text.ts';

/** A half-open stretch of a run. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The spans that lie wholly within a stretch; `spans` come in reading order and overlap nowhere. */
export function within<T extends Span>(spans: readonly T[], { start, end }: Span): T[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let at = low; at < spans.length && spans[at]!.end <= end; at += 1) found.push(spans[at]!);
  return found;
}

interface Piece {
  readonly at: number;
  readonly offset: number;
}

/** One logical line: one or more source lines joined, with the way back to where each unit stands. */
export class TextRun {
  readonly source: SourceText;
  readonly text: string;
  /** The folded text, as long as `text`; see {@link fold}. */
  readonly folded: string;
  /** The source lines it is made of. */
  readonly lines: readonly SourceLine[];
  readonly joiner: '' | ' ';
  /** The release breaks off at its end. */
  readonly isCut: boolean;
  readonly #pieces: readonly Piece[];

  constructor(source: SourceText, lines: readonly SourceLine[], joiner: '' | ' ', isCut = false) {
    const pieces: Piece[] = [];
    let text = '';
    for (const line of lines) {
      const trimmed = lines.length === 1 ? line.text : line.text.trim();
      if (pieces.length > 0) text += joiner;
      pieces.push({ at: text.length, offset: line.offset + line.text.indexOf(trimmed) });
      text += trimmed;
    }
    this.source = source;
    this.text = text;
    this.folded = fold(text);
    this.lines = lines;
    this.joiner = joiner;
    this.isCut = isCut;
    this.#pieces = pieces;
  }

  /** The printed text between two units, without blanks at its ends. */
  printed(start = 0, end = this.text.length): Printed {
    const raw = this.text.slice(start, end);
    const from = start + (raw.length - raw.trimStart().length);
    const to = Math.max(from, end - (raw.length - raw.trimEnd().length));
    const offset = this.#offsetOf(from);
    const last = to > from ? this.#offsetOf(to - 1) + 1 : offset;
    const printed = {
      text: this.text.slice(from, to),
      position: positionOf(this.source, offset, last - offset),
    };
    return this.isCut && this.text.slice(to).trim() === '' ? { ...printed, isCut: true } : printed;
  }

  /** The end of the last line, at most so long. */
  printedTail(length: number): Printed {
    return this.printed(Math.max(this.#pieces.at(-1)?.at ?? 0, this.text.trimEnd().length - length));
  }

  #offsetOf(at: number): number {
    const piece = this.#pieces.findLast((candidate) => candidate.at <= at) ?? this.#pieces[0]!;
    return piece.offset + (at - piece.at);
  }
}
