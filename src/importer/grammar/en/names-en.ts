import { englishCountryAt } from './countries-en.ts';
import {
  HONORIFICS,
  isOfficeHead,
  NAME_PARTICLES,
  NAME_SUFFIXES,
  NOT_NAMES,
  ORGANIZATION_NAMES,
  ORGANIZATIONS,
  PORTFOLIOS,
  POST_NOMINALS,
  RANK_PREFIXES,
  RANKS,
} from './lexicon-en.ts';
import { englishTokens, type Token } from './tokens-en.ts';

/** The tokens of an English text, and what belongs to a name among them. Positions are token indexes. */
export class NameReader {
  readonly text: string;
  readonly tokens: readonly Token[];

  constructor(text: string) {
    this.text = text;
    this.tokens = englishTokens(text);
  }

  /** The word at a position; '' past the end. */
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
      if (NAME_PARTICLES.has(token.text) && this.#isParticleRun(end)) continue;
      if (!this.isNameWord(end)) break;
      proper += 1;
    }
    return proper === 0 ? at : this.#suffixAt(end);
  }

  /** van der Leyen: particles up to a word of a name. */
  #isParticleRun(at: number): boolean {
    let next = at;
    while (next < at + 3 && NAME_PARTICLES.has(this.word(next))) next += 1;
    return this.isNameWord(next);
  }

  /** Charles Q. Brown, Jr. */
  #suffixAt(at: number): number {
    const from = this.is(at, ',') ? at + 1 : at;
    return NAME_SUFFIXES.has(this.word(from)) ? from + 1 : at;
  }

  /** A capitalised word that is neither a country nor of the vocabulary of offices. */
  isNameWord(at: number): boolean {
    const token = this.tokens[at];
    if (!token || !/^(?:[a-z]{2,3}-|[ld]')?\p{Lu}[\p{L}\p{M}.'-]*$/u.test(token.text)) return false;
    if (
      isOfficeHead(token.text) ||
      [PORTFOLIOS, HONORIFICS, POST_NOMINALS, NAME_SUFFIXES, ORGANIZATIONS, NOT_NAMES].some((set) =>
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
    while (next < at + 9 && (HONORIFICS.has(this.word(next)) || this.#isRankPrefix(next))) {
      next += 1;
      if (this.is(next - 1, 'Tan') || (this.is(next - 1, 'Dato') && this.is(next, "'"))) next += 1;
      if (this.tokens[next]?.text === 'the' && HONORIFICS.has(this.tokens[next + 1]?.text ?? '')) next += 1;
    }
    return next > first ? next : at;
  }

  /** Vice Admiral, Air Chief Marshal, Tan Sri: honorifics only together. */
  #isRankPrefix(at: number): boolean {
    return (
      (this.is(at, 'Tan') && this.is(at + 1, 'Sri')) ||
      (RANK_PREFIXES.has(this.word(at)) &&
        (RANKS.has(this.word(at + 1)) ||
          (RANK_PREFIXES.has(this.word(at + 1)) && RANKS.has(this.word(at + 2)))))
    );
  }

  /** The first token after the letters that follow a name. */
  postNominalsAt(at: number): number {
    let next = at;
    while (next < at + 12) {
      const from =
        next > at && this.is(next, ',') ? next + 1 : next === at && this.is(at, ',') ? at + 1 : next;
      // USMC (Ret.)
      const bracket = this.is(from, '(') && this.is(from + 2, ')') ? 1 : 0;
      if (!POST_NOMINALS.has(this.word(from + bracket))) return next;
      next = from + 1 + 2 * bracket;
    }
    return next;
  }

  /** NATO; the European Union. */
  organizationAt(at: number): { organization: string; next: number } | null {
    const word = this.word(at);
    if (ORGANIZATIONS.has(word)) return { organization: word, next: at + 1 };
    const start = this.tokens[at]?.start ?? 0;
    for (const [name, organization] of ORGANIZATION_NAMES)
      if (this.text.startsWith(name, start))
        return { organization, next: this.tokenAfter(start + name.length) };
    return null;
  }

  skipThe(at: number): number {
    return this.tokens[at]?.text === 'the' ? at + 1 : at;
  }

  /** The first token that starts at or after a position in the text. */
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
