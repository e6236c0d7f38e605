import { countryNames } from '../country-names.ts';
import { allCountries, type CountrySpan } from '../place-grammar.ts';
import { ENGLISH_COUNTRY_FORMS } from './country-forms-en.ts';

const firstWord = (name: string): string => /^[\p{L}]+/u.exec(name)?.[0] ?? name;
const NAMES = countryNames('en', ENGLISH_COUNTRY_FORMS, firstWord);

/** The English country name or adjective that begins at `at`, as a whole word. */
export function englishCountryAt(text: string, at: number): CountrySpan | null {
  if (at > 0 && /[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return null;
  const word = firstWord(text.slice(at, at + 40));
  for (const [name, country] of NAMES.get(word) ?? []) {
    if (text.startsWith(name, at) && !/[\p{L}\p{N}]/u.test(text.charAt(at + name.length)))
      return { start: at, end: at + name.length, country };
  }
  return null;
}

export const englishCountries = (text: string): CountrySpan[] => allCountries(text, englishCountryAt);
