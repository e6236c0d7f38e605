import { completeDate, type DateMention, isoDate } from '../grammar/calendar.ts';
import type { Grammar } from '../grammar/grammar.ts';
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
  const announced = blocks.findLastIndex((block) => grammar.isAnnouncement(block.text));
  let date: { iso: string | null; printed: Printed } | null = null;
  let publisher: Printed | null = null;
  const passed: Printed[] = [];
  const candidates: { block: Block; beforeDate: boolean }[] = [];
  for (const [index, block] of blocks.entries()) {
    const dates = grammar.dates(block.text);
    if (index <= announced) {
      if (index === announced && dates[0]) date ??= datelineOf(block, dates[0], publishedOn, problems);
      if (grammar.isPublisher(block.text)) publisher ??= block.run.printed();
      passed.push(block.run.printed());
    } else if (grammar.isPublisher(block.text)) publisher ??= block.run.printed();
    else if (dates[0] && isOnlyDate(block.text, dates[0]))
      date ??= datelineOf(block, dates[0], publishedOn, problems);
    else if (block.isProse && announced >= 0 && grammar.isLeadIn(block.text))
      passed.push(block.run.printed());
    else if (
      block.isProse &&
      (/[.。:]$/.test(block.text) || date !== null || !grammar.namesMeeting(block.text))
    )
      problems.add('LINE_NOT_UNDERSTOOD', block.run.printed());
    else candidates.push({ block, beforeDate: date === null });
  }
  const bylines = bylinesOf(
    candidates.map(({ block }) => block),
    grammar,
  );
  for (const { block } of candidates) if (trailers.has(block.text)) passed.push(block.run.printed());
  const free = candidates.filter(({ block }) => !trailers.has(block.text) && !bylines.has(block));
  for (const block of bylines) problems.add('LINE_NOT_UNDERSTOOD', block.run.printed());
  const best =
    free.findLast(({ block, beforeDate }) => beforeDate && grammar.namesMeeting(block.text)) ??
    free.find(({ block }) => grammar.namesMeeting(block.text)) ??
    free.findLast(({ beforeDate }) => beforeDate) ??
    free[0];
  const captions: Printed[] = [];
  for (const candidate of free) {
    if (candidate === best) continue;
    if (!candidate.beforeDate && grammar.namesMeeting(candidate.block.text))
      captions.push(candidate.block.run.printed());
    else if (isBreadcrumb(candidate.block.text, grammar)) passed.push(candidate.block.run.printed());
    else problems.add('LINE_NOT_UNDERSTOOD', candidate.block.run.printed());
  }
  return {
    title: best ? titleOf(best.block) : null,
    day: date?.iso ?? (best ? dayIn(best.block.text, grammar) : null),
    dateline: { date: date?.iso ?? null, printedDate: date?.printed ?? null, publisher },
    captions,
    passed,
  };
}

/** Lines that name whoever publishes it, with the office on a line of its own: "Hon Judith Collins KC / Minister of Defence". */
function bylinesOf(blocks: readonly Block[], grammar: Grammar): ReadonlySet<Block> {
  const found = new Set<Block>();
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    if (next === undefined || block.text.length + next.text.length > 200) continue;
    const joined = `${block.text}, ${next.text}`;
    const [person] = grammar.people(joined);
    if (person?.start === 0 && person.end === joined.length) found.add(block).add(next);
  }
  return found;
}

/** "ADMM-Plus (Vientiane, 21 November 2024)". */
function dayIn(title: string, grammar: Grammar): string | null {
  const [date] = grammar.dates(title);
  return date?.year == null || date.month === 0 ? null : isoDate(date.year, date.month, date.day);
}

/** The page of a country the release stands under. */
function isBreadcrumb(text: string, grammar: Grammar): boolean {
  const [country] = grammar.countries(text);
  return country !== undefined && country.start <= 4 && country.end === text.length;
}

/** The title without the number of the attachment it came as, and without decorative brackets round its topic. */
function titleOf(block: Block): Printed {
  const attachment =
    /^\s*(?:【[^【】]{1,20}】|\(?(?:attachment|annex|別添|別紙)[ \d]{0,4}\)?)\s*/i.exec(block.run.folded)?.[0]
      .length ?? 0;
  return block.run.printed(Math.max(attachment, block.marker?.end ?? 0));
}

/** Does a line give a day, perhaps with its place or hour, and nothing else? */
export function isOnlyDate(text: string, date: DateMention): boolean {
  // "Tokyo, 1 November 2024"
  const place = /^(?:\p{Lu}[\p{L} ]{1,30}|[\p{Script=Han}\p{Script=Katakana}ー・]{1,12})[,、] ?$/u;
  const before = text.slice(0, date.start);
  const after = text
    .slice(date.end)
    .replace(/於[:： ]?.*$/, '')
    // A page gives the day it was changed, and its own number, on the same line.
    .replace(/\| ?(?:last )?updated?:? .{1,40}$|, (?:unique )?id:? [\w-]{1,40}$/i, '');
  const rest = before.replace(place, '') + after;
  return (
    rest.replace(
      /[\s()[\],.:、|\d-]|時|分|午前|午後|(?:released|updated|issued|発表|公表)|(?:sun|mon|tues|wednes|thurs|fri|satur)day/gi,
      '',
    ) === ''
  );
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
