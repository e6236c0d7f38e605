import type { PlaygroundConfig } from '../playground-config.ts';
import { rememberLocale } from '../remembered/remembered-locale.ts';
import { changeLocale, t, useLocale } from '../words/words.ts';

/** The most locales that are a row of buttons; more would crowd the bar. */
const MAX_SEGMENTS = 3;

/** Chooses the locale of the page and of its requests. Native controls, so keyboard and screen reader work. */
export function LocaleSwitch({ config }: { config: PlaygroundConfig }) {
  const current = useLocale();
  const choose = async (locale: string) => {
    await changeLocale(locale);
    rememberLocale(locale, config);
  };
  if (config.locales.length > MAX_SEGMENTS) {
    return (
      <select
        className="locale-select"
        aria-label={t('header.locale')}
        value={current}
        onChange={(event) => choose(event.target.value)}
      >
        {config.locales.map(({ locale, endonym }) => (
          <option key={locale} value={locale} lang={locale}>
            {endonym}
          </option>
        ))}
      </select>
    );
  }
  return (
    <fieldset className="locale-segments">
      <legend>{t('header.locale')}</legend>
      {config.locales.map(({ locale, endonym }) => (
        <label key={locale} lang={locale}>
          <input
            type="radio"
            name="locale"
            value={locale}
            checked={locale === current}
            onChange={() => choose(locale)}
          />
          <span>{endonym}</span>
        </label>
      ))}
    </fieldset>
  );
}
