import { expect, it } from 'vitest';
import { parentLocales } from '../../src/kernel/parent-locales.ts';

it.each([
  ['en', []],
  ['fr-CA', ['fr']],
  ['en-AU', ['en-001', 'en']],
  ['es-MX', ['es-419', 'es']],
  ['pt-AO', ['pt-PT', 'pt']],
  ['zh-TW', ['zh-Hant']],
  ['zh-MO', ['zh-Hant-HK', 'zh-Hant']],
  ['zh-Hant', []],
  ['zh-SG', ['zh']],
  ['zh-Hans-SG', ['zh-Hans', 'zh']],
  ['sr-ME', ['sr-Latn']],
  ['sr-Latn', []],
  ['ja-Hrkt', []],
  ['nn', ['no']],
  ['en-Shaw-GB', ['en-Shaw']],
  ['ca-valencia', ['ca']],
  ['ja-x-kansai', ['ja']],
  ['en-GB-oxendict', ['en-GB', 'en-001', 'en']],
])('%s inherits from %j', (locale, parents) => {
  expect(parentLocales(locale)).toEqual(parents);
});
