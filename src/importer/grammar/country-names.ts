/** Region codes of CLDR that are no countries. */
const NOT_COUNTRIES = new Set([
  'AC',
  'CP',
  'CQ',
  'DG',
  'EA',
  'EU',
  'EZ',
  'IC',
  'QO',
  'TA',
  'UN',
  'XA',
  'XB',
  'ZZ',
]);
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

export type CountryName = readonly [name: string, country: string];

/**
 * The names of countries in a language: CLDR's and the language's own further forms (by ISO 3166-1 alpha-2 code, with
 * `|` between them), under the key of each name. Of one key the longest comes first, so that a look-up tries few.
 */
export function countryNames(
  locale: string,
  forms: Readonly<Record<string, string>>,
  keyOf: (name: string) => string,
): ReadonlyMap<string, readonly CountryName[]> {
  const index = new Map<string, CountryName[]>();
  for (const entry of [...regionNames(locale), ...furtherNames(forms)]) {
    const list = index.get(keyOf(entry[0]));
    if (list === undefined) index.set(keyOf(entry[0]), [entry]);
    else list.push(entry);
  }
  for (const list of index.values()) list.sort((left, right) => right[0].length - left[0].length);
  return index;
}

function regionNames(locale: string): CountryName[] {
  const display = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
    .filter((code) => !NOT_COUNTRIES.has(code) && new Intl.Locale(`und-${code}`).region === code)
    .flatMap((code): CountryName[] => {
      const name = display.of(code);
      return name === undefined ? [] : [[name.replace(/ ?[(（].*$/, '').replaceAll('’', "'"), code]];
    });
}

function furtherNames(forms: Readonly<Record<string, string>>): CountryName[] {
  return Object.entries(forms).flatMap(([country, list]) =>
    list.split('|').map((name): CountryName => [name, country]),
  );
}
