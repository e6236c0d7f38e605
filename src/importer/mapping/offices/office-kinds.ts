import type { KnownRecord } from '../known/known-record.ts';
import { OFFICE_KIND_TEXTS } from '../known/office-kind-texts.ts';
import { nameKey } from '../slug.ts';

/** Words for an office: its title in full, and as it stands next to a surname. */
export interface OfficeWords {
  readonly title: string;
  readonly short: string;
}

/** The offices that most governments have one of, by what they are called in each language; translators own the words. */
export class OfficeKinds {
  /** Words by kind, locale and part. */
  readonly #words = new Map<string, Map<string, Map<string, string>>>();

  constructor(words: KnownRecord['words']) {
    for (const word of words.values()) {
      const named = OFFICE_KIND_TEXTS.parse(word);
      if (named === null) continue;
      const { kind } = named.source;
      const byLocale = this.#words.get(kind) ?? new Map<string, Map<string, string>>();
      this.#words.set(kind, byLocale);
      const parts = byLocale.get(word.locale) ?? new Map<string, string>();
      byLocale.set(word.locale, parts.set(named.field, word.value));
    }
  }

  /** The kind of an office of a country (null: of an organization), by any of its names; null where none is known. */
  kindOf(names: readonly string[], locale: string, country: string | null): string | null {
    const keys = new Set(names.map(nameKey));
    for (const [kind, byLocale] of this.#words) {
      if (this.words(kind, locale, country) === null) continue;
      const parts = byLocale.get(locale) as ReadonlyMap<string, string>;
      const own = ['title', 'short', `title_${country}`, `short_${country}`].map((part) => parts.get(part));
      const all = [...own, ...(parts.get('alike')?.split('|') ?? [])];
      if (all.some((name) => name !== undefined && keys.has(nameKey(name)))) return kind;
    }
    return null;
  }

  /** The words of a country for the office; null where they are not known. */
  words(kind: string, locale: string, country: string | null): OfficeWords | null {
    const parts = this.#words.get(kind)?.get(locale);
    const word = (part: string) => parts?.get(`${part}_${country}`) ?? parts?.get(part);
    const title = word('title');
    return title === undefined ? null : { title, short: word('short') ?? title };
  }

  /** The locales that have words for offices. */
  get locales(): string[] {
    return [...new Set([...this.#words.values()].flatMap((byLocale) => [...byLocale.keys()]))];
  }
}
