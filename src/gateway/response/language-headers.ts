import type { Localization } from '../../translation/serving/localization.ts';

/** Sets `Content-Language`, and `Vary` where `Accept-Language` decided. */
export function setLanguageHeaders(
  headers: Map<string, string>,
  languages: ReadonlySet<string>,
  localization: Localization,
): void {
  if (languages.size > 0) headers.set('content-language', [...languages].sort().join(', '));
  // Only then: a cache must not keep a copy a language of what is the same in all.
  if (localization.headerDecided) headers.set('vary', 'Accept-Language');
}
