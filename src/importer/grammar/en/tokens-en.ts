import type { Span } from '../../source/text-run.ts';
import { ABBREVIATIONS } from './lexicon-en.ts';

export interface Token extends Span {
  readonly text: string;
  /** An apostrophe-s was cut off after it ("Iwaya's"). */
  readonly possessive: boolean;
  /** The token before it had one. */
  readonly possessiveBefore: boolean;
}

const TOKEN = /H\.E\.(?=\p{L})|[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[.'&-](?=[\p{L}\p{N}]))*|[^\s\p{L}\p{N}]/gu;

/** Words and single marks of a folded text; a full stop stays with an abbreviation. */
export function englishTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (const found of text.matchAll(TOKEN)) {
    const start = found.index;
    let word = found[0];
    if (start < (tokens.at(-1)?.end ?? 0)) continue;
    const possessive = /'s$/.test(word);
    if (possessive) word = word.slice(0, -2);
    if (text.charAt(start + word.length) === '.' && isAbbreviation(word)) word += '.';
    tokens.push({
      start,
      end: start + word.length,
      text: word,
      possessive,
      possessiveBefore: tokens.at(-1)?.possessive ?? false,
    });
  }
  return tokens;
}

/** Tells whether a full stop after this word belongs to it. */
export function isAbbreviation(word: string): boolean {
  return ABBREVIATIONS.has(word) || /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word);
}
