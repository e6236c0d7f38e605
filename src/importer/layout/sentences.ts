import type { Act } from '../grammar/act-grammar.ts';
import type { DateMention } from '../grammar/calendar.ts';
import type { Grammar } from '../grammar/grammar.ts';
import type { PersonSpan } from '../grammar/people-grammar.ts';
import type { Printed } from '../release/release-document.ts';
import { type Span, within } from '../source/text-run.ts';
import type { Block } from './blocks.ts';

/** A sentence that says when a meeting was held is never longer; facts are read from its first part only. */
const MAX_SENTENCE = 2000;

/** One sentence of a block with what it says was done; spans count in the sentence. */
export interface Sentence {
  readonly block: Block;
  readonly span: Span;
  readonly text: string;
  readonly people: readonly PersonSpan[];
  readonly act: Act | null;
  readonly dates: readonly DateMention[];
}

export function readSentence(
  block: Block,
  span: Span,
  { acts, calendar }: Pick<Grammar, 'acts' | 'calendar'>,
): Sentence {
  const cut = { start: span.start, end: Math.min(span.end, span.start + MAX_SENTENCE) };
  const text = block.run.folded.slice(cut.start, cut.end);
  const people = within(block.people, cut).map((person) => shift(person, -cut.start));
  return { block, span: cut, text, people, act: acts.act(text, people), dates: calendar.dates(text) };
}

function shift(person: PersonSpan, by: number): PersonSpan {
  const move = <T extends Span>(span: T): T => shifted(span, by);
  return { ...move(person), name: move(person.name), office: person.office && move(person.office) };
}

export function shifted<T extends Span>(span: T, by: number): T {
  return { ...span, start: span.start + by, end: span.end + by };
}

/** The span in the block of a span in the sentence. */
export function printedIn(sentence: Sentence, span: Span): Printed {
  return sentence.block.run.printed(sentence.span.start + span.start, sentence.span.start + span.end);
}
