import type { RecordLanguage } from '../../translation/serving/language.ts';
import type { Localization } from '../../translation/serving/localization.ts';
import type { Alternate } from './alternate.type.ts';
import type { SlugService } from './slug.service.ts';
import { type Slugged, slugOf } from './slug-of.ts';

/** The pages of a record, one for each locale, the default first; a locale has the words of its parents as well. */
export function alternatesOf(
  record: Slugged,
  localization: Localization,
  slugs: SlugService,
  isTranslated: (language: RecordLanguage) => boolean | Promise<boolean>,
): Promise<Alternate[]> {
  return Promise.all(
    localization.locales.map(async ({ locale, isDefault }) => ({
      locale,
      tag: locale,
      slug: await slugOf(record, locale, localization, slugs),
      isDefault,
      isTranslated: await isTranslated(localization.in(locale)),
    })),
  );
}
