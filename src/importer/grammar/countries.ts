import type { Span } from '../source/text-run.ts';
import { ENGLISH_COUNTRY_FORMS, JAPANESE_COUNTRY_FORMS } from './country-forms.ts';

export type CountrySpan = Span & { readonly country: string };

const NOT_COUNTRIES = new Set([
  'AC',
  'CP',
  'CQ',
  'DG',
  'EA',
  'EU',
  'EZ',
  'IC',
  'QO',
  'TA',
  'UN',
  'XA',
  'XB',
  'ZZ',
]);
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

function regionNames(locale: string): [name: string, country: string][] {
  const display = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
    .filter((code) => !NOT_COUNTRIES.has(code) && new Intl.Locale(`und-${code}`).region === code)
    .flatMap((code) => {
      const name = display.of(code);
      return name === undefined
        ? []
        : [[name.replace(/ ?[(（].*$/, '').replaceAll('’', "'"), code] as [string, string]];
    });
}

/** Names by their first word (en) or first character (ja), longest first, so that a look-up tries few. */
function indexBy(
  names: readonly (readonly [string, string])[],
  keyOf: (name: string) => string,
): Map<string, (readonly [string, string])[]> {
  const index = new Map<string, (readonly [string, string])[]>();
  for (const entry of names) {
    const list = index.get(keyOf(entry[0]));
    if (list) list.push(entry);
    else index.set(keyOf(entry[0]), [entry]);
  }
  for (const list of index.values()) list.sort((left, right) => right[0].length - left[0].length);
  return index;
}

function overlay(forms: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(forms).flatMap(([country, list]) =>
    list.split('|').map((name): [string, string] => [name, country]),
  );
}

const firstWord = (name: string): string => /^[\p{L}]+/u.exec(name)?.[0] ?? name;
const ENGLISH = indexBy([...regionNames('en'), ...overlay(ENGLISH_COUNTRY_FORMS)], firstWord);
const JAPANESE = indexBy([...regionNames('ja'), ...overlay(JAPANESE_COUNTRY_FORMS)], (name) =>
  name.charAt(0),
);

/** Official forms of Japanese country names are the short form with one of these after it. */
const STATE_FORM =
  /^(?:民主社会主義共和国|社会主義共和国|連邦民主共和国|連邦共和国|民主共和国|人民共和国|イスラム共和国|共和国|首長国連邦|合衆国|大公国|公国|王国|連邦)/;

const KATAKANA = /[ァ-ヴー]/;

/** The English country name or adjective that begins at `at`, as a whole word. */
export function englishCountryAt(text: string, at: number): CountrySpan | null {
  if (at > 0 && /[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return null;
  const word = firstWord(text.slice(at, at + 40));
  for (const [name, country] of ENGLISH.get(word) ?? []) {
    if (text.startsWith(name, at) && !/[\p{L}\p{N}]/u.test(text.charAt(at + name.length)))
      return { start: at, end: at + name.length, country };
  }
  return null;
}

/** The Japanese country name that begins at `at`. */
export function japaneseCountryAt(text: string, at: number): CountrySpan | null {
  for (const [name, country] of JAPANESE.get(text.charAt(at)) ?? []) {
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

function allCountries(text: string, at: (text: string, at: number) => CountrySpan | null): CountrySpan[] {
  const found: CountrySpan[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const country = at(text, index);
    if (country === null) continue;
    found.push(country);
    index = country.end - 1;
  }
  return found;
}

export const englishCountries = (text: string): CountrySpan[] => allCountries(text, englishCountryAt);
export const japaneseCountries = (text: string): CountrySpan[] => allCountries(text, japaneseCountryAt);
