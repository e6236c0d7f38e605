import type { PersonSpan } from '../people-grammar.ts';
import type { PlaceSpan } from '../place-grammar.ts';
import { englishCountryAt } from './countries-en.ts';

const PLACE_AFTER =
  /\b(?:visited|visiting|visit to|(?:held |hosted |took place |convened )?in|at(?= The Hague)|traveled to|travelled to) (?:the )?(?=\p{Lu})/gu;
const PLACE_WORD = /^\p{Lu}[\p{L}'.-]*(?: (?:\p{Lu}[\p{L}'.-]*|of|de|da|the)(?= |[,.;)(]|$)){0,4}/u;
/** "Sydney, New South Wales, Australia" · "Washington, D.C., the United States". */
const IN_REGION = /^, \p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,3}, (?:the )?/u;
const NOT_PLACE =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Meeting|Session|Summit|Conference|Dialogue|Forum|Talks|Minister|Ministry|ASEAN|NATO|EU|UN|G7|G20|ADMM)\b/;

/**
 * The place an English sentence says something took place: a country, "City, Country", "Country (City)" or a bare city.
 */
export function englishPlace(sentence: string, people: readonly PersonSpan[]): PlaceSpan | null {
  // "(local time; 12:40 p.m. in Japan)" tells no place.
  const told = sentence.replace(/\([^()]{0,80}\d[^()]{0,80}\)/g, (bracket) => ' '.repeat(bracket.length));
  for (const found of told.matchAll(PLACE_AFTER)) {
    const start = found.index + found[0].length;
    if (people.some((person) => person.start <= start && start < person.end)) continue;
    const place = placeAt(sentence, start);
    if (place !== null) return place;
  }
  return null;
}

function placeAt(sentence: string, start: number): PlaceSpan | null {
  const state = englishCountryAt(sentence, start);
  if (state !== null) {
    const city = /^ ?\((\p{Lu}[\p{L} .'-]{1,40})\)|^'s (?:capital,? )?(\p{Lu}[\p{L}'-]+)/u.exec(
      sentence.slice(state.end, state.end + 60),
    );
    return {
      start,
      end: state.end + (city?.[0].length ?? 0),
      country: state.country,
      city: city ? (city[1] ?? city[2]!) : null,
    };
  }
  const words = PLACE_WORD.exec(sentence.slice(start, start + 80))?.[0]
    .replace(/ (?:of|de|da|the)$/, '')
    .replace(/\.$/, '');
  if (words === undefined || NOT_PLACE.test(words)) return null;
  const end = start + words.length;
  for (const pattern of [/^, (?:the )?/, IN_REGION]) {
    const between = pattern.exec(sentence.slice(end, end + 60));
    const country = between === null ? null : englishCountryAt(sentence, end + between[0].length);
    if (country !== null) return { start, end: country.end, country: country.country, city: words };
  }
  return { start, end, country: null, city: words };
}
