import { completeDate } from '../grammar/calendar.ts';
import type { CalendarGrammar } from '../grammar/calendar-grammar.ts';
import type { PageGrammar } from '../grammar/page-grammar.ts';
import { Block, type BodyPart } from '../layout/blocks.ts';
import { isOnlyDate } from '../layout/preamble.ts';
import { firstOpening, type OpeningGrammar } from './meetings/meeting-openings.ts';

/**
 * The block a second release begins with in the same file: a line that gives another day than `day`, the first one's
 * own, or one after a line that closes the first; and a meeting is stated below it. Null where there is only one.
 *
 * @param first index of the part that the first one's body begins with.
 */
export function secondRelease(
  parts: readonly BodyPart[],
  first: number,
  day: string | null,
  all: readonly Block[],
  grammar: OpeningGrammar,
): Block | null {
  const states = (from: number): boolean => firstOpening(parts.slice(from), grammar, false) >= 0;
  const end = endOf(all, parts[first], grammar.page);
  for (let at = first + 1; at < parts.length; at += 1) {
    const part = parts[at]!;
    if (!(part instanceof Block)) continue;
    const isAnother = day !== null && isOtherDay(part, day, grammar.calendar);
    const isAfterEnd =
      end !== null && part.run.lines[0]!.number > end && grammar.calendar.dates(part.text).length > 0;
    if ((isAnother || isAfterEnd) && states(at)) return part;
  }
  return null;
}

function isOtherDay({ text }: Block, day: string, calendar: CalendarGrammar): boolean {
  const [date] = calendar.dates(text);
  if (date?.year == null || !isOnlyDate(text, date, calendar)) return false;
  return completeDate(date, { date: day, source: 'dateline' }).date !== day;
}

/** The line that closes the first release; a page may have one above it, too. */
function endOf(all: readonly Block[], first: BodyPart | undefined, { isEnd }: PageGrammar): number | null {
  if (!(first instanceof Block)) return null;
  const start = first.run.lines[0]!.number;
  const end = all.find(({ text, run }) => run.lines[0]!.number > start && isEnd(text));
  return end === undefined ? null : end.run.lines[0]!.number;
}
