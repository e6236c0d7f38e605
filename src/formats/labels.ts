import { type Locale, toLocale } from '../kernel/locale.ts';
import type { Catalogue, MessageParams } from '../translation/serving/catalogue.ts';
import type { LocaleRequest } from '../translation/serving/fallback-chain.ts';
import type { LocaleArguments, Localization, ResponsePath } from '../translation/serving/localization.ts';
import type { Address } from '../translation/texts/address.ts';

/** What a locale file may ask to be formatted otherwise than its own tag would be. */
export type FormatPurpose = 'dates' | 'lists';

/** As much of a catalogue as tells the forms of a language. */
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
  constructor(
    readonly catalogue: Catalogue,
    /** The language of the words. */
    readonly locale: Locale,
    /** Told where a template is another language's, because this one lacks it. */
    private readonly onFallback: (served: Locale) => void = () => undefined,
  ) {}

  /** Those of the first language of a reader's chain that says its formats; what is served is written down. */
  static forReader(localization: Localization, args: LocaleArguments, path: ResponsePath): Labels {
    const request = localization.request(args);
    const locale = languageOf(localization.catalogue, request) ?? request.locale;
    const note = (served: Locale) => localization.noteServed(request.locale, served, path);
    note(locale);
    return new Labels(localization.catalogue, locale, note);
  }

  /** Those of this very language, or null where it has none. */
  static in(catalogue: Catalogue, locale: Locale): Labels | null {
    const own = languageOf(catalogue, { locale, fallback: [] });
    return own === null ? null : new Labels(catalogue, own);
  }

  /** The locale to give to Intl. */
  formattingLocale(purpose: FormatPurpose): Locale {
    return formattingLocale(this.catalogue, purpose, { locale: this.locale });
  }

  /** A template with its parameters; what they say by themselves where no locale has the template. */
  fill(key: string, params: MessageParams): string {
    const { context, count, ...words } = params;
    const message = this.catalogue.servedMessage('labels', key, params, { locale: this.locale });
    if (message === null) return Object.values(words).join(' ');
    if (message.locale !== this.locale) this.onFallback(message.locale);
    return message.value;
  }
}

function languageOf(catalogue: Catalogue, request: LocaleRequest): Locale | null {
  return catalogue.text({ namespace: 'labels', key: 'formats.dates' }, request).locale;
}
