import { fold } from '../../source/source-text.ts';
import type { PlaceGrammar } from '../place-grammar.ts';
import { japaneseCountries, japaneseCountryAt } from './countries-ja.ts';
import { JAPANESE_COUNTRY_SIGNS } from './country-forms-ja.ts';
import { japanesePlace } from './places-ja.ts';

export const JAPANESE_PLACES: PlaceGrammar = {
  countries: japaneseCountries,
  countryNamed: (heading) => {
    const [state] = japaneseCountries(heading);
    return state?.start === 0 && state.end === heading.length ? state.country : null;
  },
  titlePair: (title) => japanesePair(fold(title)),
  place: japanesePlace,
  joinsPlaces: (between) => /^(?:,|及び|並びに|、|と) ?$/.test(between),
  countryOfBody: (publisher) =>
    /(?:防衛|外務)省|官邸|内閣(?:官房|府)|(?:統合|陸上|海上|航空)幕僚監部/.test(publisher) ? 'JP' : null,
  // 防衛省 is the name of Japan's alone; that of others is 国防省.
  countryOfOwnBody: (text) => (/防衛省/.test(text) ? 'JP' : null),
  countryOfMinistry: () => null,
};

/** 日米外相会談, 日・オランダ防衛相会談: 日 and the country or sign after it, and further signs. */
function japanesePair(title: string): string[] {
  const found = /日[・=]?(?=(.{1,24}))/.exec(title);
  if (found === null || /^(?:本|程)/.test(found[1]!)) return [];
  const countries = ['JP'];
  let rest = found[1]!;
  while (rest !== '') {
    const name = japaneseCountryAt(rest, 0);
    const sign = name === null ? JAPANESE_COUNTRY_SIGNS[rest.charAt(0)] : undefined;
    if (name === null && (sign === undefined || !/^.(?:[\p{Script=Han}・ァ-ヴ])/u.test(rest))) break;
    countries.push(name?.country ?? sign!);
    rest = rest.slice(name?.end ?? 1).replace(/^・/, '');
  }
  return countries.length > 1 ? countries : [];
}
