/** The places where a locale may have been asked for, strongest first. */
export interface LocalePreferences {
  /** `?locale=` of the address. */
  readonly address: string | null;
  /** The reader's last choice here. */
  readonly stored: string | null;
  /** `navigator.languages`. */
  readonly browser: readonly string[];
}

/** The first preference that is offered, looked up by RFC 4647 section 3.4 (`ja-JP` finds `ja`), else the default. */
export function chooseLocale(
  preferences: LocalePreferences,
  offered: readonly string[],
  defaultLocale: string,
): string {
  for (const preference of [preferences.address, preferences.stored, ...preferences.browser]) {
    const found = preference && lookUp(preference, offered);
    if (found) return found;
  }
  return defaultLocale;
}

function lookUp(preference: string, offered: readonly string[]): string | undefined {
  const subtags = preference.toLowerCase().split('-');
  while (subtags.length > 0) {
    const range = subtags.join('-');
    const found = offered.find((locale) => locale.toLowerCase() === range);
    if (found) return found;
    subtags.pop();
    // RFC 4647: a single letter or digit left at the end goes with the subtag it introduced.
    if (subtags.at(-1)?.length === 1) subtags.pop();
  }
  return undefined;
}
