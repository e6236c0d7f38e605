import type { Locale } from '../../kernel/locale.ts';
import { pluralKeys } from '../files/new-locale.ts';
import type { AddressRules } from '../texts/address-rules.ts';
import { isWritten } from '../texts/text.ts';
import { parentsOf } from './parent-locales.ts';

/** A locale file as far as coverage goes. */
export interface CoveredFile {
  readonly locale: Locale;
  readonly namespace: string;
  readonly texts: ReadonlyMap<string, string>;
}

export interface Coverage {
  readonly locale: Locale;
  readonly namespace: string;
  readonly written: number;
  /**
   * Texts that the default locale has, in the plural forms of this one; those that are verbatim have no translation.
   */
  readonly total: number;
  readonly missing: readonly string[];
}

/**
 * The share of the default locale's texts that each other locale has, namespace by namespace. A regional locale has
 * those of its parents, too: it is written only where it differs.
 */
export function coverageOf(
  files: readonly CoveredFile[],
  [defaultLocale, ...others]: readonly Locale[],
  rules: AddressRules,
): Coverage[] {
  const textsOf = (locale: Locale, namespace: string) =>
    files.find((file) => file.locale === locale && file.namespace === namespace)?.texts ??
    new Map<string, string>();
  return files
    .filter(({ locale }) => locale === defaultLocale)
    .flatMap(({ namespace, texts }) =>
      others.map((locale): Coverage => {
        const translated = [...texts.keys()].filter((key) => !rules.isVerbatim({ namespace, key }));
        const wanted = pluralKeys(translated, defaultLocale as Locale, locale);
        const own = [locale, ...parentsOf(locale, others)].map((each) => textsOf(each, namespace));
        const missing = wanted.filter((key) => !own.some((read) => isWritten(read.get(key) ?? null)));
        return { locale, namespace, written: wanted.length - missing.length, total: wanted.length, missing };
      }),
    );
}
