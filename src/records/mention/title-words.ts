import type { Locale } from '../../kernel/locale.ts';
import { PhraseTable } from './phrase-table.ts';
import { WordEdges } from './word-edges.ts';

/** No title is looked for further away than this. */
const MOST_UNITS_AWAY = 160;
/** Between a name and a title behind it may stand what the title is of: ルッテ[NATO]事務総長, コリンズ[・ニュージーランド]国防大臣. */
const BETWEEN = /^(?:(?!\p{Script=Hiragana})[\p{L}\p{N}・ー]){0,20}/u;

/** The words by which a family name is known for a person's: Minister, Mr., 大臣, 氏. */
export class TitleWords {
  readonly #forwards = new PhraseTable<true>();
  readonly #backwards = new PhraseTable<true>();
  readonly #locale: Locale;

  constructor(titles: readonly string[], locale: Locale) {
    this.#locale = locale;
    for (const title of titles) {
      this.#forwards.add(title, true);
      this.#backwards.add(reversed(title), true);
    }
  }

  /** True where a title stands right before or right behind what is written from `start` to `end`. */
  standBeside(text: string, start: number, end: number): boolean {
    return this.#endBefore(text, start) || this.#beginBehind(text, end);
  }

  #endBefore(text: string, start: number): boolean {
    const before = text.slice(Math.max(0, start - MOST_UNITS_AWAY), start).replace(/\.?[\s\u00A0]*$/, '');
    const edges = new WordEdges(before, this.#locale);
    return this.#backwards
      .matchesAt(reversed(before), 0)
      .some(({ end }) => edges.surround(before.length - end, before.length));
  }

  #beginBehind(text: string, end: number): boolean {
    const between = BETWEEN.exec(text.slice(end, end + MOST_UNITS_AWAY))?.[0] ?? '';
    for (let at = 0; at < between.length; at += 1) {
      const [title] = this.#forwards.matchesAt(text, end + at);
      if (title !== undefined) return true;
    }
    return false;
  }
}

/** Reverses a text by code units: what is looked up in it was reversed in the same way. */
function reversed(text: string): string {
  return text.split('').reverse().join('');
}
