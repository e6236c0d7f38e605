import type { ReleaseLocale } from '../release/release-document.ts';

/** Fewer letters than this do not tell a language. */
const ENOUGH = 100;

/** The language that the letters of a text are those of, where it plainly is not `locale`; else null. */
export function otherLanguage(text: string, locale: ReleaseLocale): ReleaseLocale | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < ENOUGH) return null;
  const japanese = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const share = japanese / letters;
  if (locale === 'en') return share > 0.5 ? 'ja' : null;
  return share < 0.02 ? 'en' : null;
}
