import type { Locale } from '../../kernel/locale.ts';
import type { ProblemFacts } from '../files/locale-file-problem.ts';
import type { Catalogue, MessageParams } from './catalogue.ts';

const NAMESPACE = 'localeFiles';

/** The sentences about locale files, in one language. */
export class LocaleFileMessages {
  readonly locale: Locale;
  readonly #catalogue: Catalogue;

  constructor(catalogue: Catalogue, locale: Locale) {
    this.#catalogue = catalogue;
    this.locale = locale;
  }

  /** A sentence of `localeFiles.json`; its key where no language has it. */
  format(key: string, params: MessageParams = {}): string {
    return this.#catalogue.message(NAMESPACE, key, params, { locale: this.locale }) ?? key;
  }

  /** The fault, and the mend. */
  problem({ code, params }: ProblemFacts): string {
    return this.format(`problems.${code}`, params);
  }
}
