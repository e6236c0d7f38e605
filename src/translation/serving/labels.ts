import { type Locale, toLocale } from '../../kernel/locale.ts';
import type { Address } from '../texts/address.ts';
import type { Catalogue, MessageParams, ServedMessage } from './catalogue.ts';
import type { LocaleRequest } from './fallback-chain.ts';

/** The formats for which a locale file may name another locale than its own tag. */
export type FormatPurpose = 'dates' | 'lists';

/** The part of a catalogue that decides the forms of a language. */
export interface FormatTexts {
  text(address: Address, request: LocaleRequest): { readonly value: string | null };
}

/** The locale to give to Intl, as the locale files say it for a reader. */
export function formattingLocale(
  catalogue: FormatTexts,
  purpose: FormatPurpose,
  request: LocaleRequest,
): Locale {
  const { value } = catalogue.text({ namespace: 'labels', key: `formats.${purpose}` }, request);
  return (value && toLocale(value)) ?? request.locale;
}

/**
 * The labels of one language: words of `labels.json` and forms of Intl. The file itself says, under `formats`, which
 * locale's forms go with its words, so that a locale without labels of its own has no English sentence with a French
 * date in it.
 */
export class Labels {
  /** The language of the words: the one asked for, or the parent of it that has labels. */
  readonly locale: Locale;
  /** True where the language has labels, so that what is filled in is in it. */
  readonly isOwn: boolean;
  readonly #fallbacks = new Set<Locale>();

  readonly #catalogue: Catalogue;
  /** This language and its parents alone. */
  readonly #own: LocaleRequest;

  constructor(catalogue: Catalogue, locale: Locale) {
    this.#catalogue = catalogue;
    this.#own = { locale, fallback: [] };
    const own = catalogue.text({ namespace: 'labels', key: 'formats.dates' }, this.#own).locale;
    this.locale = own ?? locale;
    this.isOwn = own !== null;
  }

  /** The locale to give to Intl. */
  formattingLocale(purpose: FormatPurpose): Locale {
    return formattingLocale(this.#catalogue, purpose, { locale: this.locale });
  }

  /** A template with its parameters; what they say by themselves where no locale has the template. */
  fill(key: string, params: MessageParams): string {
    const { context, count, ...words } = params;
    const message = this.#catalogue.servedMessage('labels', key, params, { locale: this.locale });
    if (message === null) return Object.values(words).join(' ');
    if (message.locale !== this.locale) this.#fallbacks.add(message.locale);
    return message.value;
  }

  /** The same, but null where this language does not have the template. */
  fillOwn(key: string, params: MessageParams): ServedMessage | null {
    return this.#catalogue.servedMessage('labels', key, params, this.#own);
  }

  /** The languages of the templates that stood in for one that this language does not have. */
  get fallbacks(): ReadonlySet<Locale> {
    return this.#fallbacks;
  }
}
