import type { ParsedMeeting } from '../../release/release-document.ts';
import type { KnownMeeting } from '../known/known-record.ts';
import type { RecordDraft } from '../record-draft.ts';

const TOLD = /^(?:statements\.\d+\.body|footnotes\.\d+\.text|captions\.\d+\.text)$/;

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
  if (match === null || draft.document.isTruncated || !match.documents.includes(source)) return;
  const isOfLanguage = (slug: string) => slug.includes(`-${draft.locale}-`);
  if (match.documents.some((each) => each !== source && isOfLanguage(each))) return;
  const namespace = `meetings/${match.slug}`;
  const inOrder = [...draft.known.words].sort(([a], [b]) => a.localeCompare(b));
  for (const [address, { value }] of inOrder) {
    const [space, locale, key = ''] = address.split(':');
    if (space !== namespace || locale !== draft.locale || !TOLD.test(key)) continue;
    if (!draft.prints(namespace, key))
      draft.note('TEXT_NOT_IN_RELEASE', { ...meeting.statedAt, text: value }, { namespace, key, locale });
  }
}
