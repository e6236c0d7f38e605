import type { Locale } from '../../kernel/locale.ts';
import type { LocaleArguments, Localization } from '../../translation/serving/localization.ts';

/**
 * Whose eyes a filter, an order or a search looks with: the locale of the field and what may stand in for it. Asked
 * for only where a text is looked at, because asking makes the response depend on `Accept-Language`.
 */
export class Reader {
  constructor(
    private readonly localization: Localization,
    private readonly args: LocaleArguments,
  ) {}

  /** The locale asked for, then those that may stand in, as texts are served by. */
  chain(locale?: Locale | null): readonly Locale[] {
    const { catalogue } = this.localization;
    return catalogue.chain(this.localization.request(locale == null ? this.args : { ...this.args, locale }));
  }

  /** Every locale of the record. */
  get locales(): readonly Locale[] {
    return this.localization.locales.map(({ locale }) => locale);
  }
}
