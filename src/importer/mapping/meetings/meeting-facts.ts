import type { MeetingRecord } from '../../../records/writing/record.ts';
import type { ParsedMeeting } from '../../release/release-document.ts';
import type { KnownMeeting } from '../known/known-record.ts';

type MeetingFacts = Pick<
  MeetingRecord,
  'kind' | 'startTime' | 'startPrecision' | 'startIsApproximate' | 'durationMinutes' | 'durationIsApproximate'
>;

/** The same meeting by other documents than this one: what this one told before, it may have corrected. */
export function toldByOthers(match: KnownMeeting | null, source: string): KnownMeeting | null {
  return match?.documents.some(({ slug }) => slug !== source) === true ? match : null;
}

/**
 * The kind, time and duration of a meeting, from a release and from what other documents tell. What the release tells
 * holds, but of the same time or duration the more exact, whichever document has it. What the release does not tell is
 * not overwritten by what it would be by default; nor is the kind, which is concluded from words.
 */
export function meetingFacts(
  meeting: ParsedMeeting,
  match: KnownMeeting | null,
  source: string,
): MeetingFacts {
  const others = toldByOthers(match, source);
  return { kind: others?.kind ?? meeting.kind, ...startOf(meeting, others), ...durationOf(meeting, others) };
}

function startOf(
  { startTime, startPrecision, startIsApproximate }: ParsedMeeting,
  others: KnownMeeting | null,
): Pick<MeetingFacts, 'startTime' | 'startPrecision' | 'startIsApproximate'> {
  const own = { startPrecision: startPrecision ?? ('DAY' as const), startIsApproximate };
  if (others === null || (startTime !== null && startTime !== others.startTime))
    return { ...(startTime !== null && { startTime }), ...own };
  const known = { startPrecision: others.startPrecision, startIsApproximate: others.startIsApproximate };
  if (startTime === null) return others.startTime === null ? own : known;
  return {
    startTime,
    startPrecision: [own, known].some((each) => each.startPrecision === 'MINUTE') ? 'MINUTE' : 'HOUR',
    startIsApproximate: startIsApproximate && others.startIsApproximate,
  };
}

function durationOf(
  { durationMinutes, durationIsApproximate }: ParsedMeeting,
  others: KnownMeeting | null,
): Pick<MeetingFacts, 'durationMinutes' | 'durationIsApproximate'> {
  if (durationMinutes === null)
    return { durationIsApproximate: others?.durationIsApproximate ?? durationIsApproximate };
  const isSame = others?.durationMinutes === durationMinutes;
  return {
    durationMinutes,
    durationIsApproximate: durationIsApproximate && (!isSame || others.durationIsApproximate),
  };
}
