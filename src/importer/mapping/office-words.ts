import { englishCountries, japaneseCountries } from '../countries.ts';
import type { ReleaseLocale } from '../release-document.ts';

/**
 * An office as it stands next to a surname: the printed office without the country or organization that goes with
 * it, for which each locale has its own place (Ukrainian Defense Minister → Defense Minister, NATO事務総長 → 事務総長).
 */
export function shortOffice(printed: string, locale: ReleaseLocale, organization: string | null): string {
  const countries = locale === 'en' ? englishCountries(printed) : japaneseCountries(printed);
  const [first] = countries;
  let short = first !== undefined && first.start === 0 ? printed.slice(first.end) : printed;
  if (organization !== null && short.trim().startsWith(organization))
    short = short.trim().slice(organization.length);
  short = short.replace(/^[\s'’s・の]*(?=\S)/u, (lead) => (lead.trim() === 's' ? lead : '')).trim();
  return short === '' ? printed : short;
}

/**
 * Of an office printed in several ways, the fullest and the one that stands before or after a surname. Neither has the
 * country before it (ウクライナ国防大臣 → 国防大臣): the labels of each locale put it where it belongs.
 */
export function officeWords(
  printed: readonly string[],
  locale: ReleaseLocale,
  organization: string | null,
): { title: string; short: string } {
  const byLength = [...new Set(printed)].sort((a, b) => b.length - a.length);
  const title = shortOffice(byLength[0] as string, locale, null);
  const shorts = byLength.map((each) => shortOffice(each, locale, organization));
  // "Minister" alone is how a text refers back to an office, and "Minister of Defense" cannot stand before a name.
  const isAdjunct = (each: string) =>
    locale === 'en' ? / /.test(each) && !/ (of|for) /.test(each) : each.length > 2;
  return { title, short: shorts.find(isAdjunct) ?? (shorts[0] as string) };
}
