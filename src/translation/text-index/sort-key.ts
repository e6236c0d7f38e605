import { foldText } from './fold-text.ts';
import { jisSortCharacter } from './jis-order.ts';

/** The number of characters that a key looks at: enough to order titles; statements are not sorted by their words. */
const LONGEST = 100;
/** Sorts before everything that a text may have. */
const END = '\u0001';
const DIGITS = 12;

const SMALL_KANA = 'ぁぃぅぇぉっゃゅょゎゕゖ';
const LARGE_KANA = 'あいうえおつやゆよわかけ';
const VOWELS: readonly (readonly [string, string])[] = [
  ['あ', 'あかさたなはまやらわ'],
  ['い', 'いきしちにひみりゐ'],
  ['う', 'うくすつぬふむゆる'],
  ['え', 'えけせてねへめれゑ'],
  ['お', 'おこそとのほもよろを'],
];

/**
 * The key that a text is sorted by, in code point order: Latin by its letters, kana in gojūon (JIS X 4061: first the
 * kana as such, then sound marks and small kana; ー is the vowel before it), kanji in JIS order, numbers by their
 * value.
 */
export function sortKey(...parts: readonly string[]): string {
  const folded = parts.map((part) => [...foldText(part.slice(0, 2 * LONGEST))].slice(0, LONGEST).join(''));
  const primary = folded.map((part) => toPrimary(part)).join(END);
  return `${primary}${END}${END}${folded.join(END)}`;
}

function toPrimary(folded: string): string {
  const bare = folded
    .normalize('NFD')
    .replace(/[\u3099\u309A]/g, '')
    .normalize('NFC')
    .replace(/[「」『』“”"'‘’・･]/g, '')
    .replace(/\d+/g, (digits) => digits.padStart(DIGITS, '0'));
  let key = '';
  let base = '';
  for (const character of bare) {
    const small = SMALL_KANA.indexOf(character);
    const large = small < 0 ? character : (LARGE_KANA[small] as string);
    base = large === 'ー' ? (VOWELS.find(([, row]) => row.includes(base))?.[0] ?? large) : large;
    key += jisSortCharacter(base);
  }
  return key;
}
