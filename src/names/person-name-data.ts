import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { memoize } from './memoize.ts';
import { likelyLocale, likelyScript } from './name-locale.ts';
import { type NamePattern, parseNamePattern } from './name-pattern.ts';
import type { NameOrder, PersonNameFormatOptions } from './person-name.ts';

type Order = NameOrder | 'sorting';
type Axes = Pick<PersonNameFormatOptions, 'length' | 'usage' | 'formality'>;

/** `personNames.json` of one locale, as the package cldr-person-names-full publishes it (inheritance resolved). */
interface PersonNamesJson {
  readonly givenFirst: readonly string[];
  readonly surnameFirst: readonly string[];
  readonly nativeSpaceReplacement: string;
  readonly foreignSpaceReplacement: string;
  readonly initial: string;
  readonly initialSequence: string;
  /** order → length → usage → formality; a second pattern for the same place is called `formal-alt-1`. */
  readonly personName: Partial<Record<Order, Record<string, Record<string, Record<string, string>>>>>;
}

/** The name data of one locale, with its patterns parsed when first asked for. */
export interface PersonNameData extends Omit<PersonNamesJson, 'givenFirst' | 'surnameFirst' | 'personName'> {
  /** The CLDR locale the data is that of; its case and word rules apply. */
  readonly locale: string;
  /** The order in which names of a locale are said, by locale; always has an entry for `und`. */
  readonly orderOf: ReadonlyMap<string, NameOrder>;
  /** True where the locale itself gives an order of names; false where it inherits all of it from the root. */
  readonly hasOwnOrder: boolean;
  /** The alternative patterns for an order and the axes; `surnameAllCaps` gives the same with surnames in capitals. */
  patterns(order: Order, axes: Axes, surnameAllCaps: boolean): readonly NamePattern[];
}

const directory = join(
  dirname(createRequire(import.meta.url).resolve('cldr-person-names-full/package.json')),
  'main',
);
const file = (locale: string) => join(directory, locale, 'personNames.json');

/**
 * The nearest CLDR locale with name data, by CLDR's inheritance: regions are dropped, and a language in a script
 * that is not its own inherits from the root, never across scripts (`zh-TW` → `zh-Hant`, `ja-Latn` → `und`).
 */
export const nearestDataLocale = memoize((tag): string => {
  const { tag: exact, language, script, region, likelyRegion } = likelyLocale(tag);
  const inScript = [`${language}-${script}-${region ?? likelyRegion}`, `${language}-${script}`];
  const inOwnScript = script === likelyScript(language) ? [`${language}-${region}`, language] : [];
  return [exact, ...inScript, ...inOwnScript].find((locale) => existsSync(file(locale))) ?? 'und';
});

const capitalizeSurnames = (source: string) => source.replace(/\{(surname2?(?:-[^}]*)?)\}/g, '{$1-allCaps}');

const readLocale = memoize((locale): PersonNameData => {
  const json: { main: Record<string, { personNames: PersonNamesJson }> } = JSON.parse(
    readFileSync(file(locale), 'utf8'),
  );
  const { givenFirst, surnameFirst, personName, ...rest } = json.main[locale]!.personNames;
  const orderOf = new Map<string, NameOrder>();
  for (const name of surnameFirst) orderOf.set(name.replaceAll('_', '-'), 'surnameFirst');
  for (const name of givenFirst) orderOf.set(name.replaceAll('_', '-'), 'givenFirst');
  const patterns = memoize((key) => {
    const [order, length, usage, formality, caps] = key.split(' ') as [Order, string, string, string, string];
    const alternatives = personName[order]?.[length]?.[usage];
    if (alternatives?.[formality] === undefined) {
      throw new RangeError(
        `CLDR has no name pattern for order "${order}", length "${length}", usage "${usage}", formality "${formality}"; ` +
          'use the values that PersonNameFormatOptions lists.',
      );
    }
    return Object.keys(alternatives)
      .filter((name) => name === formality || name.startsWith(`${formality}-alt-`))
      .map((name) => alternatives[name]!)
      .map((source) => parseNamePattern(caps === 'true' ? capitalizeSurnames(source) : source));
  });
  const own = [...orderOf].sort().join();
  return {
    ...rest,
    locale,
    orderOf,
    hasOwnOrder: locale !== 'und' && own !== [...readLocale('und').orderOf].sort().join(),
    patterns: (order, { length, usage, formality }, surnameAllCaps) =>
      patterns(`${order} ${length} ${usage} ${formality} ${surnameAllCaps}`),
  };
});

/** The name data for a locale, read on first use and kept. @throws RangeError when the locale is no BCP 47 tag. */
export const personNameData = (locale: string): PersonNameData => readLocale(nearestDataLocale(locale));
