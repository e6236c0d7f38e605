import { nameWords } from './name-words.ts';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** CLDR's `initialPattern` data of one locale: how an initial looks ("{0}.") and how two are joined ("{0} {1}"). */
export interface InitialPatterns {
  readonly initial: string;
  readonly initialSequence: string;
}

/** The first grapheme cluster of a text. */
export function firstGrapheme(text: string): string {
  for (const { segment } of graphemes.segment(text)) return segment;
  return '';
}

const fill = (pattern: string, first: string, second = '') =>
  pattern.replace(/\{[01]\}/g, (slot) => (slot === '{0}' ? first : second));

/**
 * The initials of a field, one a word: "Mary Beth" → "M. B." (UTS #35 part 8, "Derive initials").
 * With `retain`, what stands between two words stays between their initials: "Anne-Marie" → "A.-M.".
 */
export function initials(text: string, locale: string, patterns: InitialPatterns, retain: boolean): string {
  let result = '';
  let between = '';
  for (const word of nameWords(text, locale)) {
    if (!/^\p{L}/u.test(word)) {
      between += word;
      continue;
    }
    const initial = fill(patterns.initial, firstGrapheme(word));
    if (result === '') result = initial;
    else result = retain ? result + between + initial : fill(patterns.initialSequence, result, initial);
    between = '';
  }
  return result;
}
