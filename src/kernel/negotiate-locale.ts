import { LRUCache } from 'lru-cache';
import { type LanguageRange, parseAcceptLanguage, significantPart } from './accept-language.ts';
import type { Locale } from './locale.ts';
import { matchLocale, shorten } from './match-locale.ts';

/** The number of headers that are remembered; browsers send a few hundred different ones. */
const MAX_HEADERS = 1_000;

/**
 * Negotiated locales by the locales there are, which are the same list for as long as the process lasts, and by header.
 */
const negotiated = new WeakMap<readonly Locale[], LRUCache<string, Locale>>();

/**
 * The locale to serve for an `Accept-Language` header: of its ranges in order of quality (RFC 9110 section 12.5.4),
 * what CLDR's language matching finds. `q=0` excludes a locale, and what is more specific, unless that is asked for;
 * `*` stands for every locale that is not excluded. Without a header, without a match, or with all locales excluded
 * it is the default (`available[0]`), except that an excluded default gives way to a locale that is not excluded.
 */
export function negotiateLocale(header: string | undefined, available: readonly Locale[]): Locale {
  const byHeader = negotiated.get(available) ?? new LRUCache<string, Locale>({ max: MAX_HEADERS });
  negotiated.set(available, byHeader);
  const key = significantPart(header ?? '');
  const known = byHeader.get(key);
  if (known !== undefined) return known;
  const locale = negotiate(key, available);
  byHeader.set(key, locale);
  return locale;
}

function negotiate(header: string, available: readonly Locale[]): Locale {
  const ranges = parseAcceptLanguage(header);
  const acceptable = available.filter((locale) => !isExcluded(locale, ranges));
  const wanted = ranges.filter(({ quality }) => quality > 0).map(({ range }) => range);
  const any = wanted.indexOf('*');
  const named = any < 0 ? wanted : wanted.slice(0, any);
  return matchLocale(named, acceptable) ?? acceptable[0] ?? (available[0] as Locale);
}

/** True when the most specific range that names the locale or a parent of it has `q=0`. */
function isExcluded(locale: Locale, ranges: readonly LanguageRange[]): boolean {
  const nearest = shorten(
    locale,
    ranges.map(({ range }) => range),
  );
  return ranges.some(({ range, quality }) => range === nearest && quality === 0);
}
