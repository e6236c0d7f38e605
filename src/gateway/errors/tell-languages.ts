import type { Localization } from '../../translation/serving/localization.ts';

/** Says in the headers of a response which languages its words are in, and whether the header of the request decided. */
export function tellLanguages(
  headers: Map<string, string>,
  languages: ReadonlySet<string>,
  localization: Localization,
): void {
  if (languages.size > 0) headers.set('content-language', [...languages].sort().join(', '));
  // Only then: a cache must not keep a copy a language of what is the same in all.
  if (localization.headerDecided) headers.set('vary', 'Accept-Language');
}
