import type { PlaygroundConfig } from '../playground-config.ts';
import { chooseLocale } from './chosen-locale.ts';

const STORAGE_KEY = 'taiyaku:locale';

/** The locale to open the page in. */
export function initialLocale(config: PlaygroundConfig): string {
  return chooseLocale(
    {
      address: new URLSearchParams(location.search).get('locale'),
      stored: localStorage.getItem(STORAGE_KEY),
      browser: navigator.languages,
    },
    config.locales.map(({ locale }) => locale),
    config.defaultLocale,
  );
}

/** Keeps the choice for the next visit, in the address (so that it can be shared) and on the document. */
export function rememberLocale(locale: string, config: PlaygroundConfig): void {
  localStorage.setItem(STORAGE_KEY, locale);
  const address = new URL(location.href);
  address.searchParams.set('locale', locale);
  history.replaceState(history.state, '', address);
  document.documentElement.lang = locale;
  document.documentElement.dir =
    config.locales.find((offered) => offered.locale === locale)?.direction ?? 'ltr';
}
