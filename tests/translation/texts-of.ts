import type { AddressedText } from '../../src/translation/serving/catalogue.ts';

type ByLocale = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;

/** Texts by locale, namespace and key; those of `en` are the originals. */
export function textsOf(byLocale: ByLocale): AddressedText[] {
  return Object.entries(byLocale).flatMap(([locale, namespaces]) =>
    Object.entries(namespaces).flatMap(([namespace, texts]) =>
      Object.entries(texts).map(([key, value]) => ({
        namespace,
        key,
        locale,
        value,
        origin: locale === 'en' ? ('ORIGINAL' as const) : ('UNOFFICIAL_TRANSLATION' as const),
        state: 'TRANSLATED' as const,
        sourceUrl: null,
        updatedAt: null,
      })),
    ),
  );
}
