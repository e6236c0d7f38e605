import { type Locale, toLocale } from './locale.ts';

/** Limits: longer headers are cut and later ranges ignored, for a reader has a few languages, an attacker has many. */
const MAX_HEADER_LENGTH = 256;
const MAX_RANGES = 16;

/**
 * The languages that have extended languages: `zh-yue` (RFC 5646 section 2.2.2), by the languages that have any; the
 * grandfathered `zh-min` only looks like one.
 */
const EXTENDED = /^(?:ar|kok|lv|ms|sgn|sw|uz|zh(?!-min\b))-([a-z]{3}(?:-.*)?)$/i;

/** One language range with its weight, from 0 to 1. */
export interface LanguageRange {
  readonly range: Locale | '*';
  readonly quality: number;
}

/** The part of a header that is read: headers that begin with the same part have the same ranges. */
export function significantPart(header: string): string {
  return header.slice(0, MAX_HEADER_LENGTH + 1);
}

/**
 * Ranges of an `Accept-Language` header by falling quality, equal ones in the order given. A tag that is not
 * understood as a whole is understood as far as it goes; what is not well-formed is left out.
 */
export function parseAcceptLanguage(header: string): LanguageRange[] {
  // A range that is cut in two is left out: half of `jam` is another language.
  const whole =
    header.length > MAX_HEADER_LENGTH ? header.lastIndexOf(',', MAX_HEADER_LENGTH) : header.length;
  return header
    .slice(0, Math.max(whole, 0))
    .split(',')
    .slice(0, MAX_RANGES)
    .flatMap((part): LanguageRange[] => {
      const [tag = '', ...parameters] = part.split(';').map((each) => each.trim());
      const range = tag === '*' ? '*' : understood(tag);
      const quality = toQuality(parameters);
      return range === null || quality === null ? [] : [{ range, quality }];
    })
    .sort((a, b) => b.quality - a.quality);
}

/**
 * The canonical tag of a range. ICU refuses what is not a Unicode locale identifier (`zh-cmn-Hans`, `i-klingon`), so an
 * extended language becomes the language, as RFC 5646 section 4.5 has it, wildcards within go, as RFC 4647 section
 * 3.4 has it, and the rest is shortened from its end until it is understood; null where nothing is left.
 */
function understood(tag: string): Locale | null {
  const plain = tag.replaceAll('-*', '');
  const extended = EXTENDED.exec(plain)?.[1];
  const known = toLocale(plain) ?? (extended === undefined ? null : toLocale(extended));
  if (known !== null) return known;
  const end = plain.lastIndexOf('-');
  return end < 0 ? null : understood(plain.slice(0, end));
}

/**
 * The quality of a range (RFC 9110 section 12.4.2): 0 to 1 with three decimals at most; 1 where it is not given; null
 * where malformed.
 */
function toQuality(parameters: readonly string[]): number | null {
  const weight = parameters.find((each) => /^q\s*=/i.test(each));
  if (weight === undefined) return 1;
  const value = /^q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/i.exec(weight)?.[1];
  return value === undefined ? null : Number(value);
}
