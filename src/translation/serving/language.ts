import type { Locale } from '../../kernel/locale.ts';
import type { Address } from '../texts/address.ts';
import type { ResolvedText } from '../texts/text.ts';
import type { Catalogue } from './catalogue.ts';
import type { LocaleRequest } from './fallback-chain.ts';
import { Labels } from './labels.ts';
import type { Localization } from './localization.ts';

/** One language: texts in it or in a parent of it (`fr` of `fr-CA`), and nothing else. */
export class Language {
  protected readonly own: LocaleRequest;
  #labels: Labels | undefined;

  readonly catalogue: Catalogue;
  readonly locale: Locale;

  constructor(catalogue: Catalogue, locale: Locale) {
    this.catalogue = catalogue;
    this.locale = locale;
    this.own = { locale, fallback: [] };
  }

  /** The language, then its parents. */
  get chain(): readonly Locale[] {
    return this.catalogue.chain(this.own);
  }

  /** Its words and forms; they remember which templates stood in, so each label has a language of its own. */
  get labels(): Labels {
    this.#labels ??= new Labels(this.catalogue, this.locale);
    return this.#labels;
  }

  /** The text of a resident namespace; null where the language has none. */
  text(address: Address): string | null {
    return this.catalogue.text(address, this.own).value;
  }
}

/** The same for what is made of a record's texts too. */
export class RecordLanguage extends Language {
  readonly #localization: Localization;

  constructor(localization: Localization, locale: Locale) {
    super(localization.catalogue, locale);
    this.#localization = localization;
  }

  /** The text of any namespace; a promise only where it is a record's text that nobody has loaded yet. */
  loadText(address: Address): string | null | Promise<string | null> {
    const text = this.#localization.lookUp(address, this.own);
    return text instanceof Promise ? text.then(({ value }) => value) : text.value;
  }

  /** The text in whichever language has it, the nearest first: for what this one has no word for. */
  loadForeignText(address: Address): ResolvedText | Promise<ResolvedText> {
    return this.#localization.lookUp(address, { locale: this.locale });
  }
}
