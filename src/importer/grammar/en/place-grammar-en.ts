import { fold } from '../../source/source-text.ts';
import type { PlaceGrammar } from '../place-grammar.ts';
import { englishCountries } from './countries-en.ts';
import { englishPlace } from './places-en.ts';

/** "The Ministry of Defense of Japan", in the text. */
const MINISTRY = /\bMinistry of (?:\p{Lu}[\p{L}]+(?:,? and|,)? ){1,5}of (?:the )?(?=\p{Lu})/gu;

export const ENGLISH_PLACES: PlaceGrammar = {
  countries: englishCountries,
  countryNamed: (heading) => {
    const [state] = englishCountries(heading);
    if (state === undefined || state.end !== heading.length) return null;
    return /^(?:the )?$/i.test(heading.slice(0, state.start)) ? state.country : null;
  },
  titlePair: (title) => {
    const folded = fold(title);
    const countries = englishCountries(folded);
    return countries
      .filter(
        (each, index) =>
          (folded.charAt(each.end) === '-' && countries[index + 1]?.start === each.end + 1) ||
          (folded.charAt(each.start - 1) === '-' && countries[index - 1]?.end === each.start - 1),
      )
      .map((each) => each.country);
  },
  place: englishPlace,
  joinsPlaces: (between) => /^(?:,|,? and) ?(?:\p{Lu}[\p{L} ]{1,24}, )?(?:the )?$/u.test(between),
  countryOfBody: (publisher) =>
    /^(?:The )?(?:Ministry of (?:Defense|Foreign Affairs)|(?:Joint|Ground|Maritime|Air) Staff(?: Office)?|Cabinet (?:Secretariat|Office))$/i.test(
      publisher,
    )
      ? 'JP'
      : null,
  countryOfOwnBody: () => null,
  countryOfMinistry: (text) => {
    const ministries = [...text.matchAll(MINISTRY)].flatMap(({ index, 0: words }) => {
      const [first] = englishCountries(text.slice(index + words.length, index + words.length + 60));
      return first?.start === 0 ? [first.country] : [];
    });
    return new Set(ministries).size === 1 ? ministries[0]! : null;
  },
};
