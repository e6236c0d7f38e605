import type { Grammar } from './grammar.ts';
import type { MeetingDraft } from './meeting-draft.ts';
import { printedIn, type Statement } from './sentences.ts';

/** "Today, we hosted … The Ministers met from 10:00 to 12:30": the hour may be told after the day. */
export function tellClock(draft: MeetingDraft, sentence: Statement, grammar: Grammar): void {
  const { act, dates, text } = sentence;
  const isOfThis = act !== null && act.kind !== 'VISIT' && dates.length === 0;
  if (!isOfThis || draft.time.startTime !== null || draft.statements.length > 0) return;
  const time = grammar.time(text);
  if (time.startTime === null) return;
  draft.timeZoneNote = time.timeZoneNote && printedIn(sentence, time.timeZoneNote).text;
  const { durationMinutes, durationIsApproximate } = draft.time;
  draft.time = durationMinutes === null ? time : { ...time, durationMinutes, durationIsApproximate };
}
