import { type Locale, toLocale } from './locale.ts';

/** Longer headers are cut and later ranges ignored: a reader has a few languages, an attacker has many. */
const MAX_HEADER_LENGTH = 256;
const MAX_RANGES = 16;

interface LanguageRange {
  readonly range: string;
  readonly quality: number;
}

/**
 * The locale to serve for an `Accept-Language` header: RFC 4647 section 3.4 (lookup) over the ranges in order of
 * quality (RFC 9110 section 12.5.4). `q=0` excludes a locale, and what is more specific, unless that is asked for;
 * `*` stands for every locale that is not excluded. Without a header, without a match, or with all locales excluded
 * it is the default (`available[0]`), except that an excluded default gives way to a locale that is not excluded.
 */
export function negotiateLocale(header: string | undefined, available: readonly Locale[]): Locale {
  const defaultLocale = available[0] as Locale;
  const ranges = parseAcceptLanguage(header ?? '');
  const acceptable = available.filter((locale) => !isExcluded(locale, ranges));

  for (const { range, quality } of ranges) {
    if (quality === 0) continue;
    const match = range === '*' ? acceptable[0] : lookUp(range, acceptable);
    if (match !== undefined) return match;
  }
  return acceptable[0] ?? defaultLocale;
}

/** True when the most specific range that names the locale or a parent of it has `q=0`. */
function isExcluded(locale: Locale, ranges: readonly LanguageRange[]): boolean {
  const nearest = shorten(
    locale,
    ranges.map(({ range }) => range),
  );
  return ranges.some(({ range, quality }) => range === nearest && quality === 0);
}

/** Ranges by falling quality, equal ones in the order given; what is not well-formed is left out. */
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
      const range = tag === '*' ? '*' : toLocale(tag);
      const quality = toQuality(parameters);
      return range === null || quality === null ? [] : [{ range, quality }];
    })
    .sort((a, b) => b.quality - a.quality);
}

/** RFC 9110 section 12.4.2: 0 to 1 with three decimals at most; 1 where it is not given; null where malformed. */
function toQuality(parameters: readonly string[]): number | null {
  const weight = parameters.find((each) => /^q\s*=/i.test(each));
  if (weight === undefined) return 1;
  const value = /^q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/i.exec(weight)?.[1];
  return value === undefined ? null : Number(value);
}

/**
 * RFC 4647 section 3.4: the range is shortened from its end until it names an available locale. Where that finds
 * nothing, its script is added first (CLDR likely subtags), so that `zh-TW` finds `zh-Hant`.
 */
export function lookUp(range: string, available: readonly Locale[]): Locale | undefined {
  return shorten(range, available) ?? shorten(new Intl.Locale(range).maximize().toString(), available);
}

function shorten(range: string, available: readonly Locale[]): Locale | undefined {
  let subtags = range.split('-');
  while (subtags.length > 0) {
    const candidate = subtags.join('-').toLowerCase();
    const match = available.find((locale) => locale.toLowerCase() === candidate);
    if (match !== undefined) return match;
    subtags = subtags.slice(0, -1);
    // A single-letter subtag introduces the one after it, so it goes with it.
    if (subtags.at(-1)?.length === 1) subtags = subtags.slice(0, -1);
  }
  return undefined;
}
