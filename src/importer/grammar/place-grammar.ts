import type { Span } from '../source/text-run.ts';
import type { PersonSpan } from './people-grammar.ts';

/** A country named in a text, by its ISO 3166-1 alpha-2 code. */
export type CountrySpan = Span & { readonly country: string };

export interface PlaceSpan extends Span {
  readonly country: string | null;
  readonly city: string | null;
}

/** Countries and places. */
export interface PlaceGrammar {
  readonly countries: (text: string) => readonly CountrySpan[];
  /** The country that a heading names and nothing else ("The Republic of the Philippines"). */
  readonly countryNamed: (heading: string) => string | null;
  /** The countries a title pairs: "Japan-U.S.", 日米. */
  readonly titlePair: (title: string) => readonly string[];
  readonly place: (sentence: string, people: readonly PersonSpan[]) => PlaceSpan | null;
  /** The text between two countries makes both of them destinations: "visited the Netherlands and Belgium". */
  readonly joinsPlaces: (between: string) => boolean;
  /** The country whose body has a name that is printed without the country: "Cabinet Secretariat", 防衛省. */
  readonly countryOfBody: (publisher: string) => string | null;
  /** The country whose body a text in any language names, by a name that no other country has: 防衛省. */
  readonly countryOfOwnBody: (text: string) => string | null;
  /** The country whose ministry a text speaks of, where it speaks of that of one country only. */
  readonly countryOfMinistry: (text: string) => string | null;
}

/** Every country of a text in reading order, by what finds the one that begins at a position. */
export function allCountries(
  text: string,
  at: (text: string, at: number) => CountrySpan | null,
): CountrySpan[] {
  const found: CountrySpan[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const country = at(text, index);
    if (country === null) continue;
    found.push(country);
    index = country.end - 1;
  }
  return found;
}
