import { createInstance, type i18n, type TOptions } from 'i18next';
import { useSyncExternalStore } from 'react';
import type { PlaygroundConfig } from '../playground-config.ts';

const words: i18n = createInstance();
const listeners = new Set<() => void>();
let listLocales: ReadonlyMap<string, string> = new Map();

/** Loads the words of every locale; `t` may be called from then on. */
export async function openWords(config: PlaygroundConfig, locale: string): Promise<void> {
  listLocales = new Map(config.locales.map(({ locale, listLocale }) => [locale, listLocale]));
  await words.init({
    lng: locale,
    fallbackLng: config.defaultLocale,
    defaultNS: 'playground',
    resources: Object.fromEntries(
      Object.entries(config.messages).map(([locale, playground]) => [
        locale,
        { playground, reasons: config.reasons[locale] ?? {} },
      ]),
    ),
    interpolation: { escapeValue: false },
    initAsync: false,
  });
}

/** The words of `playground.json` under `key`, in the chosen locale. */
export function t(key: string, values: TOptions = {}): string {
  return words.t(key, values);
}

/** The words of `reasons.json` under `key`, and the locale they are in; null where no locale has them. */
export function reasonMessage(key: string, values: TOptions): { value: string; locale: string } | null {
  const options = { ...values, ns: 'reasons', nest: false };
  if (!words.exists(key, options)) return null;
  const { res, usedLng } = words.t(key, { ...options, returnDetails: true });
  return { value: String(res), locale: usedLng };
}

/** The locale by whose rules a sentence in the chosen locale lists names. */
export function listLocale(): string {
  return listLocales.get(currentLocale()) ?? currentLocale();
}

/** The chosen locale, BCP 47. */
export function currentLocale(): string {
  return words.language;
}

/** Changes the locale of every word on the page. */
export async function changeLocale(locale: string): Promise<void> {
  await words.changeLanguage(locale);
  for (const listener of listeners) listener();
}

/** The chosen locale; renders the component again when it changes. */
export function useLocale(): string {
  return useSyncExternalStore(subscribe, currentLocale);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
