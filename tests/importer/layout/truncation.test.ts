import { describe, expect, it } from 'vitest';
import { parseRelease } from '../../../src/importer/reading/parse-release.ts';
import type { Printed, ReleaseDocument } from '../../../src/importer/release/release-document.ts';

const ENGLISH = `Japan-Australia Defence Ministerial Meeting

October 17, 2024
Ministry of Defense

On October 17, Minister of Defense NAKATANI Gen met Australian Defence Minister Marles in Vientiane.

1. Training

Minister Nakatani stated that both forces will train together. Minister Marles agreed.

2. Next steps

The two Ministers confirmed that they will remain in touch.
`;
const JAPANESE = `日豪防衛相会談について

令和6年10月17日
防衛省

10月17日、中谷防衛大臣は、マールズ豪国防大臣と会談を行った。概要以下のとおり。

(1)中谷大臣から、共同訓練を続けたい旨述べた。

(2)両大臣は、引き続き「緊密に連携」することで一致した。
`;

const parse = (text: string, locale: 'en' | 'ja' = 'en'): ReleaseDocument =>
  parseRelease(text, { locale, publishedOn: '2024-10-18' });

/** Every text of the document that the release breaks off in, by its words. */
function cutTexts(document: ReleaseDocument): string[] {
  const found = new Set<string>();
  JSON.stringify(document, (_key, value: Printed | null) => {
    if (value?.isCut) found.add(value.text);
    return value;
  });
  return [...found];
}

const truncated = (document: ReleaseDocument): unknown[] =>
  document.problems
    .filter(({ code }) => code === 'TEXT_TRUNCATED')
    .map(({ severity, line, column, excerpt }) => [severity, line, column, excerpt]);

describe('a release that breaks off', () => {
  it('says where, and marks what it breaks off in', () => {
    const document = parse(ENGLISH.slice(0, ENGLISH.indexOf(' remain in touch')));
    expect([document.isTruncated, truncated(document), cutTexts(document)]).toEqual([
      true,
      [['warning', 14, 1, 'The two Ministers confirmed that they will']],
      ['The two Ministers confirmed that they will'],
    ]);
    expect(document.meetings[0]?.statements.map(({ body }) => body.isCut)).toEqual([undefined, true]);
  });

  it('marks a name too, when that is what it breaks off in', () => {
    const document = parse(ENGLISH.slice(0, ENGLISH.indexOf('les in Vientiane')));
    expect(cutTexts(document)).toEqual([
      'On October 17, Minister of Defense NAKATANI Gen met Australian Defence Minister Mar',
      'Australian Defence Minister Mar',
      'Mar',
    ]);
  });

  it.each([
    ['a heading with nothing under it', ENGLISH.slice(0, ENGLISH.indexOf('The two'))],
    ['the beginning of a paragraph', ENGLISH.slice(0, ENGLISH.indexOf('Ministers confirmed'))],
    ['a list of one', `${ENGLISH.slice(0, ENGLISH.indexOf('1. '))}(1) Minister Nakat`],
    ['remarks that do not follow', `${ENGLISH}\nMinister Nakatani made the following remarks:\n`],
    ['an open bracket', ENGLISH.replace(' in touch.', ' in touch (and meet.')],
    ['an open quotation', ENGLISH.replace(' in touch.', ' "in touch.')],
    ['an honorific', ENGLISH.replace('confirmed that they will remain in touch.', 'met with Mr.')],
  ])('is known by %s', (_what, text) => {
    expect(parse(text).isTruncated).toBe(true);
  });

  it.each([
    ['は', '、引き続き'],
    ['「緊密に', '連携'],
    ['。', '(2)'],
  ])('is known in Japanese too: %s|%s', (before, after) => {
    const cut = JAPANESE.slice(0, JAPANESE.indexOf(after));
    expect([cut.trimEnd().endsWith(before), parse(cut, 'ja').isTruncated]).toEqual([true, before !== '。']);
  });

  it('is known wherever the cut falls inside a sentence', () => {
    const whole = (cut: string): boolean => /(?:[.。\n] ?|\n\d)$/.test(cut);
    for (const [text, locale] of [[ENGLISH, 'en'] as const, [JAPANESE, 'ja'] as const]) {
      const start = text.search(/met Aus|マールズ/);
      const missed: string[] = [];
      for (let at = start; at < text.length; at += 1) {
        const cut = text.slice(0, at);
        if (!whole(cut) && !parse(cut, locale).isTruncated) missed.push(cut.slice(-30));
      }
      expect(missed).toEqual([]);
    }
  });
});

describe('a whole release', () => {
  it.each([
    ['that ends with a sentence', ENGLISH],
    ['that ends with a bracket', ENGLISH.replace('in touch.', 'in touch. (Photo: the Ministers)')],
    ['that ends with a caption', `${ENGLISH}\nMinister Nakatani with Minister Marles\n`],
    ['that says it ends', ENGLISH.replace(' remain in touch.', '\n\n(END)')],
    ['that ends with a link of its page', ENGLISH.replace(' remain in touch.', '\n\nBack to Press Releases')],
    ['that lists topics without full stops', `${ENGLISH}\n3. Topics\n\n- Training\n- Cyber defence\n`],
  ])('%s is not taken for one that breaks off', (_what, text) => {
    const document = parse(text);
    expect([document.isTruncated, truncated(document), cutTexts(document)]).toEqual([false, [], []]);
  });

  it('is not taken for one in Japanese either', () => {
    expect(parse(JAPANESE, 'ja').isTruncated).toBe(false);
    expect(parse(JAPANESE.replace('一致した。', '\n\n(了)'), 'ja').isTruncated).toBe(false);
  });
});
