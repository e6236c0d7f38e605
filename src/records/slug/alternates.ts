import type { Locale } from '../../kernel/locale.ts';
import type { Localization } from '../../translation/serving/localization.ts';
import type { Alternate } from './alternate.type.ts';
import type { SlugService } from './slug.service.ts';
import { type Slugged, slugOf } from './slug-of.ts';

/** The pages of a record, one for each locale, the default first; a slug may be that of a parent of the locale. */
export function alternatesOf(
  record: Slugged,
  localization: Localization,
  slugs: SlugService,
  isTranslated: (locale: Locale) => boolean | Promise<boolean>,
): Promise<Alternate[]> {
  return Promise.all(
    localization.locales.map(async ({ locale, isDefault }) => ({
      locale,
      tag: locale,
      slug: await slugOf(record, locale, localization, slugs),
      isDefault,
      isTranslated: await isTranslated(locale),
    })),
  );
}
