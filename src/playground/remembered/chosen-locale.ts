/** The places where a locale may have been asked for, strongest first. */
export interface LocaleWishes {
  /** `?locale=` of the address. */
  readonly address: string | null;
  /** The reader's last choice here. */
  readonly stored: string | null;
  /** `navigator.languages`. */
  readonly browser: readonly string[];
}

/** The first wish that is offered, looked up by RFC 4647 section 3.4 (`ja-JP` finds `ja`), else the default. */
export function chooseLocale(
  wishes: LocaleWishes,
  offered: readonly string[],
  defaultLocale: string,
): string {
  for (const wish of [wishes.address, wishes.stored, ...wishes.browser]) {
    const found = wish && lookUp(wish, offered);
    if (found) return found;
  }
  return defaultLocale;
}

function lookUp(wish: string, offered: readonly string[]): string | undefined {
  const subtags = wish.toLowerCase().split('-');
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
