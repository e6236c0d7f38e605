import { memoize } from './memoize.ts';

const segmenter = memoize((locale) => new Intl.Segmenter(locale, { granularity: 'word' }));

const SHORT_RUN = /^(?:(?:(?=\p{Script=Mymr})[\p{L}\p{M}]){2,3}|(?:(?=\p{Script=Laoo})[\p{L}\p{M}]){2,3})$/u;
const RUN_CHARACTER = /^(?=[\p{Script=Mymr}\p{Script=Laoo}])[\p{L}\p{M}]$/u;

const segments = (text: string, locale: string) => [...segmenter(locale).segment(text)];

/**
 * Divides a Burmese or Lao run of two or three characters. ICU for C++, which JavaScript engines use, consults its
 * dictionary for runs of four characters and more only; ICU for Java, by which CLDR defines what it expects, from two
 * on. Both scan from left to right, so after a word boundary a run is divided as it would be by itself: it is looked
 * up behind a copy of itself, which makes it long enough.
 */
function divideShortRun(run: string, locale: string): string[] {
  const divided = segments(run + run, locale).filter(({ index }) => index >= run.length);
  return divided[0]?.index === run.length ? divided.map(({ segment }) => segment) : [run];
}

/** The words of a text with all that stands between them, in order: UAX #29, with ICU's dictionaries where no spaces are written. */
export function nameWords(text: string, locale: string): string[] {
  return segments(text, locale).flatMap(({ segment, index }) => {
    const standsAlone =
      SHORT_RUN.test(segment) &&
      !RUN_CHARACTER.test(text[index - 1] ?? '') &&
      !RUN_CHARACTER.test(text[index + segment.length] ?? '');
    return standsAlone ? divideShortRun(segment, locale) : [segment];
  });
}
