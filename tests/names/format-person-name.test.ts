import { describe, expect, test } from 'vitest';
import { formatPersonName } from '../../src/names/format-person-name.ts';
import type { PersonNameFormatOptions, PersonNameObject } from '../../src/names/person-name.ts';

const format = (name: PersonNameObject, options: Partial<PersonNameFormatOptions> & { locale: string }) =>
  formatPersonName(name, { length: 'medium', usage: 'referring', formality: 'formal', ...options });

const nakatani = { surname: 'Nakatani', given: 'Gen', nameLocale: 'ja' };
const nakataniJa = { surname: '中谷', given: '元', nameLocale: 'ja' };
const rutteJa = { surname: 'ルッテ', given: 'マルク', nameLocale: 'nl' };

describe('order', () => {
  test('is that of the name, as readers of the locale know it', () => {
    expect(['en', 'fr', 'de', 'ko'].map((locale) => format(nakatani, { locale }))).toEqual([
      'Nakatani Gen',
      'Gen Nakatani',
      'Gen Nakatani',
      'Nakatani Gen',
    ]);
  });

  test('is what the person prefers over what the locales say, and what the caller forces over both', () => {
    const preferring = { ...nakatani, preferredOrder: 'givenFirst' } as const;
    expect(format(preferring, { locale: 'en' })).toBe('Gen Nakatani');
    expect(format(preferring, { locale: 'en', order: 'surnameFirst' })).toBe('Nakatani Gen');
  });

  test('follows the language of the name and not its region or script', () => {
    const en = ['ja-JP', 'ja-Latn', 'ja-Latn-US', 'zh-Hant-TW', 'und-JP', 'nl-NL'].map((nameLocale) =>
      format({ ...nakatani, nameLocale }, { locale: 'en' }),
    );
    expect(en).toEqual([
      'Nakatani Gen',
      'Nakatani Gen',
      'Nakatani Gen',
      'Nakatani Gen',
      'Nakatani Gen',
      'Gen Nakatani',
    ]);
  });
});

describe('a name in another script than the reader’s', () => {
  test('is formatted by a locale that writes in it', () => {
    expect(format(nakatani, { locale: 'ja' })).toBe('Nakatani Gen');
    expect(format(nakataniJa, { locale: 'en' })).toBe('中谷元');
    const zelenskyy = { surname: 'Зеленський', given: 'Володимир', nameLocale: 'uk' };
    expect(format(zelenskyy, { locale: 'ja', length: 'long' })).toBe('Володимир Зеленський');
  });

  test('is formatted by the script’s most likely locale when its own has no data for it', () => {
    const einstein = { surname: 'アインシュタイン', given: 'アルベルト' };
    expect(format({ ...einstein, nameLocale: 'de-CH' }, { locale: 'de-CH' })).toBe(
      'アルベルト・アインシュタイン',
    );
    expect(format({ ...einstein, nameLocale: 'ja' }, { locale: 'de-CH' })).toBe('アインシュタインアルベルト');
  });

  test('without a name locale belongs to the script’s most likely one', () => {
    expect(format({ surname: '中谷', given: '元' }, { locale: 'ja' })).toBe('中谷元');
    expect(format({ surname: 'Nakatani', given: 'Gen' }, { locale: 'en' })).toBe('Gen Nakatani');
  });
});

describe('spaces', () => {
  test('become nothing in native and a dot in foreign names where the locale writes none', () => {
    expect(format(nakataniJa, { locale: 'ja' })).toBe('中谷元');
    expect(format(nakataniJa, { locale: 'zh' })).toBe('中谷元');
    expect(format(rutteJa, { locale: 'ja' })).toBe('マルク・ルッテ');
  });

  test('become what the caller asks for', () => {
    expect(format(nakataniJa, { locale: 'ja', spaceReplacement: ' ' })).toBe('中谷 元');
  });
});

