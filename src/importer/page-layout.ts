import type { Block } from './blocks.ts';
import type { BodyPart } from './body-reader.ts';
import { captionAt, captionOf } from './captions.ts';
import { footnoteAt, type RawFootnote } from './footnotes.ts';
import type { Grammar } from './grammar.ts';
import type { SourceText } from './source-text.ts';

/** Sorts out what is no part of the record (links, page furniture), footnotes, and captions printed twice. */
export function layOut(
  all: readonly Block[],
  source: SourceText,
  grammar: Grammar,
): { parts: BodyPart[]; footnotes: RawFootnote[]; placed: Set<Block> } {
  const parts: BodyPart[] = [];
  const footnotes: RawFootnote[] = [];
  const placed = new Set<Block>();
  const blocks = all.filter(
    (block) =>
      captionOf(block, grammar) !== null ||
      (!grammar.isFurniture(block.text) &&
        (block.marker === null || !grammar.isFurniture(block.run.folded.trim()))),
  );
  for (let at = 0; at < blocks.length; at += 1) {
    const footnote = footnoteAt(blocks, at);
    const caption = footnote === null ? captionAt(blocks, at, source, grammar) : null;
    if (footnote !== null) footnotes.push(footnote);
    else if (caption !== null) parts.push({ caption: caption.caption });
    else parts.push(blocks[at]!);
    const whole = footnote?.blocks ?? caption?.blocks ?? [];
    for (const block of whole) placed.add(block);
    at += Math.max(1, whole.length) - 1;
  }
  return { parts, footnotes, placed };
}
