import { type Locale, toLocale } from '../kernel/locale.ts';
import type { Catalogue, MessageParams } from '../translation/catalogue.ts';
import type { LocaleRequest } from '../translation/fallback-chain.ts';
import type { LocaleArguments, Localization, ResponsePath } from '../translation/localization.ts';

/** What a locale file may ask to be formatted otherwise than its own tag would be. */
export type FormatPurpose = 'dates' | 'lists';

/** The locale to give to Intl, as the locale files say it for a reader. */
export function formattingLocale(
  catalogue: Catalogue,
  purpose: FormatPurpose,
  request: LocaleRequest,
): Locale {
  const { value } = catalogue.text('labels', `formats.${purpose}`, request);
  return (value && toLocale(value)) ?? request.locale;
}

/**
 * The labels of one field, in words of `labels.json` and forms of Intl. The file itself says, under `formats`, which
 * locale's forms go with its words, so that both are of one language even where the words are another's: a locale
 * without labels of its own has no English sentence with a French date in it.
 */
export class Labels {
  constructor(
    readonly localization: Localization,
    readonly args: LocaleArguments,
    path: ResponsePath,
  ) {
    const { locale, fallback } = localization.request(args);
    const words = localization.catalogue.text('labels', 'formats.dates', { locale, fallback });
    localization.noteServed(locale, words.locale ?? locale, path);
  }

  /** The reader's locale. */
  get locale(): Locale {
    return this.localization.request(this.args).locale;
  }

  /** The locale to give to Intl. */
  formattingLocale(purpose: FormatPurpose): Locale {
    return formattingLocale(this.localization.catalogue, purpose, this.localization.request(this.args));
  }

  /** A template with its parameters; what they say by themselves where no locale has the template. */
  fill(key: string, params: MessageParams): string {
    const { context, count, ...words } = params;
    return this.localization.message('labels', key, params, this.args) ?? Object.values(words).join(' ');
  }
}
