import type { Locale } from '../../kernel/locale.ts';

/** The locales that a regional one is a variant of, the nearest first (BCP 47 truncation): `fr` of `fr-CA`. */
export function parentsOf(locale: Locale, locales: readonly Locale[]): Locale[] {
  const parents = locales.filter((each) => locale.startsWith(`${each}-`));
  return parents.sort((a, b) => b.length - a.length);
}
