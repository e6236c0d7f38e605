import { languageName } from '../../kernel/locale.ts';
import type { LocaleArguments, Localization, ResponsePath } from '../serving/localization.ts';

/** The label of an enum's value, from `enums.json`; of a Locale, the name of the language, which `Intl` knows. */
export function enumLabel(
  localization: Localization,
  name: string,
  value: string,
  given: LocaleArguments,
  path: ResponsePath,
): string | Promise<string> {
  if (name === 'Locale') {
    const { locale } = localization.request(given);
    localization.noteServed(locale, locale, path);
    return languageName(value, locale);
  }
  const resolved = localization.text({ namespace: 'enums', key: `${name}.${value}` }, given, path);
  return resolved instanceof Promise
    ? resolved.then((text) => text.value ?? value)
    : (resolved.value ?? value);
}
