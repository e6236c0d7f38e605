import { type FoldedText, foldWithIndices } from '../../translation/text-index/fold-text.ts';
import { isShortWord } from './matching-rows.ts';
import type { QueryPart } from './parse-query.ts';

/** A match: a range in a text as written, in UTF-16 units. */
export interface Match {
  readonly start: number;
  readonly end: number;
}

/** The words of the texts at hand, by the word of the query whose stem they have. */
export type SameStem = ReadonlyMap<string, ReadonlySet<string>>;

const WORDS = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;

/** The words of a folded text. */
export function wordsOf(folded: string): string[] {
  return folded.match(WORDS) ?? [];
}

/**
 * The ranges where the parts of a query stand in a text: disjoint and in order.
 *
 * @param sameStem where the text is found by its stems, as English is; else it is found by substring.
 */
export function markMatches(text: string, parts: readonly QueryPart[], sameStem: SameStem | null): Match[] {
  const source = foldWithIndices(text);
  const spans = parts.flatMap((part) =>
    sameStem === null || part.isUnspaced
      ? substrings(source.folded, part.text)
      : phrases(source.folded, part, sameStem),
  );
  return merge(spans.map(([start, end]) => asWritten(source, start, end)));
}

type Span = readonly [start: number, end: number];

function substrings(folded: string, part: string): Span[] {
  const spans: Span[] = [];
  for (let at = folded.indexOf(part); at >= 0; at = folded.indexOf(part, at + part.length)) {
    const end = at + part.length;
    const isInWord = continues(folded, at) || continues(folded, end);
    if (!isShortWord(part) || !isInWord) spans.push([at, end]);
  }
  return spans;
}

/** True where a word of a script with spaces goes on here; `eu` stands alone in `euの`, and so does 国 in `nato国`. */
function continues(folded: string, at: number): boolean {
  return isLetter(folded[at - 1]) && isLetter(folded[at]);
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{N}]/u.test(character);
}

/** The words of the part one after the other; of a part without quotes each on its own. */
function phrases(folded: string, { text, isPhrase }: QueryPart, sameStem: SameStem): Span[] {
  const words = [...folded.matchAll(WORDS)].map(({ 0: word, index }) => ({ word, index }));
  const wanted = wordsOf(text);
  const runs = isPhrase ? [wanted] : wanted.map((word) => [word]);
  return runs.flatMap((run) =>
    words.flatMap((_, from): Span[] => {
      const found = words.slice(from, from + run.length);
      const isRun =
        found.length === run.length &&
        found.every(({ word }, i) => word === run[i] || sameStem.get(run[i] as string)?.has(word) === true);
      const [first, last] = [found[0], found.at(-1)];
      return isRun && first && last ? [[first.index, last.index + last.word.length]] : [];
    }),
  );
}

function asWritten({ sourceIndices }: FoldedText, start: number, end: number): Match {
  return { start: sourceIndices[start] as number, end: sourceIndices[end] as number };
}

function merge(matches: readonly Match[]): Match[] {
  const merged: Match[] = [];
  for (const match of matches.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && match.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, match.end) };
    else merged.push(match);
  }
  return merged;
}
