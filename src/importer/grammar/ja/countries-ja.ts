import { countryNames } from '../country-names.ts';
import { allCountries, type CountrySpan } from '../place-grammar.ts';
import { JAPANESE_COUNTRY_FORMS } from './country-forms-ja.ts';

const NAMES = countryNames('ja', JAPANESE_COUNTRY_FORMS, (name) => name.charAt(0));

/** Official forms of Japanese country names are the short form with one of these after it. */
const STATE_FORM =
  /^(?:民主社会主義共和国|社会主義共和国|連邦民主共和国|連邦共和国|民主共和国|人民共和国|イスラム共和国|共和国|首長国連邦|合衆国|大公国|公国|王国|連邦)/;

const KATAKANA = /[ァ-ヴー]/;

/** The Japanese country name that begins at `at`. */
export function japaneseCountryAt(text: string, at: number): CountrySpan | null {
  for (const [name, country] of NAMES.get(text.charAt(at)) ?? []) {
    if (!text.startsWith(name, at)) continue;
    if (/[ァ-ヴー]/.test(name.charAt(0)) && KATAKANA.test(text.charAt(at - 1))) continue;
    if (
      KATAKANA.test(name.at(-1)!) &&
      /^[ァ-ヴー]|^(?:太平)?洋/.test(text.slice(at + name.length, at + name.length + 3))
    )
      continue;
    const form = STATE_FORM.exec(text.slice(at + name.length, at + name.length + 12))?.[0].length ?? 0;
    return { start: at, end: at + name.length + form, country };
  }
  return null;
}

export const japaneseCountries = (text: string): CountrySpan[] => allCountries(text, japaneseCountryAt);
