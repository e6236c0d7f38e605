import { expect, it } from 'vitest';
import { nameSortKey } from '../../../src/translation/text-index/name-lines.ts';
import { sortKey } from '../../../src/translation/text-index/sort-key.ts';

const sorted = <T>(items: readonly T[], keyOf: (item: T) => string) =>
  items.toSorted((a, b) => Buffer.compare(Buffer.from(keyOf(a)), Buffer.from(keyOf(b))));

it('kana are in gojūon, sound marks and small kana after', () => {
  const kana = [
    'はかい',
    'はが',
    'カード',
    'かす',
    'がす',
    'こうの',
    'コーノ',
    'きはら',
    'つゆ',
    'あ',
    'ん',
    'ア',
  ];
  expect(sorted(kana, sortKey)).toEqual(kana.toSorted(new Intl.Collator('ja').compare));
});

it('kanji are as the Japanese collation has them, from JIS X 0208', () => {
  const kanji = [
    '木原',
    '麻生',
    '浜田',
    '中谷',
    '石破',
    '岩屋',
    '岸',
    '河野',
    '表敬',
    '会談',
    '日豪',
    '髙橋',
    '龜',
  ];
  expect(sorted(kanji, sortKey).filter((each) => each !== '髙橋')).toEqual(
    kanji.filter((each) => each !== '髙橋').toSorted(new Intl.Collator('ja').compare),
  );
  expect(sorted(kanji, sortKey).at(-1)).toBe('髙橋');
});

it('Latin letters come before kana, kana before kanji, and numbers go by their value', () => {
  expect(sorted(['第10回', '第２回', '中谷', 'なか', 'NATO', 'ＥＵ', '「あ」', '3'], sortKey)).toEqual([
    ...['3', 'ＥＵ', 'NATO', '「あ」', 'なか', '第２回', '第10回', '中谷'],
  ]);
});

it('a family name goes before one that begins with it, whatever the given names', () => {
  const names = [
    { family: 'Kimura', given: 'Aki' },
    { family: 'Kim', given: 'Seon-ho' },
    { familyCore: 'Berg', familyPrefix: 'van den', given: 'Marie' },
    { literal: 'Madonna' },
    { given: 'Suu' },
  ];
  expect(sorted(names, nameSortKey).map((name) => Object.values(name)[0])).toEqual([
    ...['Berg', 'Kim', 'Kimura', 'Madonna', 'Suu'],
  ]);
});

it('a name with a reading goes by it', () => {
  const nakatani = { family: '中谷', given: '元', familyReading: 'なかたに', givenReading: 'げん' };
  const collins = { family: 'コリンズ', given: 'ジュディス' };
  const rutte = { family: 'ルッテ', given: 'マルク' };
  expect(sorted([rutte, nakatani, collins], nameSortKey)).toEqual([collins, nakatani, rutte]);
});
