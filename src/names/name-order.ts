import { memoize } from './memoize.ts';
import { likelyLocale } from './name-locale.ts';
import type { NameOrder } from './person-name.ts';
import type { PersonNameData } from './person-name-data.ts';

/**
 * The locales to look up for a name's order, nearest first, each followed by the same with the language left open:
 * de-Latn-DE, und-Latn-DE, de-Latn, und-Latn, de-DE, und-DE, de, und (UTS #35 part 8, "Derive the name order").
 */
const orderLookupChain = memoize((nameLocale): readonly string[] => {
  const { language, script, likelyRegion } = likelyLocale(nameLocale);
  const tails = [`-${script}-${likelyRegion}`, `-${script}`, `-${likelyRegion}`, ''];
  return tails.flatMap((tail) => [language + tail, `und${tail}`]);
});

/** The order in which readers of a locale put names of another. */
export function localeOrder(nameLocale: string, data: PersonNameData): NameOrder {
  const decisive = orderLookupChain(nameLocale).find((locale) => data.orderOf.has(locale));
  return data.orderOf.get(decisive ?? 'und') ?? 'givenFirst';
}
