import type { Grammar } from './grammar.ts';
import type { MeetingDraft } from './meeting-draft.ts';
import type { PersonIndex } from './person-index.ts';
import type { Printed } from './release-document.ts';
import type { Statement } from './sentences.ts';
import { within } from './text-run.ts';

/** A day named within this many characters leads the sentence ("On October 17, …"). */
const LEAD = 16;

/** Where in the release a sentence stands. */
export interface Scene {
  readonly grammar: Grammar;
  readonly people: PersonIndex;
  readonly current: MeetingDraft | undefined;
  /** The heading the sentence stands right under. */
  readonly freshHeading: Printed | null;
  readonly inRemarks: boolean;
}

/** Does a sentence state a new meeting? It gives an act and a day, where a meeting can begin. */
export function opensMeeting(sentence: Statement, scene: Scene): boolean {
  const { act, dates, block } = sentence;
  const { current } = scene;
  if (act === null || act.kind === 'VISIT') return false;
  const days = scene.grammar.relativeDay(sentence.text) ?? scene.grammar.daysFromIssue?.(sentence.text);
  const isRelative = dates.length === 0 && days != null && current !== undefined;
  if (dates.length === 0 && !isRelative) return opensUndated(sentence, scene);
  if (!current) return true;
  const leads = isRelative || dates[0]!.start <= LEAD;
  if (!leads && (scene.freshHeading === null || block.marker !== null)) return false;
  if (scene.inRemarks && (block.marker !== null || sentence.people.length === 0)) return false;
  return !restates(sentence, current, scene);
}

/** Under its own heading, a meeting with someone else needs no day of its own: it is that of the meeting before. */
function opensUndated(sentence: Statement, scene: Scene): boolean {
  const { current, freshHeading } = scene;
  const kind = sentence.act!.kind;
  if (!current) return sentence.people.length > 0;
  if (freshHeading === null || scene.inRemarks || kind === 'EVENT' || kind === 'ATTEND') return false;
  if (!scene.grammar.namesMeeting(freshHeading.text)) return false;
  if (current.date?.date === null || current.date?.endsOn) return false;
  const known = peopleIn(current, scene);
  return sentence.block.people.some((span) => !known.has(scene.people.of(span)));
}

/** The lead told again under a heading: the same day, no other hour, nobody new. */
function restates(sentence: Statement, current: MeetingDraft, scene: Scene): boolean {
  const [mention] = sentence.dates;
  const same =
    mention === undefined
      ? scene.grammar.relativeDay(sentence.text) === 0 ||
        (current.date?.source === 'issued' && scene.grammar.daysFromIssue?.(sentence.text) != null)
      : current.date?.date?.slice(5) === `${pad(mention.month)}-${pad(mention.day)}`;
  if (!same || ((mention?.last ?? null) === null) !== (current.date?.endsOn === null)) return false;
  const time = scene.grammar.time(sentence.text).startTime;
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
