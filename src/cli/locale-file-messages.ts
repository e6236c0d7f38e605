import { fileURLToPath } from 'node:url';
import type { Locale } from '../kernel/locale.ts';
import { readLocales } from '../kernel/locale-folders.ts';
import { readFileCatalogue } from '../translation/serving/file-catalogue.ts';
import { LocaleFileMessages } from '../translation/serving/locale-file-messages.ts';
import { editorLocale } from './editor-locale.ts';

/** A folder of locales need not have these words, so those that come with the product stand in. */
const SHIPPED = fileURLToPath(new URL('../../locales', import.meta.url));

/** Reads the sentences about locale files in the language of the terminal. */
export async function readLocaleFileMessages(
  localesDir: string,
  locales: readonly Locale[],
  env: NodeJS.ProcessEnv,
): Promise<LocaleFileMessages> {
  const all = [...new Set([...locales, ...readLocales(SHIPPED, 'en')])];
  const catalogue = await readFileCatalogue([localesDir, SHIPPED], all, ['localeFiles']);
  return new LocaleFileMessages(catalogue, editorLocale(env, all));
}
