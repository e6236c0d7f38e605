import type { Language } from '../translation/serving/language.ts';
import { texts } from '../translation/texts/address.ts';
import { displayNames } from './intl.ts';

/**
 * `COMMON`: South Korea, イギリス (CLDR). `OFFICIAL`: Republic of Korea, 大韓民国. `SHORT`: ROK, 英国.
 * `IN_TEXT`: the Republic of Korea, as it stands in a sentence of the labels.
 */
export type CountryNameStyle = 'COMMON' | 'OFFICIAL' | 'SHORT' | 'IN_TEXT';

export const COUNTRY_TEXTS = texts('countries', '{code}', {
  common: {},
  official: {},
  short: {},
  inText: {},
});
const FIELDS = { COMMON: 'common', OFFICIAL: 'official', SHORT: 'short', IN_TEXT: 'inText' } as const;

/**
 * The name of a country (ISO 3166-1 alpha-2): what the locale files say in that language, else CLDR's name, else the code.
 */
export function countryName(
  language: Pick<Language, 'locale' | 'text'>,
  code: string,
  style: CountryNameStyle,
): string {
  // Another language's word is not better than CLDR's own.
  const reviewed = language.text(COUNTRY_TEXTS.at({ code }, FIELDS[style]));
  if (reviewed !== null) return reviewed;
  if (style === 'OFFICIAL' || style === 'IN_TEXT') return countryName(language, code, 'COMMON');
  const width = style === 'SHORT' ? 'short' : 'long';
  return displayNames(language.locale, { type: 'region', style: width, fallback: 'code' }).of(code) ?? code;
}
