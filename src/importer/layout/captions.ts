import type { CalendarGrammar } from '../grammar/calendar-grammar.ts';
import type { Grammar } from '../grammar/grammar.ts';
import type { Printed } from '../release/release-document.ts';
import type { SourceText } from '../source/source-text.ts';
import { TextRun } from '../source/text-run.ts';
import type { Block } from './blocks.ts';

/** Longer than this no lines are a caption. */
const MAX_CAPTION = 600;

export interface FoundCaption {
  readonly caption: Printed;
  readonly blocks: readonly Block[];
}

/** A caption at a block: one that calls itself so, or one that came out of the page twice. */
export function captionAt(
  blocks: readonly Block[],
  at: number,
  source: SourceText,
  grammar: Grammar,
): FoundCaption | null {
  const named = captionOf(blocks[at]!, grammar);
  return named === null
    ? repeatedCaptionAt(blocks, at, source, grammar)
    : { caption: named, blocks: [blocks[at]!] };
}

/** The words of a block that calls itself a caption, unless they only say whose picture it is. */
export function captionOf(block: Block, grammar: Grammar): Printed | null {
  if (block.text.length > MAX_CAPTION) return null;
  const span = grammar.page.captionIn(block.text);
  if (span === null) return null;
  const text = block.text.slice(span.start, span.end);
  // "[Photo 2] Working lunch": a number is of a picture, not of whose it is.
  const isNumbered = /^[([]\p{L}+ ?\d{1,2}[\])]/u.test(block.text);
  const isCredit =
    !isNumbered &&
    block.people.length === 0 &&
    !grammar.acts.namesMeeting(text) &&
    grammar.places.countries(text).length === 0;
  const at = block.run.folded.indexOf(block.text);
  return isCredit ? null : block.run.printed(at + span.start, at + span.end);
}

/**
 * A picture's caption often comes out of a page twice (as alternative text and as caption), run together and broken
 * anywhere. Lines standing together, none of them a sentence, that say one thing twice or more are that one caption.
 */
function repeatedCaptionAt(
  blocks: readonly Block[],
  at: number,
  source: SourceText,
  grammar: Grammar,
): FoundCaption | null {
  let group: Block[] = [];
  let found: FoundCaption | null = null;
  for (let next = at; next < blocks.length && next < at + 8; next += 1) {
    const block = blocks[next]!;
    if ((next > at && block.blankBefore) || block.marker !== null || block.isProse) break;
    if (block.text.length > MAX_CAPTION) break;
    group = [...group, block];
    if (repeatedUnit(group.map((each) => each.run.text).join('')) === null) continue;
    const lines = group.flatMap((each) => each.run.lines);
    const run = new TextRun(source, lines, grammar.sentences.joiner);
    if (run.text.length > MAX_CAPTION) break;
    const once = repeatedUnit(run.text);
    if (once !== null && !isDate(run.folded.slice(once.start, once.end), grammar.calendar))
      found = { caption: run.printed(once.start, once.end), blocks: group };
  }
  return found;
}

/** A day, as a page may print above and below. */
function isDate(text: string, { dates }: CalendarGrammar): boolean {
  return dates(text).some(({ start, end }) => end - start === text.length);
}

/** The stretch of `text` that, blanks aside, makes it up when said twice or more. */
export function repeatedUnit(text: string): { start: number; end: number } | null {
  const solid = text.replace(/\s+/g, '');
  if (solid.length < 8) return null;
  const period = `${solid}${solid}`.indexOf(solid, 1);
  if (period >= solid.length || period < 4 || solid.length % period !== 0) return null;
  const kept = [...text.matchAll(/\S/g)].map(({ index }) => index);
  return { start: kept[0]!, end: kept[period - 1]! + 1 };
}

/** A picture's caption may say the stating sentence again, without its full stop. */
export function isCaptionOf(block: Block, statedAt: Printed): boolean {
  return (
    !/[.。:：]$/.test(block.text) &&
    block.marker === null &&
    statedAt.text.startsWith(block.run.printed().text)
  );
}
