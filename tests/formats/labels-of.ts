import { Catalogue } from '../../src/translation/serving/catalogue.ts';
import { Labels } from '../../src/translation/serving/labels.ts';
import { textsOf } from '../translation/texts-of.ts';

/** The labels of each of the locales, from templates as `labels.json` has them, flat. */
export function labelsOf(
  templates: Readonly<Record<string, Record<string, string>>>,
): (locale: string) => Labels {
  const files = Object.entries(templates).map(([locale, labels]) => [locale, { labels }]);
  const catalogue = new Catalogue(Object.keys(templates), textsOf(Object.fromEntries(files)));
  return (locale) => new Labels(catalogue, locale);
}
