import cldr from 'cldr-core/supplemental/parentLocales.json' with { type: 'json' };
import type { Locale } from './locale.ts';

const PARENTS: Readonly<Record<string, string>> = cldr.supplemental.parentLocales.parentLocale;
const ROOT = 'und';

/**
 * The locales that a locale inherits from, the nearest first, without the root (UTS #35 part 1, "Parent Locales"):
 * `en-AU` from `en-001` and `en`, `zh-TW` from `zh-Hant` alone, because nobody reads one script for another.
 */
export function parentLocales(locale: Locale): Locale[] {
  const parents: Locale[] = [];
  for (
    let parent = parentOf(withUnlikelyScript(locale));
    parent !== ROOT && parent !== '';
    parent = parentOf(parent)
  ) {
    parents.push(parent);
  }
  return parents;
}

function parentOf(locale: Locale): Locale {
  const known = PARENTS[locale];
  if (known !== undefined) return known === 'root' ? ROOT : known;
  const { language, script } = new Intl.Locale(locale);
  const isWhole = locale === `${language}-${script}`;
  if (isWhole && script !== scriptOf(language)) return ROOT;
  const end = locale.lastIndexOf('-');
  if (end < 0) return ROOT;
  // A single-letter subtag introduces the one after it, so it goes with it.
  return locale.slice(0, end).replace(/-[^-]$/, '');
}

/** CLDR's data has `zh-Hant-TW` for what people write `zh-TW`. */
function withUnlikelyScript(locale: Locale): Locale {
  const given = new Intl.Locale(locale);
  const script = scriptOf(locale);
  if (given.script !== undefined || script === undefined || script === scriptOf(given.language))
    return locale;
  return new Intl.Locale(locale, { script }).toString();
}

function scriptOf(locale: Locale): string | undefined {
  return new Intl.Locale(locale).maximize().script;
}
