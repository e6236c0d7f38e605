import type { OfficeGrammar } from '../../grammar/office-grammar.ts';

export interface PrintedOffice {
  readonly title: string;
  /** The form next to a surname; null where it is not printed so. */
  readonly short: string | null;
}

/**
 * The fullest of the ways in which an office is printed, and the one that stands before or after a surname. Neither has
 * the country (ウクライナ国防大臣 → 国防大臣, Minister of Defence of Norway → Minister of Defence), the second not the
 * organization: the labels of each locale put both where they belong.
 */
export function officeWords(
  printed: readonly string[],
  offices: OfficeGrammar,
  organization: string | null,
): PrintedOffice {
  const byLength = [...new Set(printed)].map(offices.withoutCountry).sort((a, b) => b.length - a.length);
  const shorts = byLength.map((each) => withoutOrganization(each, organization, offices));
  const isShort = (each: string) => !offices.isBareTitle(each) && offices.isAdjunct(each);
  return { title: byLength[0] as string, short: shorts.find(isShort) ?? null };
}

/** NATO Secretary General, Secretary General of the NATO, 北大西洋条約機構(NATO)事務総長. */
function withoutOrganization(
  office: string,
  organization: string | null,
  { afterOwner, beforeOwner }: OfficeGrammar,
): string {
  const at = organization === null ? -1 : office.indexOf(organization);
  if (organization === null || at < 0) return office;
  const behind = office
    .slice(at + organization.length)
    .replace(afterOwner, '')
    .trim();
  const before = office.slice(0, at).replace(beforeOwner, '').trim();
  return behind || before || office;
}
