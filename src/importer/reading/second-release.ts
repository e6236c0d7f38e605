import { completeDate } from '../grammar/calendar.ts';
import type { Grammar } from '../grammar/grammar.ts';
import { Block, type BodyPart } from '../layout/blocks.ts';
import { isOnlyDate } from '../layout/preamble.ts';
import { firstOpening } from './meetings/meeting-openings.ts';

/** What closes a release, in either language. */
const ENDER = /^\(?(?:end|ends|了|以上|おわり|終わり)\)?\.?$|^-(?:30|ends?)-$|^(?:# ?){3}$/i;

/**
 * Where a second release begins in the same file: at a line that gives another day than `day`, the first one's own,
 * or after a line that closes the first; and a meeting is stated below it. Null where there is only one.
 *
 * @param first index of the part that the first one's body begins with.
 */
export function secondRelease(
  parts: readonly BodyPart[],
  first: number,
  day: string | null,
  all: readonly Block[],
  grammar: Grammar,
): Block | null {
  const states = (from: number): boolean => firstOpening(parts.slice(from), grammar, false) >= 0;
  const end = endOf(all, parts[first], grammar);
  for (let at = first + 1; at < parts.length; at += 1) {
    const part = parts[at]!;
    if (!(part instanceof Block)) continue;
    const isAnother = day !== null && isOtherDay(part, day, grammar);
    const isAfterEnd = end !== null && part.run.lines[0]!.number > end && grammar.dates(part.text).length > 0;
    if ((isAnother || isAfterEnd) && states(at)) return part;
  }
  return null;
}

function isOtherDay({ text }: Block, day: string, grammar: Grammar): boolean {
  const [date] = grammar.dates(text);
  if (date?.year == null || !isOnlyDate(text, date)) return false;
  return completeDate(date, { date: day, source: 'dateline' }).date !== day;
}

/** The line that closes the first release; a page may have one above it, too. */
function endOf(all: readonly Block[], first: BodyPart | undefined, grammar: Grammar): number | null {
  if (!(first instanceof Block)) return null;
  const start = first.run.lines[0]!.number;
  const ender = all.find(
    ({ text, run }) => run.lines[0]!.number > start && ENDER.test(text) && grammar.isFurniture(text),
  );
  return ender === undefined ? null : ender.run.lines[0]!.number;
}
