import { isIsoDate } from '../grammar/calendar.ts';
import { otherLanguage } from '../grammar/languages.ts';
import type { ProblemLog } from '../release/problem-log.ts';
import type { ReleaseOptions } from '../release/release-document.ts';
import { entities, firstTag } from '../source/markup.ts';
import { MAX_TEXT_BYTES, readSource, type SourceText } from '../source/source-text.ts';

/** Reads a text as a source; null, with an error, where it is none that a release can be read from. */
export function checkSource(raw: string, options: ReleaseOptions, problems: ProblemLog): SourceText | null {
  const { locale, publishedOn } = options;
  const bytes = Buffer.byteLength(raw);
  if (bytes > MAX_TEXT_BYTES) problems.add('TEXT_TOO_LONG', null, { bytes, limit: MAX_TEXT_BYTES });
  else if (!isIsoDate(publishedOn)) problems.add('PUBLISHED_DATE_INVALID', null, { value: publishedOn });
  else if (raw.replace(/^\uFEFF/, '').trim() === '') problems.add('TEXT_EMPTY', null);
  else {
    const source = readSource(raw);
    const tag = firstTag(source);
    if (tag === null) return questioned(source, locale, problems);
    problems.add('TEXT_IS_HTML', tag);
  }
  return null;
}

/** The source, with what is wrong in it reported. */
function questioned(source: SourceText, locale: string, problems: ProblemLog): SourceText {
  const language = otherLanguage(source.text, locale);
  if (language !== null) problems.add('LOCALE_WRONG', null, { locale, language });
  for (const { printed, count } of entities(source)) problems.add('ENTITY_IN_TEXT', printed, { count });
  return source;
}
