import type { Locale } from '../../kernel/locale.ts';
import { readLocaleFile } from '../files/locale-files.ts';
import { type AddressedText, Catalogue } from './catalogue.ts';

/**
 * Reads some resident namespaces from their files, so that there are words even where there is no database.
 *
 * @param folders where the locales are; a text is that of the first folder which has it
 */
export async function readFileCatalogue(
  folders: readonly string[],
  locales: readonly Locale[],
  namespaces: readonly string[],
): Promise<Catalogue> {
  const files = folders
    .toReversed()
    .flatMap((folder) =>
      locales.flatMap((locale) => namespaces.map((namespace) => readTexts(folder, locale, namespace))),
    );
  return new Catalogue(locales, (await Promise.all(files)).flat());
}

/** The texts of a locale's file; none where there is no such file: another language is spoken then. */
async function readTexts(folder: string, locale: Locale, namespace: string): Promise<AddressedText[]> {
  const file = await readLocaleFile(folder, locale, namespace).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  return [...(file?.texts ?? [])].map(([key, value]) => ({
    namespace,
    key,
    locale,
    value,
    origin: 'ORIGINAL',
    state: 'REVIEWED',
    sourceUrl: null,
    updatedAt: null,
  }));
}
