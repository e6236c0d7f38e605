import type { MeetingDraft } from './meeting-draft.ts';
import type { Printed } from './release-document.ts';

/**
 * A release often opens with the visit and the event it was made for, and tells of the event again below: the first of
 * the two is no meeting of its own. `passed` are the words that announced it.
 */
export function withoutAnnouncement(drafts: readonly MeetingDraft[]): {
  meetings: readonly MeetingDraft[];
  passed: readonly Printed[];
} {
  const [first, ...rest] = drafts;
  const told = first === undefined ? undefined : toldAgain(first, rest);
  if (first === undefined || told === undefined) return { meetings: drafts, passed: [] };
  told.captions.push(...first.captions);
  return {
    meetings: rest,
    passed: [first.statedAt, ...first.descriptions, ...first.statements.map(({ body }) => body)],
  };
}

/** The meeting below that the first one announces; where that names no event, all below must be announced by it. */
function toldAgain(first: MeetingDraft, rest: readonly MeetingDraft[]): MeetingDraft | undefined {
  if (!isBare(first)) return undefined;
  const told = rest.filter((each) => tellsOf(each, first));
  const isAnnounced = first.event !== null || (told.length > 1 && told.length === rest.length);
  return isAnnounced ? told[0] : undefined;
}

/** Is it the event the first one names, on one of its days, with more said of it? */
function tellsOf(draft: MeetingDraft, { event, date }: MeetingDraft): boolean {
  if (date?.date == null || draft.date?.date == null) return false;
  const isWithin = date.date <= draft.date.date && draft.date.date <= (date.endsOn ?? date.date);
  const names = [draft.event, draft.heading];
  // "visited … from the 18th to the 20th and met ministers of other countries" names no event: those below are they.
  const isTold =
    event === null
      ? date.endsOn !== null && draft.heading !== null
      : names.some((name) => name?.text.includes(event.text));
  return isWithin && isTold;
}

/** Nothing is said of it beyond the paragraph that states it: "On the margins, he also held bilateral meetings". */
function isBare({
  statements,
  descriptions,
  parties,
  people,
  time,
  heading,
  statedAt,
}: MeetingDraft): boolean {
  const isLead = [...descriptions, ...statements.map(({ body }) => body)].every(
    ({ position }) => position.line === statedAt.position.line,
  );
  return isLead && heading === null && parties.length === 0 && people.length < 2 && time.startTime === null;
}
