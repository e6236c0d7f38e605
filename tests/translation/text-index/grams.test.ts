import { describe, expect, it } from 'vitest';
import { gramsOf, gramsWithin } from '../../../src/translation/text-index/grams.ts';

describe('The grams of a text', () => {
  it('are one and two characters of Japanese, three letters of others, and short words', () => {
    expect(gramsOf('nato支援 eu').sort()).toEqual(
      ['nat', 'ato', 'o支', '支', '支援', '援', '援 ', ' eu', 'eu'].sort(),
    );
  });

  it('have a short word as such, whatever stands beside it', () => {
    for (const text of ['euが加わった', 'とeu', 'the eu summit'])
      expect([text, gramsOf(text).includes('eu')]).toEqual([text, true]);
    expect(gramsOf('neutral').includes('eu')).toBe(false);
  });

  it('do not join lines, nor break surrogate pairs', () => {
    expect(gramsOf('防\n相')).toEqual(['防', '相']);
    expect(gramsOf('𠮷野')).toEqual(['𠮷', '𠮷野', '野']);
  });

  it('are all there in whatever contains the text', () => {
    const text = 'nato国防相会合 パートナー・セッション in brussels (eu)';
    const grams = new Set(gramsOf(text));
    const characters = [...text];
    for (let from = 0; from < characters.length; from += 1) {
      for (let to = from + 1; to <= characters.length; to += 1) {
        const part = characters.slice(from, to).join('');
        expect([part, gramsWithin(part).filter((gram) => !grams.has(gram))]).toEqual([part, []]);
      }
    }
  });

  it('tell nothing of one or two letters, which may be anywhere in a word', () => {
    expect([gramsWithin('eu'), gramsWithin('支'), gramsWithin('支援')]).toEqual([[], ['支'], ['支援']]);
  });
});
