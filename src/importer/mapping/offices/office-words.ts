import { englishCountries } from '../../grammar/countries.ts';
import { officeOwner } from '../../grammar/ja/office-owner-ja.ts';
import type { ReleaseLocale } from '../../release/release-document.ts';

export interface PrintedOffice {
  readonly title: string;
  /** As it stands next to a surname; null where it is not printed so. */
  readonly short: string | null;
}

/** A title without its department, which is how a text refers back to an office: Minister, 大臣. */
const BARE = {
  en: /^(?:(?:state|senior|vice|deputy|parliamentary)[\s-]+)*(?:minister|secretary)$/i,
  ja: /^(?:副?大臣|(?:大臣)?政務官|長官|(?:事務)?次官)$/,
} as const;

export function isBareTitle(office: string, locale: ReleaseLocale): boolean {
  return BARE[locale].test(office);
}

/**
 * Of an office printed in several ways, the fullest and the one that stands before or after a surname. Neither has the
 * country (ウクライナ国防大臣 → 国防大臣, Minister of Defence of Norway → Minister of Defence), the second not the
 * organization: the labels of each locale put both where they belong.
 */
export function officeWords(
  printed: readonly string[],
  locale: ReleaseLocale,
  organization: string | null,
): PrintedOffice {
  const byLength = [...new Set(printed)]
    .map((each) => withoutCountry(each, locale))
    .sort((a, b) => b.length - a.length);
  const shorts = byLength.map((each) => withoutOrganization(each, organization));
  // "Minister of Defense" cannot stand before a name.
  const isAdjunct = (each: string) =>
    !isBareTitle(each, locale) && (locale === 'ja' || !/ (of|for) |,/.test(each));
  return { title: byLength[0] as string, short: shorts.find(isAdjunct) ?? null };
}

/** Up to the name of the country: "of the Kingdom of Norway". */
const OF_A_COUNTRY =
  / of (?:the )?(?:(?:[A-Z][a-z]+ )*(?:Kingdom|Republic|Commonwealth|Federation|Union|State|Principality|Duchy|Emirate|Sultanate) of (?:the )?)?$/;

function withoutCountry(printed: string, locale: ReleaseLocale): string {
  const first = locale === 'en' ? englishCountries(printed)[0] : officeOwner(printed);
  const behind = first?.start === 0 ? printed.slice(first.end).replace(/^(?:['’]s|の)?\s*/u, '') : printed;
  // "of the Republic of Korea (ROK)", but not "for Defence of Australia and the Pacific".
  const named = behind.replace(/\s*\([A-Z.]+\)$/, '');
  const last = locale === 'en' ? englishCountries(named).at(-1) : undefined;
  const before =
    last !== undefined && last.end === named.length ? OF_A_COUNTRY.exec(named.slice(0, last.start)) : null;
  const office = before === null ? behind : behind.slice(0, before.index);
  return office.trim() || printed;
}

/** NATO Secretary General, Secretary General of the NATO, 北大西洋条約機構(NATO)事務総長. */
function withoutOrganization(office: string, organization: string | null): string {
  const at = organization === null ? -1 : office.indexOf(organization);
  if (organization === null || at < 0) return office;
  const behind = office
    .slice(at + organization.length)
    .replace(/^[)）]?(?:['’]s)?[\s・の]*/u, '')
    .trim();
  const before = office
    .slice(0, at)
    .replace(/ of (?:the )?$/, '')
    .trim();
  return behind || before || office;
}
