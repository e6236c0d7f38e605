import { memoize } from './memoize.ts';

/** A locale as given, with the script and region it most likely stands for (CLDR likely subtags). */
export interface LikelyLocale {
  /** Canonical BCP 47 tag without extensions. */
  readonly tag: string;
  readonly language: string;
  readonly script: string;
  /** The region as written in the tag, or else undefined. */
  readonly region: string | undefined;
  readonly likelyRegion: string | undefined;
}

/** Reads a BCP 47 tag. @throws RangeError naming the tag when it is not well formed. */
export const likelyLocale = memoize((tag): LikelyLocale => {
  let locale: Intl.Locale;
  try {
    locale = new Intl.Locale(tag);
  } catch {
    throw new RangeError(
      `"${tag}" is not a BCP 47 locale; write one such as "ja", "zh-Hant" or "en-GB", with hyphens.`,
    );
  }
  const likely = locale.maximize();
  return {
    tag: locale.baseName,
    language: likely.language,
    script: likely.script ?? 'Zzzz',
    region: locale.region,
    likelyRegion: likely.region,
  };
});

/** The script a language is written in unless its tag says otherwise. */
export const likelyScript = (language: string): string => likelyLocale(language).script;

const HAN_LANGUAGES = new Set(['ja', 'zh', 'yue']);

/** True for languages written in Han characters: names go from one such language to another unchanged. */
export const writesHan = (language: string): boolean => HAN_LANGUAGES.has(language);
