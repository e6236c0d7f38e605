import { expect, it } from 'vitest';
import { parseAcceptLanguage } from '../../src/kernel/accept-language.ts';

it('gives ranges in canonical case by falling quality, equal ones as they come', () => {
  expect(parseAcceptLanguage('en-us;q=0.5, *;q=0.1, JA-jpan, zh-hant-tw;q=0.5')).toEqual([
    { range: 'ja-Jpan', quality: 1 },
    { range: 'en-US', quality: 0.5 },
    { range: 'zh-Hant-TW', quality: 0.5 },
    { range: '*', quality: 0.1 },
  ]);
});

it.each([
  ['zh-cmn-Hans-CN', 'zh-Hans-CN'],
  ['zh-yue-HK', 'yue-HK'],
  ['sgn-jsl', 'jsl'],
  ['ar-arz-EG', 'arz-EG'],
  ['zh-min-nan', 'zh'],
  ['no-bok', 'no'],
  ['en-GB-oed', 'en-GB'],
  ['ja-JP-JP', 'ja-JP'],
  ['ja-日本', 'ja'],
  ['de-1996-1996', 'de-1996'],
  ['ja-a-bb-a-cc', 'ja-a-bb'],
  ['ja-', 'ja'],
  ['de-*-DE', 'de-DE'],
  ['zh-Hant-*', 'zh-Hant'],
  ['iw', 'he'],
  ['mo', 'ro'],
  ['sh', 'sr-Latn'],
])('understands of %s: %s', (tag, range) => {
  expect(parseAcceptLanguage(tag)).toEqual([{ range, quality: 1 }]);
});

it.each(['i-klingon', 'i-default', 'x-private', '*-CH', 'a', '日本語', 'ja_JP', ''])(
  'leaves out %j',
  (tag) => {
    expect(parseAcceptLanguage(tag)).toEqual([]);
  },
);
