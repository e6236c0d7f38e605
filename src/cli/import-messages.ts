import { COUNTRY_TEXTS, type CountryNameStyle, countryName } from '../formats/country-name.ts';
import type { ImportProblem } from '../importer/mapping/import-problem.ts';
import type { Locale } from '../kernel/locale.ts';
import type { Catalogue, MessageParams } from '../translation/serving/catalogue.ts';
import { readFileCatalogue } from '../translation/serving/file-catalogue.ts';
import { Language } from '../translation/serving/language.ts';

/** Longer than this a quotation hides the sentence that it stands in. */
const MAX_QUOTATION = 72;
/** The number of characters of a text that fit beside its label. */
const MAX_TEXT = 96;

/** The sentences that the import has for the editor, in one locale. */
export class ImportMessages {
  readonly locale: Locale;
  readonly #catalogue: Catalogue;

  constructor(catalogue: Catalogue, locale: Locale) {
    this.#catalogue = catalogue;
    this.locale = locale;
  }

  /** A sentence of `importer.json`. */
  format(key: string, params: MessageParams = {}): string {
    return this.#catalogue.message('importer', key, params, { locale: this.locale }) ?? key;
  }

  /** The label of a value of an enum (`MeetingKind.SPEECH`). */
  label(key: string): string {
    return this.#catalogue.message('enums', key, {}, { locale: this.locale }) ?? key;
  }

  /** Several facts in one line. */
  list(facts: readonly (string | null | undefined)[]): string {
    const [first = '', ...rest] = facts.filter(Boolean) as string[];
    return rest.reduce((list, fact) => this.format('listing.list', { list, fact }), first);
  }

  /** Alternatives in one line: "a, b or c". */
  anyOf(options: readonly string[]): string {
    return new Intl.ListFormat(this.locale, { type: 'disjunction' }).format(options);
  }

  country(code: string, style: CountryNameStyle): string {
    return countryName(new Language(this.#catalogue, this.locale), code, style);
  }

  /** The sentence of a problem: the fault, and the mend. */
  problem({ code, params, excerpt }: ImportProblem): string {
    const country =
      typeof params.country === 'string' ? { country: this.country(params.country, 'IN_TEXT') } : {};
    return this.format(`problems.${code}`, {
      ...params,
      ...country,
      excerpt: shortened(excerpt, MAX_QUOTATION),
    });
  }
}

/** Reads the sentences from the locale files, so that there is a sentence even where there is no database. */
export async function readImportMessages(
  localesDir: string,
  locales: readonly Locale[],
  locale: Locale,
): Promise<ImportMessages> {
  const catalogue = await readFileCatalogue([localesDir], locales, [
    'importer',
    'enums',
    COUNTRY_TEXTS.namespace,
  ]);
  return new ImportMessages(catalogue, locale);
}

/** Cuts a text to one line that fits beside its label. */
export function shortened(text: string, length = MAX_TEXT): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length <= length ? line : `${line.slice(0, length - 1)}…`;
}
