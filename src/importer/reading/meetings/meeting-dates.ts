import {
  type CompletedDate,
  completeDate,
  type DateMention,
  dayAfter,
  isoDate,
  weekdayOf,
  type YearReference,
} from '../../grammar/calendar.ts';
import type { JapanDay } from '../../grammar/calendar-grammar.ts';
import type { Grammar } from '../../grammar/grammar.ts';
import { printedIn, type Sentence } from '../../layout/sentences.ts';
import type { ProblemLog } from '../../release/problem-log.ts';
import type { MeetingDraft } from './meeting-draft.ts';

export interface OpeningContext {
  readonly grammar: Grammar;
  readonly reference: YearReference;
  readonly problems: ProblemLog;
  /** The day to take when the sentence gives none. */
  readonly contextDate: CompletedDate | null;
}

/** The day of the release where the sentence says "today", else the day told of before, or so many days after it. */
export function fromContext(
  { text }: Sentence,
  { grammar, reference, contextDate }: OpeningContext,
): CompletedDate | null {
  const fromIssue = grammar.calendar.daysFromIssue?.(text) ?? null;
  if (fromIssue !== null)
    return { date: dayAfter(reference.date, fromIssue), endsOn: null, source: 'issued' };
  const days = grammar.calendar.relativeDay(text) ?? 0;
  if (!contextDate?.date || days === 0) return contextDate;
  return { ...contextDate, date: dayAfter(contextDate.date, days), endsOn: null };
}

/** The day a mention gives, completed from the reference, with notes and warnings about it. */
export function datedOn(
  sentence: Sentence,
  mention: DateMention,
  { reference, problems, contextDate }: OpeningContext,
): CompletedDate {
  // 翌18日: a day without a month is of the month of the day before it.
  const known = contextDate?.date ?? reference.date;
  const isNextMonth = mention.month === 0 && contextDate?.date && mention.day < Number(known.slice(8));
  const month = mention.month === 0 ? Number(known.slice(5, 7)) + (isNextMonth ? 1 : 0) : mention.month;
  const found = completeDate({ ...mention, month: month === 13 ? 1 : month }, reference);
  const printed = printedIn(sentence, mention);
  const isBackwards = found.date !== null && found.endsOn !== null && found.endsOn < found.date;
  const date = isBackwards ? { ...found, endsOn: null } : found;
  if (date.date === null || (mention.last !== null && date.endsOn === null))
    problems.add('DATE_INVALID', printed);
  else if (mention.weekday !== null && weekdayOf(date.date) !== mention.weekday)
    problems.add('WEEKDAY_MISMATCH', printed, { date: date.date });
  if (date.date !== null && date.source === 'dateline')
    problems.addOnce('YEAR_FROM_DATELINE', printed, { date: date.date });
  if (date.date !== null && date.source === 'published')
    problems.addOnce('YEAR_FROM_PUBLISHED', printed, { date: date.date });
  return date;
}

export function japanTimeOf(
  sentence: Sentence,
  japan: MeetingDraft['time']['japan'],
  date: CompletedDate | null,
  context: OpeningContext,
): MeetingDraft['japanTime'] {
  if (japan !== null) {
    const day = date?.date ? japanDay(japan.day, date.date, context.reference) : null;
    return day === null ? null : { date: day, time: japan.time, printed: printedIn(sentence, japan) };
  }
  const time = context.grammar.calendar.time(sentence.text);
  if (time.zone !== 'JAPAN' || !time.startTime || !time.timeZoneNote || !date?.date) return null;
  return { date: date.date, time: time.startTime, printed: printedIn(sentence, time.timeZoneNote) };
}

function japanDay(day: JapanDay, date: string, reference: YearReference): string | null {
  if (day === 'same') return date;
  if (typeof day === 'object') {
    const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
    if (day.month !== 0) return completeDate(day, { ...reference, date }).date;
    const within = isoDate(year, month, day.day);
    // The 1st in Japan after the 31st elsewhere is of the next month.
    return within !== null && Math.abs(Date.parse(within) - Date.parse(date)) < 3 * 86_400_000
      ? within
      : isoDate(month === 12 ? year + 1 : year, (month % 12) + 1, day.day);
  }
  return dayAfter(date, day === 'next' ? 1 : -1);
}
