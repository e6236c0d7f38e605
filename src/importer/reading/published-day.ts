import type { ProblemLog } from '../release/problem-log.ts';
import type { Dateline, ParsedMeeting } from '../release/release-document.ts';

/** A release is put on record within months, if at all. */
const MAX_DAYS = 120;

/** Questions a day of publication that is before a meeting whose whole date is printed, or far from what is printed. */
export function questionPublished(
  publishedOn: string,
  dateline: Dateline,
  meetings: readonly ParsedMeeting[],
  problems: ProblemLog,
): void {
  const told = meetings.find(({ date, dateSource }) => date !== null && dateSource === 'text');
  const early = told?.date != null && told.date > publishedOn ? told : null;
  if (early !== null) {
    problems.add('PUBLISHED_DATE_UNLIKELY', early.statedAt, { published: publishedOn, date: early.date! });
    return;
  }
  const printed = dateline.printedDate ?? told?.statedAt ?? null;
  const date = dateline.date ?? told?.date ?? null;
  if (printed === null || date === null) return;
  const days = Math.abs(Date.parse(publishedOn) - Date.parse(date)) / 86_400_000;
  if (days > MAX_DAYS) problems.add('PUBLISHED_DATE_UNLIKELY', printed, { published: publishedOn, date });
}
