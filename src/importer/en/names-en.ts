import { englishCountryAt } from '../countries.ts';
import {
  HONORIFICS,
  NAME_PARTICLES,
  NOT_NAMES,
  OFFICE_HEADS,
  ORGANIZATIONS,
  PORTFOLIOS,
  POST_NOMINALS,
} from './lexicon-en.ts';
import { englishTokens, type Token } from './tokens-en.ts';

/** The tokens of an English text, and what belongs to a name among them. Places are token indexes. */
export class NameReader {
  readonly text: string;
  readonly tokens: readonly Token[];

  constructor(text: string) {
    this.text = text;
    this.tokens = englishTokens(text);
  }

  /** The word at a place; '' past the end. */
  word(at: number): string {
    return this.tokens[at]?.text ?? '';
  }

  /** The tokens of a name from `at`; returns the first token after it. */
  nameAt(at: number): number {
    let end = at;
    let proper = 0;
    for (; proper < 5; end += 1) {
      const token = this.tokens[end];
      if (!token || (end > at && token.possessiveBefore)) break;
      if (NAME_PARTICLES.has(token.text) && this.isNameWord(end + 1)) continue;
      if (!this.isNameWord(end)) break;
      proper += 1;
    }
    return proper === 0 ? at : end;
  }

  /** A capitalised word that is neither a country nor of the vocabulary of offices. */
  isNameWord(at: number): boolean {
    const token = this.tokens[at];
    if (!token || !/^\p{Lu}[\p{L}\p{M}.'-]*$/u.test(token.text)) return false;
    if (
      [OFFICE_HEADS, PORTFOLIOS, HONORIFICS, POST_NOMINALS, ORGANIZATIONS, NOT_NAMES].some((set) =>
        set.has(token.text),
      )
    )
      return false;
    return englishCountryAt(this.text, token.start) === null;
  }

  /** The first token after the honorific at `at`; `at` when there is none. */
  honorificAt(at: number): number {
    let next = this.tokens[at]?.text === 'the' || this.tokens[at]?.text === 'The' ? at + 1 : at;
    const first = next;
    while (next < at + 9 && HONORIFICS.has(this.tokens[next]?.text ?? '')) {
      next += 1;
      if (this.tokens[next]?.text === 'the' && HONORIFICS.has(this.tokens[next + 1]?.text ?? '')) next += 1;
    }
    return next > first ? next : at;
  }

  /** The first token after the letters that follow a name. */
  postNominalsAt(at: number): number {
    let next = at;
    while (next < at + 12) {
      const from =
        next > at && this.is(next, ',') ? next + 1 : next === at && this.is(at, ',') ? at + 1 : next;
      if (!POST_NOMINALS.has(this.tokens[from]?.text ?? '')) return next;
      next = from + 1;
    }
    return next;
  }

  skipThe(at: number): number {
    return this.tokens[at]?.text === 'the' ? at + 1 : at;
  }

  /** The first token that starts at or after a place in the text. */
  tokenAfter(end: number): number {
    let low = 0;
    let high = this.tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.tokens[middle]!.start < end) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  is(at: number, mark: string): boolean {
    return this.tokens[at]?.text === mark;
  }

  /** The text from one token up to another. */
  join(at: number, next: number): string {
    return this.text.slice(this.tokens[at]!.start, this.tokens[next - 1]!.end);
  }
}
