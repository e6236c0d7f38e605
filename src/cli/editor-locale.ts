import type { Locale } from '../kernel/locale.ts';
import { negotiateLocale } from '../kernel/negotiate-locale.ts';

/**
 * The locale to speak to who sits at the terminal: that of `LC_ALL`, `LC_MESSAGES` or `LANG`, the first of them that is
 * set (POSIX), where there is a folder for it; else the default.
 */
export function editorLocale(
  env: Readonly<Record<string, string | undefined>>,
  available: readonly Locale[],
): Locale {
  const set = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  // ja_JP.UTF-8@modifier
  return negotiateLocale(set.replace(/[.@].*$/, '').replaceAll('_', '-'), available);
}