describe('surnames in capitals', () => {
  const options = { locale: 'en', order: 'surnameFirst', surnameAllCaps: true } as const;

  test('are capitalized by the rules of the formatting locale, prefix and all', () => {
    expect(format(nakatani, options)).toBe('NAKATANI Gen');
    const gogh = { 'surname-prefix': 'van', 'surname-core': 'Gogh', given: 'Vincent', nameLocale: 'nl' };
    expect(format(gogh, options)).toBe('VAN GOGH Vincent');
    const erim = { surname: 'Erim', given: 'Nihat', nameLocale: 'tr' };
    expect(['tr', 'en'].map((locale) => format(erim, { ...options, locale, length: 'long' }))).toEqual([
      'ERİM Nihat',
      'ERIM Nihat',
    ]);
  });

  test('are the name’s own where it supplies them', () => {
    const macDonald = {
      surname: 'MacDonald',
      'surname-allCaps': 'MacDONALD',
      given: 'Ramsay',
      nameLocale: 'en',
    };
    expect(format(macDonald, options)).toBe('MacDONALD Ramsay');
  });
});

describe('parts', () => {
  test('prefix and core make up the surname, and a list is sorted by the core', () => {
    const name = { 'surname-prefix': 'van', 'surname-core': 'Gogh', given: 'Vincent', nameLocale: 'nl' };
    expect(format(name, { locale: 'nl' })).toBe('Vincent van Gogh');
    expect(format(name, { locale: 'nl', order: 'sorting' })).toBe('Gogh, Vincent van');
  });

  test('a mononym takes the surname’s place where a pattern has none for it', () => {
    const suharto = { given: 'Suharto', nameLocale: 'id' };
    const as = (options: Partial<PersonNameFormatOptions>) => format(suharto, { locale: 'en', ...options });
    expect([as({}), as({ usage: 'addressing' }), as({ order: 'sorting' }), as({ length: 'short' })]).toEqual([
      'Suharto',
      'Suharto',
      'Suharto',
      'Suharto',
    ]);
  });

  test('a surname alone takes the given name’s place where a pattern has none for it', () => {
    const collins = { surname: 'Collins', nameLocale: 'en-NZ' };
    expect(format(collins, { locale: 'en', usage: 'addressing', formality: 'informal' })).toBe('Collins');
    const inJa = { surname: 'コリンズ', nameLocale: 'en-NZ' };
    expect(format(inJa, { locale: 'ja', usage: 'monogram' })).toBe('コ');
  });

  test('an informal given name is used when there is one', () => {
    const bill = { given: 'William', 'given-informal': 'Bill', surname: 'Clinton', nameLocale: 'en' };
    expect(format(bill, { locale: 'en', formality: 'informal' })).toBe('Bill Clinton');
    expect(format({ ...bill, 'given-informal': '' }, { locale: 'en', formality: 'informal' })).toBe(
      'William Clinton',
    );
  });
});

test('sorting and monogram do not combine, and sorting knows only referring', () => {
  expect(format(nakatani, { locale: 'en', order: 'sorting', usage: 'monogram' })).toBe('N');
  expect(format(nakatani, { locale: 'en', order: 'sorting', usage: 'addressing' })).toBe('Nakatani, Gen');
});

test('a name without given name and surname is refused', () => {
  expect(() => format({ credentials: 'MP' }, { locale: 'en' })).toThrow(
    new TypeError('A person name needs "given" or "surname"; this one has neither.'),
  );
});

test('a locale that is not BCP 47 is refused by name', () => {
  expect(() => format(nakatani, { locale: 'ja_JP' })).toThrow(
    new RangeError(
      '"ja_JP" is not a BCP 47 locale; write one such as "ja", "zh-Hant" or "en-GB", with hyphens.',
    ),
  );
});

test('an option value CLDR does not know is refused', () => {
  expect(() => format(nakatani, { locale: 'en', length: 'full' as 'long' })).toThrow(
    new RangeError(
      'CLDR has no name pattern for order "surnameFirst", length "full", usage "referring", formality "formal"; ' +
        'use the values that PersonNameFormatOptions lists.',
    ),
  );
});
