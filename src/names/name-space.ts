import { plainValue } from './field-value.ts';
import { likelyLocale, writesHan } from './name-locale.ts';
import { isWrittenIn } from './name-script.ts';
import type { PersonNameFormatOptions, PersonNameObject } from './person-name.ts';

/**
 * The separator between the parts of a name, where official usage says more than CLDR: Japanese names in Japanese, and
 * any name in hiragana, have a space (中谷 元, for CLDR 中谷元); a foreign name in Han characters has nothing (金善鎬, for CLDR
 * 金・善鎬), for the middle dot belongs to katakana, Chinese names in katakana included (for CLDR unseparated).
 */
export function nameSpace(
  name: PersonNameObject & { readonly nameLocale: string },
  locale: string,
): Pick<PersonNameFormatOptions, 'spaceReplacement'> {
  const reader = likelyLocale(locale).language;
  if (!writesHan(reader)) return {};
  const text = plainValue(name, 'surname') + plainValue(name, 'given');
  if (reader === 'ja') {
    const isJapanese = likelyLocale(name.nameLocale).language === 'ja';
    if (isJapanese || isWrittenIn(text, 'Hira')) return { spaceReplacement: ' ' };
    if (isWrittenIn(text, 'Kana')) return { spaceReplacement: '・' };
  }
  return isWrittenIn(text, 'Hani') ? { spaceReplacement: '' } : {};
}
