import type { Locale } from '../../kernel/locale.ts';
import { isSlugKey } from '../texts/localized-slug.ts';
import type { CheckedFile } from './checked-texts.ts';
import { namespaceUse, type TextUse } from './text-use.ts';

/**
 * The locales that records are translated into and not written in: of the records that others have the original words
 * of, they have such words of less than half.
 */
export function translatedLocales(
  all: readonly CheckedFile[],
  locales: readonly Locale[],
  use: TextUse,
): ReadonlySet<Locale> {
  const files = all.filter(({ namespace }) => namespace.includes('/'));
  const originals = new Map(files.map((file) => [file, originalKeys(file, use)]));
  return new Set(
    locales.filter((locale) => {
      const others = files.filter((file) => file.locale !== locale && originals.get(file)?.size !== 0);
      const records = Map.groupBy(others, ({ namespace }) => namespace);
      const own = files.filter((file) => {
        const keysOfOthers = (records.get(file.namespace) ?? []).flatMap((each) => [
          ...(originals.get(each) ?? []),
        ]);
        return file.locale === locale && keysOfOthers.some((key) => originals.get(file)?.has(key));
      });
      return own.length * 2 < records.size;
    }),
  );
}

function originalKeys({ namespace, texts }: CheckedFile, use: TextUse): ReadonlySet<string> {
  const isUntranslated = namespaceUse(use, namespace)?.isUntranslated;
  const keys = [...texts.keys()].filter((key) => !isSlugKey(key));
  return new Set(keys.filter((key) => isUntranslated?.({ namespace, key }) === true));
}
