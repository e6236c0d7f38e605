import type { Span } from '../source/text-run.ts';

/** Sentences: how lines join to them, where they begin and end. */
export interface SentenceGrammar {
  /** Stands between the lines of one paragraph. */
  readonly joiner: '' | ' ';
  /** The next line belongs to this one: it was broken in the middle of a sentence. */
  readonly continues: (line: string, next: string) => boolean;
  readonly isProse: (line: string) => boolean;
  /** A verb that a noun phrase does not have. */
  readonly hasFiniteVerb: (text: string) => boolean;
  readonly split: (text: string) => Span[];
  readonly endsSentence: (text: string) => boolean;
  /** True of a beginning that only a sentence has: with the day, with what it was that someone said. */
  readonly opensSentence: (text: string) => boolean;
  /** No text ends like this: with a comma, a particle, an article. */
  readonly breaksOff: (text: string) => boolean;
}
