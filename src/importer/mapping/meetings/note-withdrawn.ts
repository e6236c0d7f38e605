import { CAPTION_TEXTS } from '../../../records/caption/caption.table.ts';
import { FOOTNOTE_TEXTS } from '../../../records/footnote/footnote.table.ts';
import { STATEMENT_TEXTS } from '../../../records/statement/statement.table.ts';
import type { Address } from '../../../translation/texts/address.ts';
import type { ParsedMeeting } from '../../release/release-document.ts';
import type { KnownMeeting } from '../known/known-record.ts';
import type { RecordDraft } from '../record-draft.ts';

/**
 * Notes what a release told before and, corrected, tells no more: statements, footnotes and captions stay on record, as
 * others may cite them, and each is named, so that the editor can take it out. Nothing is said of a release that breaks
 * off, nor where another of its language tells of the meeting too.
 */
export function noteWithdrawn(
  draft: RecordDraft,
  meeting: ParsedMeeting,
  match: KnownMeeting | null,
  source: string,
): void {
  const { isTruncated, locale } = draft.document;
  if (match === null || isTruncated || !match.documents.some(({ slug }) => slug === source)) return;
  if (match.documents.some((each) => each.slug !== source && each.locale === locale)) return;
  const own = [...draft.known.words.values()].filter(
    (word) => word.locale === locale && isToldIn(match, word),
  );
  for (const { namespace, key, value } of own.sort((a, b) => a.key.localeCompare(b.key)))
    if (!draft.prints({ namespace, key }))
      draft.note('TEXT_NOT_IN_RELEASE', { ...meeting.statedAt, text: value }, { namespace, key, locale });
}

/** True when a text is a statement, a footnote or a caption of a meeting. */
function isToldIn({ slug }: KnownMeeting, address: Address): boolean {
  const parsed =
    STATEMENT_TEXTS.parse(address) ?? FOOTNOTE_TEXTS.parse(address) ?? CAPTION_TEXTS.parse(address);
  return parsed?.source.meetingSlug === slug;
}
