import type { Block } from './blocks.ts';
import {
  type CompletedDate,
  completeDate,
  type DateMention,
  dayAfter,
  isoDate,
  weekdayOf,
  type YearReference,
} from './calendar.ts';
import type { Act, Grammar, JapanDay, PersonSpan } from './grammar.ts';
import type { DraftParty, MeetingDraft } from './meeting-draft.ts';
import type { ProblemLog } from './problem-log.ts';
import type { ParsedPlace, Printed } from './release-document.ts';
import { type Span, within } from './text-run.ts';

/** A sentence that says when a meeting was held is never longer; facts are read from its first part only. */
const MAX_SENTENCE = 2000;

/** One sentence of a block with what it says was done; spans count in the sentence. */
export interface Statement {
  readonly block: Block;
  readonly span: Span;
  readonly text: string;
  readonly people: readonly PersonSpan[];
  readonly act: Act | null;
  readonly dates: readonly DateMention[];
}

export function readSentence(block: Block, span: Span, grammar: Grammar): Statement {
  const cut = { start: span.start, end: Math.min(span.end, span.start + MAX_SENTENCE) };
  const text = block.run.folded.slice(cut.start, cut.end);
  const people = within(block.people, cut).map((person) => shift(person, -cut.start));
  return { block, span: cut, text, people, act: grammar.act(text, people), dates: grammar.dates(text) };
}

function shift(person: PersonSpan, by: number): PersonSpan {
  const move = <T extends Span>(span: T): T => shifted(span, by);
  return { ...move(person), name: move(person.name), office: person.office && move(person.office) };
}

function shifted<T extends Span>(span: T, by: number): T {
  return { ...span, start: span.start + by, end: span.end + by };
}

/** The span in the block of a span in the sentence. */
export function printedIn(sentence: Statement, span: Span): Printed {
  return sentence.block.run.printed(sentence.span.start + span.start, sentence.span.start + span.end);
}

export interface OpeningContext {
  readonly grammar: Grammar;
  readonly reference: YearReference;
  readonly problems: ProblemLog;
  /** The day to take when the sentence gives none. */
  readonly contextDate: CompletedDate | null;
}

/** Reads date, time, place and people off the sentence that states a meeting. */
export function openMeeting(
  sentence: Statement,
  heading: Printed | null,
  context: OpeningContext,
): MeetingDraft {
  const { grammar, problems } = context;
  const act = sentence.act!;
  const time = grammar.time(sentence.text);
  const mention = sentence.dates.find(
    (date) => !time.japan || date.start < time.japan.start || date.start >= time.japan.end,
  );
  const date = mention ? datedOn(sentence, mention, context) : fromContext(sentence, context);
  const statedAt = printedIn(sentence, { start: 0, end: sentence.text.length });
  if (time.impossible !== null) problems.add('TIME_INVALID', printedIn(sentence, time.impossible));
  if (!mention && date?.date) problems.add('DATE_FROM_CONTEXT', statedAt, { date: date.date });
  const mode = grammar.mode(sentence.text) ?? grammar.mode(heading?.text ?? '') ?? 'IN_PERSON';
  const place = mode === 'IN_PERSON' ? placeOf(sentence, grammar) : null;
  const draft: MeetingDraft = {
    heading,
    event: act.event === null ? null : printedIn(sentence, act.event),
    statedAt,
    act: act.kind,
    mode,
    date,
    time,
    timeZoneNote: time.timeZoneNote === null ? null : printedIn(sentence, time.timeZoneNote).text,
    japanTime: japanTimeOf(sentence, time.japan, date, context),
    place,
    people: [],
    parties: partiesOf(sentence, grammar).filter(({ span }) => span.kind === 'GROUP'),
    statements: [],
    descriptions: [],
    captions: [],
  };
  addPeople(draft, sentence, grammar);
  return draft;
}

/** The people of a sentence as participants: its subject, those met, or those present. */
export function addPeople(
  draft: MeetingDraft,
  sentence: Statement,
  grammar: Grammar,
  role?: 'ATTENDEE',
): void {
  const { act } = sentence;
  const counterparts = sentence.people.filter(
    (person) => act !== null && grammar.isCounterpart(sentence.text, person, act),
  );
  const named = within(sentence.block.people, sentence.span);
  for (const [index, person] of sentence.people.entries()) {
    const met =
      counterparts.includes(person) || (index > 0 && counterparts.length === 0 && act?.kind === 'MEET');
    const own =
      role ??
      (met ? (act?.kind === 'ATTEND' || act?.kind === 'EVENT' ? 'ATTENDEE' : 'COUNTERPART') : 'PRINCIPAL');
    draft.people.push({ block: sentence.block, span: named[index]!, role: own });
  }
}

/** The countries, organizations and groups a sentence names; their spans count in the block. */
export function partiesOf(sentence: Statement, grammar: Grammar): DraftParty[] {
  const move = <T extends Span>(span: T): T => shifted(span, sentence.span.start);
  return grammar.parties(sentence.text, sentence.people).map((party) => ({
    block: sentence.block,
    span: { ...move(party), members: party.members.map(move) },
  }));
}

/** The day told of before, or so many days after it. */
function fromContext({ text }: Statement, { grammar, contextDate }: OpeningContext): CompletedDate | null {
  const days = grammar.relativeDay(text) ?? 0;
  if (!contextDate?.date || days === 0) return contextDate;
  return { ...contextDate, date: dayAfter(contextDate.date, days), endsOn: null };
}

/** The day a mention gives, completed from the reference, with notes and warnings about it. */
export function datedOn(
  sentence: Statement,
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

export function placeOf(sentence: Statement, grammar: Grammar): ParsedPlace | null {
  const place = grammar.place(sentence.text, sentence.people);
  return place === null
    ? null
    : { printed: printedIn(sentence, place), country: place.country, city: place.city };
}

function japanTimeOf(
  sentence: Statement,
  japan: MeetingDraft['time']['japan'],
  date: CompletedDate | null,
  context: OpeningContext,
): MeetingDraft['japanTime'] {
  if (japan !== null) {
    const day = date?.date ? japanDay(japan.day, date.date, context.reference) : null;
    return day === null ? null : { date: day, time: japan.time, printed: printedIn(sentence, japan) };
  }
  const time = context.grammar.time(sentence.text);
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
