import { describe, expect, it } from 'vitest';
import { chooseLocale, type LocalePreferences } from '../../../src/playground/remembered/chosen-locale.ts';

const offered = ['en', 'ja', 'zh-Hant'];
const wishes = (given: Partial<LocalePreferences>): LocalePreferences => ({
  address: null,
  stored: null,
  browser: [],
  ...given,
});

describe('chooseLocale', () => {
  it.each([
    ['the address before all else', wishes({ address: 'ja', stored: 'en', browser: ['en'] }), 'ja'],
    ['the stored choice before the browser', wishes({ stored: 'ja', browser: ['en'] }), 'ja'],
    [
      'the first of the browser’s locales that is offered',
      wishes({ browser: ['de-CH', 'ja-JP', 'en'] }),
      'ja',
    ],
    ['the next wish where one is not offered', wishes({ address: 'fr', stored: 'ja' }), 'ja'],
    ['a longer tag by its beginning', wishes({ browser: ['zh-Hant-TW'] }), 'zh-Hant'],
    ['no region or script for a bare language', wishes({ browser: ['zh'] }), 'en'],
    ['tags without regard to case', wishes({ address: 'ZH-hant' }), 'zh-Hant'],
    ['a tag with an extension', wishes({ browser: ['ja-u-ca-japanese'] }), 'ja'],
    ['the default when nothing is offered', wishes({ address: '', browser: ['fr'] }), 'en'],
  ])('takes %s', (_rule, given, expected) => {
    expect(chooseLocale(given, offered, 'en')).toBe(expected);
  });
});
