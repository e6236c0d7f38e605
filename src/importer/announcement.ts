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
  const told = first === undefined ? undefined : rest.find((each) => tellsOf(each, first));
  if (first === undefined || told === undefined) return { meetings: drafts, passed: [] };
  told.captions.push(...first.captions);
  return {
    meetings: rest,
    passed: [first.statedAt, ...first.descriptions, ...first.statements.map(({ body }) => body)],
  };
}

/** Is it the event the first one names, on one of its days, with more said of it? */
function tellsOf(draft: MeetingDraft, first: MeetingDraft): boolean {
  const { event, date, time, statements, parties, people } = first;
  // "On the margins, he also held bilateral meetings" goes on in the same paragraph.
  const isLead = statements.every(({ body }) => body.position.line === first.statedAt.position.line);
  const isBare = isLead && parties.length === 0 && people.length < 2 && time.startTime === null;
  if (!isBare || event === null || date?.date == null || draft.date?.date == null) return false;
  const isWithin = date.date <= draft.date.date && draft.date.date <= (date.endsOn ?? date.date);
  return isWithin && [draft.event, draft.heading].some((name) => name?.text.includes(event.text));
}
