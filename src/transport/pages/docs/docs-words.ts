import type { Locale } from '../../../kernel/locale.ts';
import type { Catalogue } from '../../../translation/serving/catalogue.ts';

/** The words of the documentation for a reader, by their keys below `docs` in `playground.json`. */
export type DocsWords = (key: string) => string;

/** The words of the documentation in a locale, as they are now. */
export function docsWords(catalogue: Catalogue, locale: Locale): DocsWords {
  return (key) => catalogue.message('playground', `docs.${key}`, {}, { locale }) ?? '';
}
