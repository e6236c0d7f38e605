import type { Locale } from '../../kernel/locale.ts';
import type { TextOrigin, TextState } from './translation.table.ts';

/** The text at one address in one locale: the words, and how far they can be relied on. */
export interface Text {
  readonly value: string;
  readonly origin: TextOrigin;
  readonly state: TextState;
  /** The address of the page where it was published; null where nobody has said. */
  readonly sourceUrl: string | null;
  /** The time it was last changed in the database; null of one that was read from a file alone. */
  readonly updatedAt: Date | null;
}

/** An empty text is a missing one: translators' tools write `""` for what is still to be translated. */
export function isWritten(value: string | null): value is string {
  return value !== null && value !== '';
}

/** The texts of one namespace + key, by locale. */
export type TextsByLocale = ReadonlyMap<Locale, Text>;

/** The text that a reader is served for namespace + key in a requested locale. */
export type ResolvedText = ServedText | MissingText;

export interface ServedText extends Text {
  readonly requested: Locale;
  /** The locale of `value`. */
  readonly locale: Locale;
  readonly isFallback: boolean;
  /** Every locale that has a text at this address. */
  readonly available: readonly Locale[];
}

/** No locale of the fallback chain has a text. */
export interface MissingText {
  readonly requested: Locale;
  readonly value: null;
  readonly locale: null;
  readonly isFallback: false;
  readonly origin: null;
  readonly state: 'MISSING';
  readonly sourceUrl: null;
  readonly updatedAt: null;
  readonly available: readonly Locale[];
}

/** The first text along the chain. This is the only place where a text falls back. */
export function resolveText(
  texts: TextsByLocale | undefined,
  requested: Locale,
  chain: readonly Locale[],
): ResolvedText {
  const available = texts === undefined ? [] : [...texts.keys()];
  for (const locale of chain) {
    const text = texts?.get(locale);
    if (text !== undefined)
      return { ...text, requested, locale, isFallback: locale !== requested, available };
  }
  return {
    requested,
    value: null,
    locale: null,
    isFallback: false,
    origin: null,
    state: 'MISSING',
    sourceUrl: null,
    updatedAt: null,
    available,
  };
}
