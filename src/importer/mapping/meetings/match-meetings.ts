import { MEETING_TEXTS } from '../../../records/meeting/meeting.table.ts';
import type { ParsedMeeting, ReleaseDocument } from '../../release/release-document.ts';
import { type KnownMeeting, type KnownRecord, wordKey } from '../known/known-record.ts';
import { partyKeys } from '../people/party-keys.ts';
import { titleOf } from './meeting-title.ts';

/**
 * The known meeting that each meeting of a release is, or null: the same day, not at another time, held in the same
 * way, and with parties in common; of several the one with the most in common. Two languages share no words, so
 * what is compared is days, times, countries and organizations. A meeting that this very document, `source`, has told of
 * before is known by its title, on its day or, where that has been corrected, on another. A known meeting is given away once. What is told of several days in general,
 * with nobody else named, is known by those days.
 */
export function matchMeetings(
  document: ReleaseDocument,
  known: KnownRecord,
  source: string,
): (KnownMeeting | null)[] {
  const pairs = document.meetings.flatMap((meeting, index) =>
    known.meetings.flatMap((candidate) => {
      const isFromHere =
        candidate.documents.some((each) => each.slug === source) &&
        isTitledSo(meeting, document, candidate, known);
      const again = meeting.date === candidate.date ? AGAIN : MOVED;
      const likeness = isFromHere ? again : likenessOf(meeting, document, candidate);
      return likeness > 0 ? [{ index, candidate, likeness }] : [];
    }),
  );
  const matches: (KnownMeeting | null)[] = document.meetings.map(() => null);
  const given = new Set<KnownMeeting>();
  for (const { index, candidate } of pairs.sort((a, b) => b.likeness - a.likeness)) {
    if (matches[index] !== null || given.has(candidate)) continue;
    matches[index] = candidate;
    given.add(candidate);
  }
  return matches;
}

/** More than any likeness. */
const AGAIN = 3;
/** The release has been corrected, and gives another day; what still has its day comes first. */
const MOVED = 0.5;

function isTitledSo(
  meeting: ParsedMeeting,
  document: ReleaseDocument,
  { slug, mode }: KnownMeeting,
  known: KnownRecord,
): boolean {
  const title = known.words.get(wordKey(MEETING_TEXTS.at({ slug }, 'title'), document.locale))?.value;
  return meeting.mode === mode && title === (titleOf(meeting) ?? document.title)?.text;
}

/** 0 where they are not the same meeting. */
function likenessOf(meeting: ParsedMeeting, document: ReleaseDocument, candidate: KnownMeeting): number {
  if (meeting.date !== candidate.date || meeting.mode !== candidate.mode) return 0;
  const bothTimed = meeting.startTime !== null && candidate.startTime !== null;
  if (bothTimed && meeting.startTime !== candidate.startTime) return 0;
  const ours = new Set(meeting.participants.flatMap((each) => partyKeys(each, document)));
  const theirs = new Set(candidate.participants.flatMap(knownPartyKeys));
  const shared = [...ours].filter((key) => theirs.has(key)).length;
  const overlap = shared / Math.max(1, Math.min(ours.size, theirs.size));
  // Whose record it is takes part in every meeting of the day, so more than that must be shared.
  const isSamePeriod = meeting.endsOn !== null && meeting.endsOn === candidate.endsOn && shared > 0;
  if (isSamePeriod && overlap === 1) return overlap;
  const isEnough = bothTimed ? overlap > 0.5 || ours.size === 0 : shared > 1 && overlap > 0.5;
  return isEnough ? overlap + (bothTimed ? 1 : 0) : 0;
}

function knownPartyKeys({ countryCode, organization }: KnownMeeting['participants'][number]): string[] {
  return [countryCode, organization].filter((key) => key !== null);
}
