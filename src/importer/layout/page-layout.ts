import type { Grammar } from '../grammar/grammar.ts';
import type { PageGrammar } from '../grammar/page-grammar.ts';
import type { SourceText } from '../source/source-text.ts';
import type { Block, BodyPart } from './blocks.ts';
import { captionAt, captionOf } from './captions.ts';
import { footnoteAt, type RawFootnote } from './footnotes.ts';

/** Longer than this no line is the name of a page. */
const MAX_LINK = 120;

/** The blocks of a page, sorted. */
export interface PageLayout {
  /** Paragraphs, lines and captions of the release, in its order. */
  readonly parts: readonly BodyPart[];
  readonly footnotes: readonly RawFootnote[];
  /** Blocks that are part of a footnote or a caption as a whole. */
  readonly placed: ReadonlySet<Block>;
  /** Blocks that lead to other pages. */
  readonly links: ReadonlySet<Block>;
}

/** Sorts out what is no part of the record (links, page furniture), footnotes, and captions printed twice. */
export function layOut(all: readonly Block[], source: SourceText, grammar: Grammar): PageLayout {
  const { isFurniture, footnotes: forms } = grammar.page;
  const parts: BodyPart[] = [];
  const footnotes: RawFootnote[] = [];
  const placed = new Set<Block>();
  const blocks = all.filter(
    (block) =>
      captionOf(block, grammar) !== null ||
      (!isFurniture(block.text) && (block.marker === null || !isFurniture(block.run.folded.trim()))),
  );
  const links = relatedLinks(all, grammar.page);
  for (let at = 0; at < blocks.length; at += 1) {
    if (links.has(blocks[at]!)) continue;
    const footnote = tellsWhoWasThere(blocks[at]!, grammar) ? null : footnoteAt(blocks, at, forms);
    const caption = footnote === null ? captionAt(blocks, at, source, grammar) : null;
    if (footnote !== null) footnotes.push(footnote);
    else if (caption !== null) parts.push({ caption: caption.caption });
    else parts.push(blocks[at]!);
    const whole = footnote?.blocks ?? caption?.blocks ?? [];
    for (const block of whole) placed.add(block);
    at += Math.max(1, whole.length) - 1;
  }
  return { parts, footnotes, placed, links };
}

/** The lines right under "Related Links". */
function relatedLinks(all: readonly Block[], { isRelatedHeading }: PageGrammar): ReadonlySet<Block> {
  const found = new Set<Block>();
  let isUnder = false;
  for (const block of all) {
    if (isRelatedHeading(block.text)) isUnder = true;
    else {
      isUnder &&= !block.blankBefore && !block.isProse && block.text.length <= MAX_LINK;
      if (isUnder) found.add(block);
    }
  }
  return found;
}

/** "(Note) … and others were also present" explains no mark. */
function tellsWhoWasThere(block: Block, { page, acts }: Pick<Grammar, 'page' | 'acts'>): boolean {
  return (
    page.footnotes.remark.test(block.run.folded) &&
    block.people.length > 0 &&
    acts.statesAttendance(block.text)
  );
}
