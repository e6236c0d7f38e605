import { expect, test } from 'vitest';
import { ruby } from '../../src/names/ruby.ts';
import { kimJa, nakataniEn, nakataniJa, rutteJa } from './forms.ts';

test('parts come with their readings, in the order they are written', () => {
  expect(ruby(nakataniJa)).toEqual([
    { text: '中谷', reading: 'なかたに' },
    { text: '元', reading: 'げん' },
  ]);
  expect(ruby(kimJa, 'ko')).toEqual([
    { text: '金', reading: 'キム' },
    { text: '善鎬', reading: 'ソンホ' },
  ]);
});

test('parts without a recorded reading have none', () => {
  expect(ruby(rutteJa, 'nl')).toEqual([
    { text: 'マルク', reading: null },
    { text: 'ルッテ', reading: null },
  ]);
  expect(ruby({ ...nakataniEn, preferredOrder: 'givenFirst' }, 'ja')).toEqual([
    { text: 'Gen', reading: null },
    { text: 'Nakatani', reading: null },
  ]);
});

test('a literal without parts is one part', () => {
  const { surname: _s, given: _g, surnameReading: _sr, givenReading: _gr, ...rest } = nakataniJa;
  expect(ruby({ ...rest, literal: '中谷元' })).toEqual([{ text: '中谷元', reading: null }]);
});
