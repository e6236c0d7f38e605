import type { Grammar } from '../grammar/grammar.ts';
import type { ProblemLog } from '../release/problem-log.ts';
import type { Printed } from '../release/release-document.ts';
import type { Span } from '../source/text-run.ts';
import type { Block } from './blocks.ts';

export interface ReleaseAccount {
  /** The texts of the release, line by line. */
  readonly blocks: readonly Block[];
  /** The texts that became part of the document. */
  readonly kept: readonly Printed[];
  /** Blocks that became part of it as a whole, marks and repetitions included. */
  readonly keptBlocks: ReadonlySet<Block>;
  /** The texts that were understood and say nothing of their own. */
  readonly passed: readonly Printed[];
}

/**
 * Accounts for every line of a release: gives what leads to other text or belongs to the page, and reports whatever is
 * in no part of the document.
 */
export function accountForAll(
  account: ReleaseAccount,
  { page, speech }: Pick<Grammar, 'page' | 'speech'>,
  problems: ProblemLog,
): Printed[] {
  const kept = new Ranges(account.kept);
  const passed = new Ranges(account.passed);
  const passedOver: Printed[] = [];
  for (const block of account.blocks) {
    if (account.keptBlocks.has(block) || problems.hasNotUnderstood(block.run.lines)) continue;
    for (const span of stretchesOf(block)) {
      const printed = block.run.printed(span.start, span.end);
      if (printed.text === '' || kept.has(printed)) continue;
      const text = block.run.folded.slice(span.start, span.end).trim();
      const leads = speech.isLeadIn(text) || speech.introducesRemarks(text) || page.isFurniture(block.text);
      if (leads || passed.has(printed)) passedOver.push(printed);
      else problems.add('LINE_NOT_UNDERSTOOD', printed);
    }
  }
  return passedOver;
}

function stretchesOf(block: Block): readonly Span[] {
  // A number with nothing after it.
  if (block.text === '') return [{ start: 0, end: block.run.text.length }];
  return block.isProse && block.sentences.length > 0 ? block.sentences : [block.body];
}

/** Stretches of the text, to be asked whether a text shares anything with one of them. */
class Ranges {
  readonly #ranges: readonly Span[];

  constructor(all: readonly Printed[]) {
    const ranges = all
      .map(({ position: { offset, length } }) => ({ start: offset, end: offset + length }))
      .sort((left, right) => left.start - right.start);
    const joined: { start: number; end: number }[] = [];
    for (const range of ranges) {
      const last = joined.at(-1);
      if (last !== undefined && range.start <= last.end) last.end = Math.max(last.end, range.end);
      else joined.push({ ...range });
    }
    this.#ranges = joined;
  }

  has({ position: { offset, length } }: Printed): boolean {
    let low = 0;
    let high = this.#ranges.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#ranges[middle]!.end <= offset) low = middle + 1;
      else high = middle;
    }
    return low < this.#ranges.length && this.#ranges[low]!.start < offset + length;
  }
}
