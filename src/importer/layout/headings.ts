import type { SentenceGrammar } from '../grammar/sentence-grammar.ts';
import type { Block } from './blocks.ts';

/** Kinds of blocks, by their neighbours. */
export type Layout = 'HEADING' | 'ITEM' | 'TEXT' | 'LINE';

/**
 * Tells headings from list entries: a numbered line that is no sentence is a heading when text or a deeper list
 * follows it, an entry when its like follows it; all entries of one list are the same. A line without a number that
 * is no sentence stays a LINE: heading or caption.
 */
export function layoutOf(blocks: readonly Block[], sentences: SentenceGrammar): Layout[] {
  const layouts: Layout[] = [];
  const lastOfLevel = new Map<string, Layout>();
  for (const [index, block] of blocks.entries()) {
    const layout = one(block, blocks[index + 1], lastOfLevel, sentences);
    layouts.push(layout);
    if (block.marker !== null) lastOfLevel.set(block.marker.level, layout);
  }
  return layouts;
}

function one(
  block: Block,
  next: Block | undefined,
  lastOfLevel: ReadonlyMap<string, Layout>,
  sentences: SentenceGrammar,
): Layout {
  const { marker } = block;
  if (marker === null) return block.isProse ? 'TEXT' : 'LINE';
  const opensDeeper = next?.marker?.number === 1 && next.marker.level !== marker.level;
  if (block.isProse) return opensDeeper && isNounPhrase(block.text, sentences) ? 'HEADING' : 'TEXT';
  if (next === undefined) return lastOfLevel.get(marker.level) ?? 'ITEM';
  const before = marker.number === null || marker.number === 1 ? undefined : lastOfLevel.get(marker.level);
  if (before === 'ITEM') return 'ITEM';
  const sibling = next.marker !== null && next.marker.level === marker.level;
  if (sibling || marker.number === null) return 'ITEM';
  return 'HEADING';
}

/** "Meeting between … and the Ministers of other countries." ends like a sentence but has no verb. */
function isNounPhrase(text: string, { hasFiniteVerb }: SentenceGrammar): boolean {
  return (
    text.length < 300 &&
    !/[。;:]$/.test(text) &&
    !/[.?!] /.test(text.replace(/\b(?:\p{L}\.)+/gu, '')) &&
    !hasFiniteVerb(text)
  );
}

/** A bullet, or the first number. */
export function opensList(number: number | null): boolean {
  return number === null || number === 1;
}

/** A numbered line that is no sentence. */
export function isHeading(part: Block): boolean {
  return part.marker !== null && part.marker.number !== null && !part.isProse;
}
