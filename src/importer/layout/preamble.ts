import { completeDate, type DateMention, isoDate } from '../grammar/calendar.ts';
import type { CalendarGrammar } from '../grammar/calendar-grammar.ts';
import type { Grammar } from '../grammar/grammar.ts';
import type { PageGrammar } from '../grammar/page-grammar.ts';
import type { PeopleGrammar } from '../grammar/people-grammar.ts';
import type { PlaceGrammar } from '../grammar/place-grammar.ts';
import type { ProblemLog } from '../release/problem-log.ts';
import type { Dateline, Printed } from '../release/release-document.ts';
import type { Block } from './blocks.ts';

export interface Preamble {
  readonly title: Printed | null;
  /** The day the release gives for itself: its date line, else a whole date in its title. */
  readonly day: string | null;
  readonly dateline: Dateline;
  /** Lines before the body that may be captions or headings: named a meeting, but are not the title. */
  readonly captions: readonly Printed[];
  /** Lines that say nothing of their own: a republisher's preface, the title again under a link. */
  readonly passed: readonly Printed[];
}

/** Reads what stands before the body: title, dateline, publisher, and a republisher's preface. */
export function readPreamble(
  blocks: readonly Block[],
  grammar: Grammar,
  publishedOn: string,
  trailers: ReadonlySet<string>,
  problems: ProblemLog,
): Preamble {
  const { page, calendar, acts, speech } = grammar;
  const announced = blocks.findLastIndex((block) => page.isAnnouncement(block.text));
  let date: { iso: string | null; printed: Printed } | null = null;
  let publisher: Printed | null = null;
  const passed: Printed[] = [];
  const candidates: { block: Block; beforeDate: boolean }[] = [];
  for (const [index, block] of blocks.entries()) {
    const dates = calendar.dates(block.text);
    if (index <= announced) {
      if (index === announced && dates[0]) date ??= datelineOf(block, dates[0], publishedOn, problems);
      if (page.isPublisher(block.text)) publisher ??= block.run.printed();
      passed.push(block.run.printed());
    } else if (page.isPublisher(block.text)) publisher ??= block.run.printed();
    else if (dates[0] && isOnlyDate(block.text, dates[0], calendar))
      date ??= datelineOf(block, dates[0], publishedOn, problems);
    else if (block.isProse && announced >= 0 && speech.isLeadIn(block.text)) passed.push(block.run.printed());
    else if (block.isProse && (/[.。:]$/.test(block.text) || date !== null || !acts.namesMeeting(block.text)))
      problems.add('LINE_NOT_UNDERSTOOD', block.run.printed());
    else candidates.push({ block, beforeDate: date === null });
  }
  const bylines = bylinesOf(
    candidates.map(({ block }) => block),
    grammar.people,
  );
  for (const { block } of candidates) if (trailers.has(block.text)) passed.push(block.run.printed());
  const free = candidates.filter(({ block }) => !trailers.has(block.text) && !bylines.has(block));
  for (const block of bylines) problems.add('LINE_NOT_UNDERSTOOD', block.run.printed());
  const best =
    free.findLast(({ block, beforeDate }) => beforeDate && acts.namesMeeting(block.text)) ??
    free.find(({ block }) => acts.namesMeeting(block.text)) ??
    free.findLast(({ beforeDate }) => beforeDate) ??
    free[0];
  const captions: Printed[] = [];
  for (const candidate of free) {
    if (candidate === best) continue;
    if (!candidate.beforeDate && acts.namesMeeting(candidate.block.text))
      captions.push(candidate.block.run.printed());
    else if (isBreadcrumb(candidate.block.text, grammar.places)) passed.push(candidate.block.run.printed());
    else problems.add('LINE_NOT_UNDERSTOOD', candidate.block.run.printed());
  }
  return {
    title: best ? titleOf(best.block, page) : null,
    day: date?.iso ?? (best ? dayIn(best.block.text, calendar) : null),
    dateline: { date: date?.iso ?? null, printedDate: date?.printed ?? null, publisher },
    captions,
    passed,
  };
}

/**
 * Lines that name whoever publishes it, with the office on a line of its own: "Hon Judith Collins KC / Minister of
 * Defence".
 */
function bylinesOf(blocks: readonly Block[], { people }: PeopleGrammar): ReadonlySet<Block> {
  const found = new Set<Block>();
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    if (next === undefined || block.text.length + next.text.length > 200) continue;
    const joined = `${block.text}, ${next.text}`;
    const [person] = people(joined);
    if (person?.start === 0 && person.end === joined.length) found.add(block).add(next);
  }
  return found;
}

/** "ADMM-Plus (Vientiane, 21 November 2024)". */
function dayIn(title: string, { dates }: CalendarGrammar): string | null {
  const [date] = dates(title);
  return date?.year == null || date.month === 0 ? null : isoDate(date.year, date.month, date.day);
}

/** The page of a country the release stands under. */
function isBreadcrumb(text: string, { countries }: PlaceGrammar): boolean {
  const [country] = countries(text);
  return country !== undefined && country.start <= 4 && country.end === text.length;
}

/** The title without the number of the attachment it came as, and without decorative brackets round its topic. */
function titleOf(block: Block, { titlePrefix }: PageGrammar): Printed {
  const prefix = titlePrefix.exec(block.run.folded)?.[0].length ?? 0;
  return block.run.printed(Math.max(prefix, block.marker?.end ?? 0));
}

/** Tells whether a line gives a day, perhaps with its place or hour, and nothing else. */
export function isOnlyDate(text: string, date: DateMention, { isDateLine }: CalendarGrammar): boolean {
  return isDateLine(text.slice(0, date.start), text.slice(date.end));
}

function datelineOf(block: Block, mention: DateMention, publishedOn: string, problems: ProblemLog) {
  const start = block.run.folded.indexOf(block.text) + mention.start;
  const printed = block.run.printed(start, start + mention.end - mention.start);
  const straight = completeDate(mention, { date: publishedOn, source: 'published' });
  let iso = straight.date;
  if (mention.orderIsOpen) {
    const turned = completeDate(
      { ...mention, month: mention.day, day: mention.month },
      { date: publishedOn, source: 'published' },
    );
    if (
      iso !== null &&
      turned.date !== null &&
      distance(turned.date, publishedOn) < distance(iso, publishedOn)
    )
      iso = turned.date;
    if (iso !== null) problems.add('DATE_ORDER_AMBIGUOUS', printed, { date: iso });
  }
  if (iso === null) problems.add('DATE_INVALID', printed);
  return { iso, printed };
}

function distance(left: string, right: string): number {
  return Math.abs(Date.parse(left) - Date.parse(right));
}
