import type { CompletedDate } from './calendar.ts';
import { MeetingAccount } from './meeting-account.ts';
import type { OpeningContext } from './meeting-dates.ts';
import type { MeetingDraft } from './meeting-draft.ts';
import { openMeeting } from './opening.ts';
import type { PersonIndex } from './person-index.ts';
import type { Printed } from './release-document.ts';
import type { Statement } from './sentences.ts';
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

  get drafts(): MeetingDraft[] {
    return this.#accounts.map(({ draft }) => draft);
  }

  /** The one that what is read now belongs to. */
  get current(): MeetingAccount | undefined {
    return this.#accounts.at(-1);
  }

  /** Opens the meeting a sentence states; its day and hour are those of `dated`. */
  open(sentence: Statement, heading: Printed | null, dated: Statement): MeetingAccount {
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
  noteVisit(sentence: Statement, date?: CompletedDate | null): boolean {
    if (this.#visit !== null) return false;
    this.#visit = visitIn(sentence, this.#context, date);
    return this.#visit !== null;
  }

  /** Keeps on which days and where the meetings were that follow under their headings. */
  announce(sentence: Statement): void {
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
