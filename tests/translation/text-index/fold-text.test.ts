import { describe, expect, it } from 'vitest';
import { foldText, foldWithIndices } from '../../../src/translation/text-index/fold-text.ts';

describe('foldText', () => {
  it.each([
    ['ＮＡＴＯ　Ｐａｒｔｎｅｒｓ', 'nato partners'],
    ['ﾅｶﾀﾆ ｹﾞﾝ', 'なかたに げん'],
    ['ナカタニ', 'なかたに'],
    ['ヴィルニュス', 'ゔぃるにゅす'],
    ['パーティー', 'ぱーてぃー'],
    ['Türkiye Çavuşoğlu', 'turkiye cavusoglu'],
    ['が（分解）', 'が(分解)'],
    ['  a\n\t b ', 'a b'],
    ['soft\u00ADhyphen zero\u200Bwidth', 'softhyphen zerowidth'],
    ['a\u0000b', 'a b'],
    ['half \uD800 pair', 'half \uFFFD pair'],
    ['', ''],
  ])('makes of %j %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('changes nothing that is folded', () => {
    for (const text of ['ＮＡＴＯ ﾅｶﾀﾆ ヴ', '①㈱ﬁ', 'İstanbul ΣΑΣ'])
      expect(foldText(foldText(text))).toBe(foldText(text));
  });

  it('knows where each character came from', () => {
    const text = 'ｱ  ㈱ｶﾞ𠮷x';
    const { folded, sourceIndices } = foldWithIndices(text);
    expect(folded).toBe('あ (株)が𠮷x');
    expect([...folded].map((_, index) => index).length).toBe(8);
    expect(text.slice(sourceIndices[folded.indexOf('が')], sourceIndices[folded.indexOf('が') + 1])).toBe(
      'ｶﾞ',
    );
    expect(text.slice(sourceIndices[folded.indexOf('x')], sourceIndices[folded.length])).toBe('x');
  });
});
