import { ENGLISH } from './en/grammar-en.ts';
import type { Grammar } from './grammar.ts';
import { JAPANESE } from './ja/grammar-ja.ts';

/** The languages releases are read in, by locale: a language is a folder beside this file, and a line here. */
const LANGUAGES: ReadonlyMap<string, Grammar> = new Map([
  ['en', ENGLISH],
  ['ja', JAPANESE],
]);

/** The locales a release can be written in (BCP 47). */
export const RELEASE_LOCALES: readonly string[] = [...LANGUAGES.keys()];

/** The locale whose names of countries make the slugs of places. */
export const SLUG_LOCALE = 'en';

/** The grammar of each language. */
export const GRAMMARS: readonly Grammar[] = [...LANGUAGES.values()];

/**
 * The grammar of a locale.
 *
 * @throws RangeError for a locale that is not in {@link RELEASE_LOCALES}.
 */
export function grammarOf(locale: string): Grammar {
  const grammar = LANGUAGES.get(locale);
  if (grammar === undefined)
    throw new RangeError(`No release is read in "${locale}", only in ${RELEASE_LOCALES.join(', ')}.`);
  return grammar;
}

/** Fewer letters than this do not tell a language. */
const ENOUGH = 100;

/** The language that the letters of a text are those of, where it plainly is not `locale`; else null. */
export function otherLanguage(text: string, locale: string): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < ENOUGH || grammarOf(locale).page.mayBeWrittenIn(text)) return null;
  return RELEASE_LOCALES.find((other) => grammarOf(other).page.mayBeWrittenIn(text)) ?? null;
}
