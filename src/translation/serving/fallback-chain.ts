import type { Locale } from '../../kernel/locale.ts';
import { matchLocale } from '../../kernel/match-locale.ts';
import { parentLocales } from '../../kernel/parent-locales.ts';

const MAX_CHAINS = 1_000;

/** The locale that a reader asks for, and those that may stand in for it. */
export interface LocaleRequest {
  readonly locale: Locale;
  /** Instead of the configured fallbacks; `[]` for none beyond the locale's own parents. */
  readonly fallback?: readonly Locale[] | undefined;
  /** True for the locale itself alone, without any fallback. */
  readonly strict?: boolean | undefined;
}

/** The locales to try, in order, the requested one first. Equal requests get the same array. */
export type FallbackChain = (request: LocaleRequest) => readonly Locale[];

/**
 * One rule by which labels, names and statements fall back:
 *
 *     fr-CA      →  fr  →  the locales its readers understand  →  the default locale  →  the other locales
 *     (requested)  (its parents)  (CLDR's language matching)      (or, from here or before, the reader's `fallback`)
 *
 * The last step is there because a text may exist only in another language ("only in ja" is a normal state), and a
 * reader who is told so is better served than one who gets nothing; `strict` is for those who disagree.
 */
export function fallbackChain(locales: readonly Locale[]): FallbackChain {
  const chains = new Map<string, readonly Locale[]>();
  /** One array for each content, because texts that are resolved once are kept by chain. */
  const distinct = new Map<string, readonly Locale[]>();

  const build = ({ locale, fallback, strict }: LocaleRequest): readonly Locale[] => {
    if (strict === true) return [locale];
    const own = ownLocales(locale, locales);
    const others = fallback ?? [...understoodLocales(locale, own, locales), ...locales];
    return [...new Set([...own, ...others])];
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

/** The locale and its parents, as far as they are there; `zh-TW` stands for the parent `zh-Hant` where that is not. */
function ownLocales(locale: Locale, locales: readonly Locale[]): Locale[] {
  return [locale, ...parentLocales(locale)].flatMap((tag) => {
    const likely = new Intl.Locale(tag).maximize().baseName;
    return (
      locales.find((each) => each === tag) ??
      locales.find((each) => new Intl.Locale(each).maximize().baseName === likely) ??
      []
    );
  });
}

/** The further locales that readers of this one understand, the best first. */
function understoodLocales(locale: Locale, own: readonly Locale[], locales: readonly Locale[]): Locale[] {
  const understood: Locale[] = [];
  for (;;) {
    const rest = locales.filter((each) => !own.includes(each) && !understood.includes(each));
    const next = matchLocale([locale], rest);
    if (next === undefined) return understood;
    understood.push(next);
  }
}
