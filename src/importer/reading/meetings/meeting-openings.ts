import { actOf } from '../../grammar/act-grammar.ts';
import type { CalendarGrammar } from '../../grammar/calendar-grammar.ts';
import type { Grammar } from '../../grammar/grammar.ts';
import { Block, type BodyPart } from '../../layout/blocks.ts';
import { isHeading } from '../../layout/headings.ts';
import { readSentence, type Sentence } from '../../layout/sentences.ts';
import type { Printed } from '../../release/release-document.ts';
import { within } from '../../source/text-run.ts';
import type { PersonIndex } from '../people/person-index.ts';
import type { MeetingDraft } from './meeting-draft.ts';

/** A day named within this many characters leads the sentence ("On October 17, …"). */
const LEAD = 16;

/** The parts of a grammar that tell where a meeting begins. */
export type OpeningGrammar = Pick<Grammar, 'page' | 'calendar' | 'acts'>;

/** The surroundings of a sentence in the release. */
export interface Scene {
  readonly grammar: OpeningGrammar;
  readonly people: PersonIndex;
  readonly current: MeetingDraft | undefined;
  /** The heading the sentence stands right under. */
  readonly freshHeading: Printed | null;
  readonly inRemarks: boolean;
}

/** Tells whether a sentence states a new meeting: it gives an act and a day, where a meeting can begin. */
export function opensMeeting(sentence: Sentence, scene: Scene): boolean {
  const { act, dates, block } = sentence;
  const { current } = scene;
  if (act === null || act.kind === 'VISIT') return false;
  const days =
    scene.grammar.calendar.relativeDay(sentence.text) ??
    scene.grammar.calendar.daysFromIssue?.(sentence.text);
  const isRelative = dates.length === 0 && days != null && current !== undefined;
  if (dates.length === 0 && !isRelative) return opensUndated(sentence, scene);
  if (!current) return true;
  const leads = isRelative || dates[0]!.start <= LEAD;
  if (!leads && (scene.freshHeading === null || block.marker !== null)) return false;
  if (scene.inRemarks && (block.marker !== null || sentence.people.length === 0)) return false;
  return !restates(sentence, current, scene);
}

/**
 * Tells whether a sentence opens a meeting without a day. Under its own heading, one with someone else has that of the
 * meeting before.
 */
function opensUndated(sentence: Sentence, scene: Scene): boolean {
  const { current, freshHeading } = scene;
  const kind = sentence.act!.kind;
  if (!current) return sentence.people.length > 0;
  if (freshHeading === null || scene.inRemarks || kind === 'EVENT' || kind === 'ATTEND') return false;
  if (!scene.grammar.acts.namesMeeting(freshHeading.text)) return false;
  if (current.date?.date === null || current.date?.endsOn) return false;
  const known = peopleIn(current, scene);
  return sentence.block.people.some((span) => !known.has(scene.people.of(span)));
}

/** The lead told again under a heading: the same day, no other hour, nobody new. */
function restates(sentence: Sentence, current: MeetingDraft, scene: Scene): boolean {
  const [mention] = sentence.dates;
  const same =
    mention === undefined
      ? scene.grammar.calendar.relativeDay(sentence.text) === 0 ||
        (current.date?.source === 'issued' && scene.grammar.calendar.daysFromIssue?.(sentence.text) != null)
      : current.date?.date?.slice(5) === `${pad(mention.month)}-${pad(mention.day)}`;
  if (!same || ((mention?.last ?? null) === null) !== (current.date?.endsOn === null)) return false;
  const time = scene.grammar.calendar.time(sentence.text).startTime;
  if (time !== null && current.time.startTime !== null && time !== current.time.startTime) return false;
  const known = peopleIn(current, scene);
  const named = within(sentence.block.people, sentence.span);
  const nobodyNew = named.every((span) => known.has(scene.people.of(span)));
  return nobodyNew && (scene.freshHeading === null || current.statements.length === 0);
}

function peopleIn(meeting: MeetingDraft, { people }: Scene): ReadonlySet<number> {
  return new Set(meeting.people.map(({ span }) => people.of(span)));
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

/** The index of the part the body begins with: the first sentence that states a meeting, with a day unless `lax`. */
export function firstOpening(parts: readonly BodyPart[], grammar: OpeningGrammar, lax: boolean): number {
  const { page, calendar, acts } = grammar;
  return parts.findIndex((part) => {
    if (!(part instanceof Block)) return false;
    if (page.field(part.text) === 'WHEN' && calendar.dates(part.text).length > 0) return true;
    if (isHeading(part)) return acts.namesMeeting(part.text) && calendar.dates(part.text).length > 0;
    if (!part.isProse || page.isAnnouncement(part.text)) return false;
    const [span] = part.sentences;
    if (span === undefined) return false;
    const sentence = readSentence(part, span, grammar);
    if (sentence.act === null) return false;
    if (sentence.act.kind === 'VISIT') return sentence.dates.length > 0 && sentence.people.length > 0;
    const isToday = (calendar.daysFromIssue?.(sentence.text) ?? null) !== null;
    return sentence.dates.length > 0 || ((lax || isToday) && sentence.people.length > 0);
  });
}

/** A heading that names a meeting and gives its day ("… (Sept. 22, 4 p.m.)"), as what would state it; else null. */
export function datedHeading(block: Block, grammar: OpeningGrammar): Sentence | null {
  const sentence = readSentence(block, block.body, grammar);
  if (sentence.dates.length === 0 || !grammar.acts.namesMeeting(sentence.text)) return null;
  return {
    ...sentence,
    act: actOf(grammar.acts.namesSpeech(sentence.text) ? 'SPEECH' : 'EVENT'),
  };
}

/**
 * The one of the two that gives day and hour of the meeting that the sentence under the heading states: the heading
 * where the sentence has no day, or no hour of the same day. Null where they tell of different days.
 */
export function datedBy(heading: Sentence, sentence: Sentence, { time }: CalendarGrammar): Sentence | null {
  const [own, given] = [sentence.dates[0], heading.dates[0]];
  if (own === undefined || given === undefined) return heading;
  if (own.month !== given.month || own.day !== given.day) return null;
  return time(sentence.text).startTime === null ? heading : sentence;
}
