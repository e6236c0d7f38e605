import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { likelyLocale } from '../../src/names/name-locale.ts';
import { NAME_SCRIPTS, scriptsOf } from '../../src/names/name-script.ts';
import { nearestDataLocale, personNameData } from '../../src/names/person-name-data.ts';

const directory = join(
  dirname(createRequire(import.meta.url).resolve('cldr-person-names-full/package.json')),
  'main',
);

test('data is inherited within a script and from the root, never across scripts', () => {
  const inherited = [
    'ja-JP',
    'en-Latn-GB',
    'zh-TW',
    'sr-ME',
    'pa-PK',
    'iw',
    'ja-Latn',
    'ja-Kana',
    'tlh',
    'und',
  ];
  expect(Object.fromEntries(inherited.map((tag) => [tag, nearestDataLocale(tag)]))).toEqual({
    'ja-JP': 'ja',
    'en-Latn-GB': 'en-GB',
    'zh-TW': 'zh-Hant',
    'sr-ME': 'sr-Latn-ME',
    'pa-PK': 'pa-Arab',
    iw: 'he',
    'ja-Latn': 'und',
    'ja-Kana': 'und',
    tlh: 'und',
    und: 'und',
  });
});

test('data of one locale is read once', () => {
  expect(personNameData('ja-JP')).toBe(personNameData('ja'));
});

test('a locale that only inherits the root’s orders has none of its own', () => {
  expect(['ja', 'en', 'uk', 'aa', 'und'].map((locale) => personNameData(locale).hasOwnOrder)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

test('every script CLDR has name data for can be told from a name', () => {
  const scripts = readdirSync(directory).flatMap((locale) => scriptsOf(likelyLocale(locale).script));
  expect([...new Set(scripts)].filter((script) => !NAME_SCRIPTS.includes(script))).toEqual([]);
});
