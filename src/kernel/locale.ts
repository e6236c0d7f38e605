/** A BCP 47 language tag in canonical form: `ja`, `en-GB`, `zh-Hant`. */
export type Locale = string;

/** A locale the record is served in. `direction` is the direction of its script. */
export interface LocaleInfo {
  readonly locale: Locale;
  /** The name of the language in itself, e.g. `日本語`. */
  readonly endonym: string;
  readonly direction: 'ltr' | 'rtl';
  readonly isDefault: boolean;
}

/** Scripts written from right to left (Unicode, ISO 15924); `Intl` tells it only from Node 24 on. */
const RIGHT_TO_LEFT = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Mend',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
]);

/** The tag in canonical form (BCP 47, RFC 5646 section 4.5), or null where it is not well-formed. */
export function toLocale(tag: string): Locale | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

/** The same of a tag as people type it, with `_` as in GraphQL and POSIX: `FR_ca` is `fr-CA`. */
export function typedLocale(tag: string): Locale | null {
  return toLocale(tag.replaceAll('_', '-'));
}

/** A locale as a GraphQL enum value (GraphQL names have no hyphen): `zh-Hant` is `zh_Hant`. */
export function localeEnumName(locale: Locale): string {
  return locale.replaceAll('-', '_');
}

/** The locale's tag with the script it is written in (CLDR likely subtags): `ja-Jpan`, `sr-Latn`. */
export function tagWithScript(locale: Locale): string {
  const { language, script } = new Intl.Locale(locale).maximize();
  return script === undefined ? language : `${language}-${script}`;
}

export function scriptDirection(locale: Locale): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(new Intl.Locale(locale).maximize().script ?? 'Latn') ? 'rtl' : 'ltr';
}

/** The name of a locale for the readers of another. */
export function languageName(locale: Locale, reader: Locale): string {
  const names = languageNames.get(reader) ?? new Intl.DisplayNames([reader], { type: 'language' });
  languageNames.set(reader, names);
  return names.of(locale) ?? locale;
}

/**
 * The names of languages by reader: making one takes a hundred times as long as asking it, and a page may ask for
 * thousands of names.
 */
const languageNames = new Map<Locale, Intl.DisplayNames>();

export function describeLocale(locale: Locale, defaultLocale: Locale): LocaleInfo {
  return {
    locale,
    endonym: languageName(locale, locale),
    direction: scriptDirection(locale),
    isDefault: locale === defaultLocale,
  };
}
