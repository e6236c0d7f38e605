import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../../src/importer/grammar/en/grammar-en.ts';
import type { Grammar } from '../../../src/importer/grammar/grammar.ts';
import { JAPANESE } from '../../../src/importer/grammar/ja/grammar-ja.ts';
import { readBlocks } from '../../../src/importer/layout/blocks.ts';
import { repeatedUnit } from '../../../src/importer/layout/captions.ts';
import { footnoteAt, footnoteMarks } from '../../../src/importer/layout/footnotes.ts';
import { readSource } from '../../../src/importer/source/source-text.ts';

const footnoteIn = (text: string, grammar: Grammar = ENGLISH) =>
  footnoteAt(readBlocks(readSource(text), grammar), 0, grammar.page.footnotes);

describe('footnotes', () => {
  it.each([
    ['(*1) QT: Quartet', '(*1)', 'QT', 'QT: Quartet'],
    ['• (*2) Quartet', '(*2)', null, 'Quartet'],
    ['(Note 1) Quartet', '(Note 1)', null, 'Quartet'],
    ['Note: Quartet', 'Note', null, 'Quartet'],
    ['*Quartet', '*', null, 'Quartet'],
    ['※１　四者のこと', '※１', null, '四者のこと', JAPANESE],
    ['（注）四者：日豪など', '（注）', '四者', '四者：日豪など', JAPANESE],
    ['注1：四者', '注1', null, '四者', JAPANESE],
    ['(Note 1) 四者', '(Note 1)', null, '四者', JAPANESE],
  ] as const)('reads %j', (line, mark, term, text, grammar = ENGLISH) => {
    const footnote = footnoteIn(line, grammar);
    expect([footnote?.mark, footnote?.term, footnote?.text.text]).toEqual([mark, term, text]);
  });

  it('goes on in the next paragraph after a colon', () => {
    const footnote = footnoteIn('(*1) Four areas:\n\nsea, air, space, cyber.');
    expect([footnote?.blocks.length, footnote?.text.text]).toEqual([
      2,
      'Four areas:\n\nsea, air, space, cyber.',
    ]);
  });

  it.each(['(1) Text', '- Text', '1. Text', 'Noted.', '* Text'])('sees none in %j', (line) => {
    expect(footnoteIn(line)).toBeNull();
  });

  it('finds marks inside a text with their place', () => {
    const text = '計画（※１）と事業(注2)、law (*3) and *4 2*5';
    expect(footnoteMarks(text, JAPANESE.page.footnotes)).toEqual([
      { mark: '（※１）', key: '*1', start: 2, end: 6 },
      { mark: '(注2)', key: 'n2', start: 9, end: 13 },
      { mark: '(*3)', key: '*3', start: 18, end: 22 },
      { mark: '*4', key: '*4', start: 27, end: 29 },
      { mark: '*5', key: '*5', start: 31, end: 33 },
    ]);
  });
});

describe('captions printed twice', () => {
  it.each([
    ['Courtesy call on Mr Rutte Courtesy call on Mr Rutte', 'Courtesy call on Mr Rutte'],
    ["The Ministers' Meeting The Ministers'  Meeting The Ministers' Meeting", "The Ministers' Meeting"],
    ['防衛相会談防衛相会談', '防衛相会談'],
  ])('are one: %j', (text, once) => {
    const unit = repeatedUnit(text);
    expect(unit && text.slice(unit.start, unit.end)).toBe(once);
  });

  it.each(['Courtesy call on Mr Rutte', 'aaaaaaaa', 'abab'])('are none in %j', (text) => {
    expect(repeatedUnit(text)).toBeNull();
  });
});
