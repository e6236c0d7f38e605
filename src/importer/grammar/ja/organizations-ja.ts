/** Organizations by the names that releases write out, with the abbreviation that stands for them. */
const NAMES: readonly (readonly [name: string, organization: string])[] = [
  ['北大西洋条約機構', 'NATO'],
  ['欧州連合', 'EU'],
  ['国際連合', 'UN'],
  ['国連', 'UN'],
  ['東南アジア諸国連合', 'ASEAN'],
  ['国際原子力機関', 'IAEA'],
  ['アフリカ連合', 'AU'],
  ['赤十字国際委員会', 'ICRC'],
];
const BRACKETED =
  /^[\p{Script=Han}ァ-ヴー]{2,20}(?:機構|連合|連盟|同盟|連邦|委員会|機関|理事会)\(([A-Z]{2,8})\)/u;
const ACRONYM = /^[A-Z]{2,8}(?![・A-Za-z])/;

/** The organization that the words of an office begin with: NATO, 北大西洋条約機構(NATO), 欧州連合. */
export function organizationAt(text: string): string | null {
  return (
    BRACKETED.exec(text)?.[1] ??
    NAMES.find(([name]) => text.startsWith(name))?.[1] ??
    ACRONYM.exec(text)?.[0] ??
    null
  );
}

/** The organization whose name ends at a position in the text. */
export function organizationBefore(
  text: string,
  end: number,
): { start: number; organization: string } | null {
  const before = text.slice(Math.max(0, end - 32), end);
  const found =
    /(?:[\p{Script=Han}ァ-ヴー]{2,20}\([A-Z]{2,8}\)|[A-Z]{2,8}|[\p{Script=Han}ァ-ヴー]{2,14})$/u.exec(
      before,
    )?.[0] ?? '';
  const organization = organizationAt(found);
  return organization === null ? null : { start: end - found.length, organization };
}
