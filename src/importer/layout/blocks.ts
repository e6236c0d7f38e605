import type { Grammar } from '../grammar/grammar.ts';
import type { PageGrammar } from '../grammar/page-grammar.ts';
import type { PersonSpan } from '../grammar/people-grammar.ts';
import type { Printed } from '../release/release-document.ts';
import type { SourceLine, SourceText } from '../source/source-text.ts';
import { fold } from '../source/source-text.ts';
import { type Span, TextRun } from '../source/text-run.ts';
import { type Marker, readMarker } from './markers.ts';

/** One logical line of a release: a heading, a paragraph, a list entry. */
export class Block {
  readonly run: TextRun;
  readonly marker: Marker | null;
  /** The text after the marker. */
  readonly body: Span;
  /** An empty line stands before it. */
  readonly blankBefore: boolean;
  /** The folded text after the marker. */
  readonly text: string;
  readonly isProse: boolean;
  readonly #grammar: Grammar;
  #people: PersonSpan[] | null = null;
  #sentences: Span[] | null = null;

  constructor(run: TextRun, blankBefore: boolean, grammar: Grammar) {
    this.run = run;
    this.marker = readMarker(run.folded, grammar.page);
    this.body = {
      start: this.marker?.end ?? this.run.folded.length - this.run.folded.trimStart().length,
      end: run.folded.trimEnd().length,
    };
    this.blankBefore = blankBefore;
    this.text = this.run.folded.slice(this.body.start, this.body.end).trim();
    this.isProse = grammar.sentences.isProse(this.text);
    this.#grammar = grammar;
  }

  /** The same, as the block that the release breaks off in. */
  cutOff(): Block {
    const { source, lines, joiner } = this.run;
    return new Block(new TextRun(source, lines, joiner, true), this.blankBefore, this.#grammar);
  }

  /** Everyone named in the block; spans count in its run. */
  get people(): readonly PersonSpan[] {
    this.#people ??= this.#grammar.people.people(this.run.folded);
    return this.#people;
  }

  /** Sentences of the body; spans count in the run. */
  get sentences(): readonly Span[] {
    const { start, end } = this.body;
    this.#sentences ??= this.#grammar.sentences
      .split(this.run.folded.slice(start, end))
      .map((span) => ({ start: span.start + start, end: span.end + start }));
    return this.#sentences;
  }
}

/** Joins lines broken in the middle of a sentence and gives one block for each logical line that is not blank. */
export function readBlocks(source: SourceText, grammar: Grammar): Block[] {
  const { joiner, continues } = grammar.sentences;
  const blocks: Block[] = [];
  let pending: SourceLine[] = [];
  let blankBefore = true;
  let tail = '';
  const flush = (): void => {
    if (pending.length > 0)
      blocks.push(
        new Block(
          new TextRun(source, pending, isBareMarker(fold(pending[0]!.text)) ? ' ' : joiner),
          blankBefore,
          grammar,
        ),
      );
    if (pending.length > 0) blankBefore = false;
    pending = [];
  };
  for (const line of source.lines) {
    const folded = fold(line.text);
    if (folded.trim() === '') {
      if (pending.length === 1 && isBareMarker(tail)) continue;
      flush();
      blankBefore = true;
      continue;
    }
    if (pending.length === 1 && isBareMarker(tail)) {
      pending.push(line);
      tail = folded;
      continue;
    }
    if (pending.length > 0 && (endsAlone(tail, grammar.page) || !continues(tail.trim(), folded.trim())))
      flush();
    tail = pending.length > 0 && tail.length < 2000 ? tail.trim() + joiner + folded.trim() : folded;
    pending.push(line);
  }
  flush();
  return blocks;
}

/** A number or bullet alone on its line belongs to the line after it. */
function isBareMarker(line: string): boolean {
  return /^\s*(?:[-•・●]|\(\d{1,2}\)|\d{1,2}\.|[①-⑳])\s*$/.test(line);
}

function endsAlone(line: string, { isFurniture, isPublisher }: PageGrammar): boolean {
  const text = line.trim();
  return text.length < 200 && (isFurniture(text) || (isPublisher(text) && text.length > 2));
}

/** A part of the body of a release: a paragraph or line, or a caption between them. */
export type BodyPart = Block | { readonly caption: Printed };
