import { describe, expect, it } from 'vitest';
import { describeLocale, localeEnumName, toLocale } from '../../src/kernel/locale.ts';

describe('a locale', () => {
  it('is a BCP 47 tag in canonical form', () => {
    const found = ['ja', 'JA', 'zh-hant-tw', 'iw', 'ja_JP', '', '*', 'a'].map(toLocale);
    expect(found).toEqual(['ja', 'ja', 'zh-Hant-TW', 'he', null, null, null, null]);
  });

  it('has a name that GraphQL allows', () => {
    expect(localeEnumName('zh-Hant-TW')).toBe('zh_Hant_TW');
  });

  it('is described in itself, with the direction of its script', () => {
    expect(describeLocale('ja', 'en')).toEqual({
      locale: 'ja',
      endonym: '日本語',
      direction: 'ltr',
      isDefault: false,
    });
    expect(describeLocale('ar', 'ar')).toEqual({
      locale: 'ar',
      endonym: 'العربية',
      direction: 'rtl',
      isDefault: true,
    });
  });
});
