import type { i18n } from 'i18next';
import type { Locale } from '../kernel/locale.ts';

/** What a reader asks for: a locale, and what may stand in for it. */
export interface LocaleRequest {
  readonly locale: Locale;
  /** Instead of the configured fallbacks; `[]` for none beyond the locale's own parents. */
  readonly fallback?: readonly Locale[] | undefined;
  /** Only the locale itself. */
  readonly strict?: boolean | undefined;
}

/** The locales to try, in order, the requested one first. Equal requests get the same array. */
export type FallbackChain = (request: LocaleRequest) => readonly Locale[];

/**
 * i18next's own chain, so that labels, names and statements fall back by one rule:
 *
 *     fr-CA  →  fr  →  the default locale  →  the other locales
 *     (requested) (its parents, BCP 47 truncation)   (`fallbackLng`, or the reader's `fallback`)
 *
 * The last step is there because a text may exist only in another language ("only in ja" is a normal state), and a
 * reader who is told so is better served than one who gets nothing; `strict` is for those who disagree.
 */
export function fallbackChain(i18next: i18n): FallbackChain {
  const chains = new Map<string, readonly Locale[]>();
  return ({ locale, fallback, strict }) => {
    const key =
      strict === true ? `${locale}!` : fallback === undefined ? locale : `${locale}|${fallback.join()}`;
    const known = chains.get(key);
    if (known !== undefined) return known;
    const chain =
      strict === true
        ? [locale]
        : i18next.services.languageUtils.toResolveHierarchy(locale, fallback && [...fallback]);
    // Readers choose the fallbacks, so the number of chains is theirs to choose as well.
    if (chains.size < 1_000) chains.set(key, chain);
    return chain;
  };
}
