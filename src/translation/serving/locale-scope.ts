import type { Locale } from '../../kernel/locale.ts';
import type { LocaleArguments, Localization } from './localization.ts';

/**
 * The locale of a filter, an order or a search, and what may stand in for it. Resolved only where a text is looked at,
 * because that makes the response depend on `Accept-Language`.
 */
export class LocaleScope {
  readonly #localization: Localization;
  readonly #args: LocaleArguments;

  constructor(localization: Localization, args: LocaleArguments) {
    this.#localization = localization;
    this.#args = args;
  }

  /** The locale asked for, then those that may stand in, as texts are served by. */
  chain(locale?: Locale | null): readonly Locale[] {
    const { catalogue } = this.#localization;
    return catalogue.chain(
      this.#localization.request(locale == null ? this.#args : { ...this.#args, locale }),
    );
  }

  /** Every locale of the record. */
  get locales(): readonly Locale[] {
    return this.#localization.locales.map(({ locale }) => locale);
  }
}
