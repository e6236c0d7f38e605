import type { Locale } from '../../kernel/locale.ts';
import type { Localization } from '../../translation/serving/localization.ts';
import type { SlugService } from './slug.service.ts';
import { LOCALIZED_SLUGS, type LocalizedSlugType } from './slugged.ts';

/** Something with a slug, as far as that goes. */
export interface Slugged {
  readonly typename: LocalizedSlugType;
  /** The record's own. */
  readonly slug: string;
}

/**
 * The slug of a record in a language: that of the language or of a parent of it, else the record's own, never that of
 * another language. It is a slug that finds the record again: what leads to another record, or to several, is not served.
 */
export function slugOf(
  record: Slugged,
  locale: Locale,
  localization: Localization,
  slugs: SlugService,
): string | Promise<string> {
  const serve = (value: string | null) => {
    if (value === null) return record.slug;
    const found = slugs.find(record.typename, value, () => localization.catalogue.chain({ locale }));
    return found.then((own) => (own === record.slug ? value : record.slug));
  };
  const address = LOCALIZED_SLUGS[record.typename].address(record.slug);
  const text = localization.in(locale).loadText(address);
  return text instanceof Promise ? text.then(serve) : serve(text);
}
