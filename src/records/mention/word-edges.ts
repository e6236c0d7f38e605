import type { Locale } from '../../kernel/locale.ts';

/** Letters of scripts that put spaces between words, and digits. */
const SPACED = /[\p{L}\p{M}\p{N}]/u;
/** Scripts without spaces between words, in which only a dictionary knows the edges of one. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** A word in katakana is written in one go; the long-vowel marks belong to it. */
const KATAKANA = /[\p{Script=Katakana}ーｰ]/u;
const HANGUL = /\p{Script=Hangul}/u;

/** Up to this length a phrase without spaces is often a part of another word: 国連 in 中国連合. */
const SHORT = 3;

type Writing = 'spaced' | 'unspaced' | 'katakana' | 'hangul' | 'none';

function writingOf(character: string): Writing {
  if (KATAKANA.test(character)) return 'katakana';
  if (UNSPACED.test(character)) return 'unspaced';
  if (HANGUL.test(character)) return 'hangul';
  return SPACED.test(character) ? 'spaced' : 'none';
}

const segmenters = new Map<Locale, Intl.Segmenter>();

function segmenterOf(locale: Locale): Intl.Segmenter {
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' });
  segmenters.set(locale, segmenter);
  return segmenter;
}

/** Tells of places in one text whether a word may begin or end there. */
export class WordEdges {
  #segments: Intl.Segments | undefined;

  readonly #text: string;
  readonly #locale: Locale;

  constructor(text: string, locale: Locale) {
    this.#text = text;
    this.#locale = locale;
  }

  /**
   * True where a phrase may stand from `start` to `end` without being a part of a longer word. Where words are not
   * divided by spaces, a long phrase may stand anywhere, and a short one where the dictionaries of ICU see words end.
   */
  surround(start: number, end: number): boolean {
    const isShort = end - start <= SHORT;
    return this.#isEdge(start, isShort, true) && this.#isEdge(end, isShort, false);
  }

  #isEdge(at: number, isShort: boolean, isStart: boolean): boolean {
    const before = characterBefore(this.#text, at);
    const after = String.fromCodePoint(this.#text.codePointAt(at) ?? 0x20);
    const writing = writingOf(before);
    if (writing !== writingOf(after)) return true;
    switch (writing) {
      case 'spaced':
      case 'katakana':
        return false;
      case 'hangul':
        // Particles follow a word without a space.
        return !isStart;
      case 'unspaced':
        return !isShort || this.#isSegmentStart(at);
      default:
        return true;
    }
  }

  #isSegmentStart(at: number): boolean {
    this.#segments ??= segmenterOf(this.#locale).segment(this.#text);
    return this.#segments.containing(at)?.index === at;
  }
}

function characterBefore(text: string, at: number): string {
  const isPair = at > 1 && /[\uDC00-\uDFFF]/.test(text.charAt(at - 1));
  return text.slice(at - (isPair ? 2 : 1), at);
}
