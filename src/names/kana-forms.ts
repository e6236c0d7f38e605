import { properForms } from './choose-name-form.ts';
import { likelyLocale } from './name-locale.ts';
import { readingParts } from './name-reading.ts';
import { scriptsOf } from './name-script.ts';
import type { PersonNameForm } from './person-name-form.ts';

/** True where a locale is Japanese written in kana alone: `ja-Hrkt`, `ja-Hira`, `ja-Kana`. */
export function readsKanaOnly(locale: string): boolean {
  const { language, script } = likelyLocale(locale);
  return language === 'ja' && scriptsOf(script).every((each) => each === 'Hira' || each === 'Kana');
}

/**
 * The forms as they are read, for readers of a locale in kana. Readings are recorded, never computed: where there is
 * none at all, the forms as they are written.
 */
export function formsInKana(forms: readonly PersonNameForm[], locale: string): readonly PersonNameForm[] {
  const read = properForms(forms).flatMap((form) => {
    const parts = readingParts(form);
    if (!parts?.surname && !parts?.given) return [];
    const { kind, preferredOrder } = form;
    const { script } = likelyLocale(locale);
    return [{ locale, script, kind, ...parts, ...(preferredOrder && { preferredOrder }) }];
  });
  return read.length > 0 ? read : forms;
}
