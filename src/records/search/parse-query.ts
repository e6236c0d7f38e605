import { AppError } from '../../kernel/app-error.ts';
import { foldText } from '../../translation/text-index/fold-text.ts';
import { isUnspaced } from '../../translation/text-index/grams.ts';

/** One thing that must be found: a word, or a phrase in quotes, folded. */
export interface QueryPart {
  readonly text: string;
  readonly isPhrase: boolean;
  /** Looked for by substring, as in Japanese; else by words. */
  readonly isUnspaced: boolean;
}

/** The number of words and phrases of the longest query. */
const MOST_WORDS = 20;

/** A phrase in quotes of either language, or a run without space. A quote that is not closed is closed by the end. */
const PARTS = /["“”]([^"“”]*)(?:["“”]|$)|「([^」]*)(?:」|$)|『([^』]*)(?:』|$)|([^\s"“”「『]+)/gu;
/** Punctuation at the ends: `(ITPP)`, `Nakatani,`. */
const EDGES = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** The parts of a query, all of which must be found; none where it has neither letters nor digits. */
export function parseQuery(query: string): QueryPart[] {
  const parts = new Map<string, QueryPart>();
  for (const [, english, corner, double, word] of query.normalize('NFC').matchAll(PARTS)) {
    const text = foldText(english ?? corner ?? double ?? word ?? '').replace(EDGES, '');
    if (text === '') continue;
    const isPhrase = word === undefined;
    parts.set(`${text} ${isPhrase}`, { text, isPhrase, isUnspaced: isUnspaced(text) });
  }
  return [...parts.values()];
}

/** Refuses more words and phrases than are looked for, each of which costs a look at the index; throws AppError TOO_MANY_WORDS. */
export function checkWords(argument: string, { length: actual }: readonly QueryPart[]): void {
  if (actual > MOST_WORDS) throw new AppError('TOO_MANY_WORDS', { argument, actual, limit: MOST_WORDS });
}
