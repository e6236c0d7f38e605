import { expect, test } from 'vitest';
import { firstGrapheme, initials } from '../../src/names/initials.ts';
import { nameWords } from '../../src/names/name-words.ts';

const patterns = { initial: '{0}.', initialSequence: '{0} {1}' };

test('each word gives one initial', () => {
  expect(initials('Mary Beth', 'en', patterns, false)).toBe('M. B.');
});

test('punctuation between words is kept only where asked for', () => {
  expect(initials('Jean-Louis', 'fr', patterns, false)).toBe('J. L.');
  expect(initials('Jean-Louis', 'fr', patterns, true)).toBe('J.-L.');
});

test('words are found where no spaces are written', () => {
  expect(nameWords('ဝပ်ဆင်', 'my')).toEqual(['ဝပ်', 'ဆင်']);
});

test('a Burmese run too short for ICU’s dictionary is divided as inside a longer one', () => {
  expect(nameWords('ဘရူ', 'my')).toEqual(['ဘ', 'ရူ']);
  expect(nameWords('ဝူစ်တာ ဘရူ', 'my').slice(-2)).toEqual(['ဘ', 'ရူ']);
  expect(nameWords('ရူ', 'my')).toEqual(['ရူ']);
});

test('an initial is a whole grapheme cluster', () => {
  expect(firstGrapheme('e\u0301mile')).toBe('e\u0301');
  expect(firstGrapheme('')).toBe('');
});
