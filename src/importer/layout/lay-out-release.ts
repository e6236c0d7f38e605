import type { Grammar } from '../grammar/grammar.ts';
import type { ProblemLog } from '../release/problem-log.ts';
import type { SourceText } from '../source/source-text.ts';
import { type Block, readBlocks } from './blocks.ts';
import { layOut, type PageLayout } from './page-layout.ts';
import { cutBlock } from './truncation.ts';

/** The most of a text that breaks off that is shown. */
const MAX_TAIL = 60;

/** A release in logical lines, each sorted to what it is a part of. */
export interface ReleaseLayout extends PageLayout {
  readonly source: SourceText;
  /** The texts of the release, line by line. */
  readonly blocks: readonly Block[];
  /** The names that links back to a section of the site carry. */
  readonly trailers: ReadonlySet<string>;
  readonly isTruncated: boolean;
}

/** Lays a release out, and reports where it breaks off. */
export function layOutRelease(source: SourceText, grammar: Grammar, problems: ProblemLog): ReleaseLayout {
  const read = readBlocks(source, grammar);
  const cut = cutBlock(read, grammar);
  if (cut !== null) problems.add('TEXT_TRUNCATED', cut.run.printedTail(MAX_TAIL));
  const blocks = read.map((block) => (block === cut ? block.cutOff() : block));
  const trailers = new Set(blocks.flatMap((block) => grammar.page.trailerTarget(block.text) ?? []));
  return { source, blocks, trailers, isTruncated: cut !== null, ...layOut(blocks, source, grammar) };
}
