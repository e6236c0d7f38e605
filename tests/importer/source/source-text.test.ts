import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../../src/importer/grammar/en/grammar-en.ts';
import { JAPANESE } from '../../../src/importer/grammar/ja/grammar-ja.ts';
import { readMarker } from '../../../src/importer/layout/markers.ts';
import { fold, positionOf, readSource } from '../../../src/importer/source/source-text.ts';
import { TextRun } from '../../../src/importer/source/text-run.ts';

describe('readSource', () => {
  it('drops a byte order mark and composes characters', () => {
    expect(readSource('\uFEFFe\u0301').text).toBe('é');
  });

  it('knows every line ending and keeps offsets into the text', () => {
    expect(readSource('a\r\nb\rc\fd\u2028e').lines).toEqual([
      { number: 1, offset: 0, text: 'a' },
      { number: 2, offset: 3, text: 'b' },
      { number: 3, offset: 5, text: 'c' },
      { number: 4, offset: 7, text: 'd' },
      { number: 5, offset: 9, text: 'e' },
    ]);
  });

  it('counts lines and columns from one', () => {
    expect(positionOf(readSource('one\ntwo three'), 8, 5)).toEqual({
      line: 2,
      column: 5,
      offset: 8,
      length: 5,
    });
  });
});

describe('fold', () => {
  it('makes width, quotes, dashes and blanks plain without changing the length', () => {
    const text = '（１）“Iwaya’s”　２〜３—ＮＡＴＯ：，';
    expect(fold(text)).toBe('(1)"Iwaya\'s" 2~3-NATO:、');
    expect(fold(text)).toHaveLength(text.length);
  });
});

describe('TextRun', () => {
  it('joins lines and knows where each stretch stands', () => {
    const source = readSource('会\n談を 行\n');
    const run = new TextRun(source, source.lines.slice(0, 2), '');
    expect(run.text).toBe('会談を 行');
    expect(run.printed(0, 3)).toEqual({
      text: '会談を',
      position: { line: 1, column: 1, offset: 0, length: 4 },
    });
    expect(run.printed(2, 5).position).toEqual({ line: 2, column: 2, offset: 3, length: 3 });
  });
});

describe('readMarker', () => {
  it.each([
    ['1. Text', '1.', 1],
    ['1.冒頭', '1.', 1],
    ['1 冒頭', '1', 1],
    ['2 日中会談', '2', 2],
    ['(3) Text', '(3)', 3],
    ['4) Text', '4)', 4],
    ['  • (2) Text', '• (2)', 2],
    ['2. 2. Text', '2. 2.', 2],
    ['  1. (3)本文', '1. (3)', 3],
    ['②本文', '②', 2],
    ['- Text', '-', null],
    ['・本文', '・', null],
  ])('reads %j', (line, text, number) => {
    expect(readMarker(line, JAPANESE.page)).toMatchObject({ text, number });
  });

  it.each(['10月17日', '1.5 hours', '15:00', '-minus', '2 016年', '17 月', '(*1) note', '2024 was'])(
    'sees none in %j',
    (line) => {
      expect(readMarker(line, JAPANESE.page)).toBeNull();
    },
  );

  it('knows a day or hour behind a number by the language', () => {
    expect(readMarker('17 October', ENGLISH.page)).toBeNull();
    expect(readMarker('17 Boats', ENGLISH.page)).toMatchObject({ text: '17', number: 17 });
    expect(readMarker('一、本文', JAPANESE.page)).toMatchObject({ text: '一、', number: 1 });
    expect(readMarker('一、本文', ENGLISH.page)).toBeNull();
  });
});
