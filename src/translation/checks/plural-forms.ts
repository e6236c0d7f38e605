import type { Locale } from '../../kernel/locale.ts';

/** The plural categories of CLDR, which are the suffixes of i18next's keys. */
export type PluralCategory = Intl.LDMLPluralRule;
export type PluralType = Intl.PluralRuleType;

/** The whole numbers from 0 that are tried: a form for more than one has two of them in every language of CLDR. */
const SAMPLES = 200;

/** The categories that a locale has for counting or for ranking. */
export function pluralCategories(locale: Locale, type: PluralType): ReadonlySet<string> {
  return new Set(rules(locale, type).resolvedOptions().pluralCategories);
}

/**
 * True when a form is for one whole number only, so that a text may say it without a placeholder: English `one` and
 * Arabic `two` are; Russian `one` is not (1, 21, 31 …), nor Latvian `zero` (0, 10, 11 …), nor French `one` (0 and 1)
 * unless 0 has a form of its own.
 */
export function isOfOneNumber(
  locale: Locale,
  { category, type }: PluralForm,
  others: ReadonlySet<string>,
): boolean {
  const plurals = rules(locale, type);
  const isZeroTaken = type === 'cardinal' && category !== 'zero' && others.has('zero');
  const numbers = Array.from({ length: SAMPLES }, (_, number) => number);
  return (
    numbers.filter((each) => plurals.select(each) === category && !(each === 0 && isZeroTaken)).length === 1
  );
}

/** The plural form that a key is of. */
export interface PluralForm {
  readonly category: PluralCategory;
  readonly type: PluralType;
}

const SUFFIX = /_(?<ordinal>ordinal_)?(?<category>zero|one|two|few|many|other)$/;

/** A key without i18next's plural suffix, and the form that this says. */
export function splitPlural(key: string): { readonly stem: string; readonly form: PluralForm | null } {
  const found = SUFFIX.exec(key);
  if (found === null) return { stem: key, form: null };
  const type = found.groups?.ordinal === undefined ? 'cardinal' : 'ordinal';
  return {
    stem: key.slice(0, found.index),
    form: { category: found.groups?.category as PluralCategory, type },
  };
}

/** Joins a key and i18next's suffix of a form. */
export function pluralKey(stem: string, { category, type }: PluralForm): string {
  return `${stem}_${type === 'ordinal' ? 'ordinal_' : ''}${category}`;
}

const made = new Map<string, Intl.PluralRules>();

function rules(locale: Locale, type: PluralType): Intl.PluralRules {
  const known = made.get(`${locale} ${type}`) ?? new Intl.PluralRules(locale, { type });
  made.set(`${locale} ${type}`, known);
  return known;
}
