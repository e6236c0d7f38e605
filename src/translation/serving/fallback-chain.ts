import type { i18n } from 'i18next';
import type { Locale } from '../../kernel/locale.ts';

const MAX_CHAINS = 1_000;

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
  /** One array for each content, because texts that are resolved once are kept by chain. */
  const distinct = new Map<string, readonly Locale[]>();

  const build = ({ locale, fallback, strict }: LocaleRequest): readonly Locale[] => {
    if (strict === true) return [locale];
    return i18next.services.languageUtils.toResolveHierarchy(locale, fallback && [...fallback]);
  };
  return (request) => {
    const { locale, fallback, strict } = request;
    // A list that repeats itself is another key, but no other chain.
    const listed = fallback && [...new Set(fallback)].join();
    const key = strict === true ? `${locale}!` : listed === undefined ? locale : `${locale}|${listed}`;
    const known = chains.get(key);
    if (known !== undefined) return known;
    const built = build(request);
    const chain = distinct.get(built.join()) ?? built;
    // Readers choose the fallbacks, so the number of chains is theirs to choose as well.
    if (chains.size < MAX_CHAINS) {
      chains.set(key, chain);
      distinct.set(chain.join(), chain);
    }
    return chain;
  };
}
