import type { CompletedDate } from '../../grammar/calendar.ts';
import type { Sentence } from '../../layout/sentences.ts';
import type { Printed } from '../../release/release-document.ts';
import { fold } from '../../source/source-text.ts';
import type { PersonIndex } from '../people/person-index.ts';
import { MeetingAccount } from './meeting-account.ts';
import type { OpeningContext } from './meeting-dates.ts';
import type { MeetingDraft } from './meeting-draft.ts';
import { openMeeting } from './open-meeting.ts';
import { daysIn, type StatedVisit, visitIn } from './visits.ts';

/** The meetings found so far, in the order of the text, and the visit they belong to. */
export class FoundMeetings {
  readonly #people: PersonIndex;
  readonly #accounts: MeetingAccount[] = [];
  #context: OpeningContext;
  #visit: StatedVisit | null = null;

  constructor(context: OpeningContext, people: PersonIndex) {
    this.#context = context;
    this.#people = people;
  }

  get visit(): StatedVisit | null {
    return this.#visit;
  }

  /** Gives all meetings once the text is read; `passed` are the words that only announced one of them. */
  settle(): { meetings: readonly MeetingDraft[]; passed: readonly Printed[] } {
    const settled = withoutAnnouncement(this.#accounts.map(({ draft }) => draft));
    shareCaptions(settled.meetings);
    return settled;
  }

  /** The one that what is read now belongs to. */
  get current(): MeetingAccount | undefined {
    return this.#accounts.at(-1);
  }

  /** Opens the meeting a sentence states; its day and hour are those of `dated`. */
  open(sentence: Sentence, heading: Printed | null, dated: Sentence): MeetingAccount {
    const context = { ...this.#context, contextDate: this.#contextDate() };
    const draft = openMeeting(sentence, heading, context, dated);
    const { grammar, problems } = this.#context;
    const isFirst = this.#accounts.length === 0;
    const account = new MeetingAccount(draft, isFirst, { grammar, problems, people: this.#people });
    this.#accounts.push(account);
    this.noteVisit(sentence, draft.date);
    this.#trustYearOf(draft.date);
    return account;
  }

  /** Keeps the first visit told of; tells whether this is it. */
  noteVisit(sentence: Sentence, date?: CompletedDate | null): boolean {
    if (this.#visit !== null) return false;
    this.#visit = visitIn(sentence, this.#context, date);
    return this.#visit !== null;
  }

  /** Keeps on which days and where the meetings were that follow under their headings. */
  announce(sentence: Sentence): void {
    const stated = visitIn(sentence, this.#context) ?? daysIn(sentence, this.#context);
    this.#visit ??= stated;
    this.#context = { ...this.#context, contextDate: stated?.date ?? this.#context.contextDate };
  }

  /** A year that the release prints is better than that of its publication. */
  #trustYearOf(found: CompletedDate | null): void {
    if (found?.date == null || found.source !== 'text' || this.#context.reference.source !== 'published')
      return;
    this.#context = { ...this.#context, reference: { date: found.date, source: 'dateline' } };
  }

  /** The day to take where none is printed: that of the meeting before. */
  #contextDate(): CompletedDate | null {
    const before = this.current?.draft.date;
    return before ? { ...before, source: 'context' } : this.#context.contextDate;
  }
}

/**
 * A release often opens with the visit and the event it was made for, and tells of the event again below: the first of
 * the two is no meeting of its own. `passed` are the words that announced it.
 */
function withoutAnnouncement(drafts: readonly MeetingDraft[]): {
  meetings: readonly MeetingDraft[];
  passed: readonly Printed[];
} {
  const [first, ...rest] = drafts;
  const told = first === undefined ? undefined : toldAgain(first, rest);
  if (first === undefined || told === undefined) return { meetings: drafts, passed: [] };
  told.captions.push(...first.captions);
  return {
    meetings: rest,
    passed: [first.statedAt, ...first.descriptions, ...first.statements.map(({ body }) => body)],
  };
}

/** The meeting below that the first one announces; where that names no event, all below must be announced by it. */
function toldAgain(first: MeetingDraft, rest: readonly MeetingDraft[]): MeetingDraft | undefined {
  if (!isBare(first)) return undefined;
  const told = rest.filter((each) => tellsOf(each, first));
  const isAnnounced = first.event !== null || (told.length > 1 && told.length === rest.length);
  return isAnnounced ? told[0] : undefined;
}

/** Tells whether it is the event the first one names, on one of its days, with more said of it. */
function tellsOf(draft: MeetingDraft, { event, date }: MeetingDraft): boolean {
  if (date?.date == null || draft.date?.date == null) return false;
  const isWithin = date.date <= draft.date.date && draft.date.date <= (date.endsOn ?? date.date);
  const names = [draft.event, draft.heading];
  // "visited … from the 18th to the 20th and met ministers of other countries" names no event: those below are they.
  const isTold =
    event === null
      ? date.endsOn !== null && draft.heading !== null
      : names.some((name) => name?.text.includes(event.text));
  return isWithin && isTold;
}

/**
 * Tells whether nothing is said of it beyond the paragraph that states it: "On the margins, he also held bilateral
 * meetings".
 */
function isBare({
  statements,
  descriptions,
  parties,
  people,
  time,
  heading,
  statedAt,
}: MeetingDraft): boolean {
  const isLead = [...descriptions, ...statements.map(({ body }) => body)].every(
    ({ position }) => position.line === statedAt.position.line,
  );
  return isLead && heading === null && parties.length === 0 && people.length < 2 && time.startTime === null;
}

/** Gives a caption that names one of the meetings to that one: pages print their pictures together, at the end. */
function shareCaptions(meetings: readonly MeetingDraft[]): void {
  for (const meeting of meetings) {
    for (const caption of [...meeting.captions]) {
      const [owner, ...others] = meetings.filter((each) => names(caption.text, each));
      if (owner === undefined || others.length > 0 || owner === meeting) continue;
      meeting.captions.splice(meeting.captions.indexOf(caption), 1);
      owner.captions.push(caption);
    }
  }
}

function names(caption: string, { heading, event }: MeetingDraft): boolean {
  const text = key(caption);
  return [heading, event].some(
    (each) => each !== null && each.text.length > 4 && text.includes(key(each.text)),
  );
}

function key(text: string): string {
  return fold(text).toLowerCase().replace(/\s+/g, '');
}
