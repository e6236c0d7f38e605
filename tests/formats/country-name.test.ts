import { expect, it } from 'vitest';
import { countryName } from '../../src/formats/country-name.ts';
import type { Address } from '../../src/translation/texts/address.ts';

/** A language with these texts of its own, by key. */
const language = (locale: string, texts: Readonly<Record<string, string>> = {}) => ({
  locale,
  text: ({ namespace, key }: Address) => (namespace === 'countries' ? (texts[key] ?? null) : null),
});
const korea = { 'KR.official': 'Republic of Korea', 'KR.short': 'ROK', 'KR.inText': 'the Republic of Korea' };

it.each([
  ['OFFICIAL', 'Republic of Korea'],
  ['SHORT', 'ROK'],
  ['IN_TEXT', 'the Republic of Korea'],
  // There is no word for it in the files: CLDR's.
  ['COMMON', 'South Korea'],
] as const)('%s of South Korea is %s', (style, name) => {
  expect(countryName(language('en', korea), 'KR', style)).toBe(name);
});

it.each([
  ['ja', 'GB', 'COMMON', 'イギリス'],
  ['en', 'GB', 'SHORT', 'UK'],
  ['en', 'GB', 'IN_TEXT', 'United Kingdom'],
  ['en', 'QX', 'COMMON', 'QX'],
] as const)('in %s, %s without words is by CLDR, %s: %s', (locale, code, style, name) => {
  expect(countryName(language(locale), code, style)).toBe(name);
});

it('has the common name of the files where the files have no official one', () => {
  expect(countryName(language('en', { 'TR.common': 'Türkiye' }), 'TR', 'OFFICIAL')).toBe('Türkiye');
});
