import type { CalendarGrammar } from '../../grammar/calendar-grammar.ts';
import type { Grammar } from '../../grammar/grammar.ts';
import type { Block } from '../../layout/blocks.ts';
import { printedIn, type Sentence } from '../../layout/sentences.ts';
import type { ProblemLog } from '../../release/problem-log.ts';
import type { PassageForm, Printed } from '../../release/release-document.ts';
import { within } from '../../source/text-run.ts';
import type { PersonIndex } from '../people/person-index.ts';
import type { MeetingDraft } from './meeting-draft.ts';
import { addPeople, partiesOf } from './open-meeting.ts';
import { statementOf } from './statements.ts';

/** The part of a release a text stands in. */
export interface Section {
  readonly heading: Printed | null;
  /** The heading has not been followed by text yet. */
  readonly isFresh: boolean;
}

export interface AccountContext {
  readonly grammar: Grammar;
  readonly people: PersonIndex;
  readonly problems: ProblemLog;
}

/** The account of one meeting that a release goes on to give: who said what, who else was there, what it was like. */
export class MeetingAccount {
  readonly draft: MeetingDraft;
  readonly #context: AccountContext;
  readonly #grammar: Grammar;
  readonly #isFirst: boolean;
  #inRemarks = false;
  /** The speaker of the remarks that follow. */
  #remarksBy: number | null = null;
  #lastSpeaker: number | null = null;

  /** `isFirst`: no meeting comes before it in the release. */
  constructor(draft: MeetingDraft, isFirst: boolean, context: AccountContext) {
    this.draft = draft;
    this.#isFirst = isFirst;
    this.#context = context;
    this.#grammar = context.grammar;
  }

  get inRemarks(): boolean {
    return this.#inRemarks;
  }

  endRemarks(): void {
    this.#inRemarks = false;
    this.#remarksBy = null;
  }

  startsRemarks(sentences: readonly Sentence[]): boolean {
    const last = sentences.at(-1)!;
    return (
      this.#grammar.speech.introducesRemarks(last.text) &&
      (last.people.length > 0 ||
        this.draft.act === 'SPEECH' ||
        this.#grammar.speech.impliedSpeaker(last.text) === 'same')
    );
  }

  /** Takes what follows the stating sentence in its paragraph, or a paragraph that leads up to remarks. */
  follow(sentences: readonly Sentence[], section: Section): void {
    let reported: Sentence[] = [];
    const flush = (): void => {
      const [first, last] = [reported[0], reported.at(-1)];
      if (first && last)
        this.state(first.block, 'REPORTED', section, { start: first.span.start, end: last.span.end });
      reported = [];
    };
    for (const sentence of sentences) {
      tellClock(this.draft, sentence, this.#grammar.calendar);
      if (this.startsRemarks([sentence])) this.#beginRemarks(sentence);
      else if (this.#grammar.speech.isLeadIn(sentence.text)) flush();
      else if (this.#reports(sentence)) reported.push(sentence);
      else {
        flush();
        this.#describe([sentence], section);
      }
    }
    flush();
  }

  /** Takes a paragraph of its own for what its first sentence makes it; false where it tells nothing of a meeting. */
  take(block: Block, sentences: readonly Sentence[], section: Section): boolean {
    const first = sentences[0]!;
    if (this.#inRemarks && block.marker === null && !this.#goesOnWithRemarks()) this.endRemarks();
    tellClock(this.draft, first, this.#grammar.calendar);
    if (this.#namesThosePresent(first)) this.#describe(sentences, section);
    else if (block.marker !== null || this.#goesOnWithRemarks())
      this.state(block, this.#inRemarks ? 'REMARK' : 'REPORTED', section);
    else if (
      this.#reports(first) ||
      (/^["「]/.test(block.text) && sentences.some((each) => this.#reports(each)))
    )
      this.state(block, 'REPORTED', section);
    else if (this.#describes(first, section)) this.#describe(sentences, section);
    else if (block.isProse) {
      this.#context.problems.add('DESCRIPTION_ASSUMED', block.run.printed());
      this.#describe(sentences, section);
    } else return false;
    return true;
  }

  /** Adds a statement, and whoever makes it. */
  state(block: Block, form: PassageForm, { heading }: Section, span = block.body): void {
    const { grammar, people } = this.#context;
    const found = statementOf(block, form, span, grammar.speech, people, {
      heading: heading?.text === this.draft.heading?.text ? null : (heading?.text ?? null),
      remarksBy: this.#remarksBy,
      lastSpeaker: this.#lastSpeaker ?? this.#onlyOne(),
    });
    if (found.speakers.length > 0) this.#lastSpeaker = found.speakers.at(-1)!;
    for (const person of found.named) this.draft.people.push({ block, span: person, role: 'SPEAKER' });
    this.draft.statements.push(found);
  }

  /** The only person named, who is meant by "he". */
  #onlyOne(): number | null {
    const present = new Set(this.draft.people.map(({ span }) => this.#context.people.of(span)));
    return present.size === 1 ? [...present][0]! : null;
  }

  /** The one whose release it is, who goes without a name (総理は、次のように述べました). */
  #principal(): number | null {
    const own = this.draft.people.find(({ role }) => role === 'PRINCIPAL');
    return own === undefined ? null : this.#context.people.of(own.span);
  }

  #beginRemarks({ block, span }: Sentence): void {
    const [speaker] = within(block.people, span);
    this.#inRemarks = true;
    this.#remarksBy = speaker
      ? this.#context.people.of(speaker)
      : (this.#lastSpeaker ?? this.#onlyOne() ?? this.#principal());
    if (speaker) this.draft.people.push({ block, span: speaker, role: 'SPEAKER' });
  }

  /** Remarks may come as paragraphs; once they are numbered, a paragraph without a number is not one of them. */
  #goesOnWithRemarks(): boolean {
    return (
      this.#inRemarks &&
      !this.draft.statements.some((statement) => statement.form === 'REMARK' && statement.marker !== null)
    );
  }

  #reports(sentence: Sentence): boolean {
    return (
      this.#grammar.speech.impliedSpeaker(sentence.text) !== null ||
      sentence.people.some((person) => this.#grammar.speech.isSpeaker(sentence.text, person)) ||
      (this.#lastSpeaker !== null && this.#grammar.speech.continuesSpeech(sentence.text))
    );
  }

  /** "* The meeting was attended by …", in the middle of what was said. */
  #namesThosePresent(sentence: Sentence): boolean {
    const isOfAccount = !this.#inRemarks && sentence.block.marker?.number == null;
    return (
      isOfAccount &&
      sentence.people.length > 0 &&
      this.#grammar.acts.statesAttendance(sentence.text) &&
      !this.#reports(sentence)
    );
  }

  #describes(sentence: Sentence, section: Section): boolean {
    return (
      this.#grammar.acts.statesAttendance(sentence.text) ||
      (sentence.act !== null && sentence.dates.length === 0 && section.isFresh) ||
      (this.#grammar.acts.mode(sentence.text) !== null && sentence.people.length === 0)
    );
  }

  #describe(sentences: readonly Sentence[], section: Section): void {
    const { draft } = this;
    const [first, last] = [sentences[0]!, sentences.at(-1)!];
    const opens = this.#isFirst && draft.descriptions.length + draft.statements.length === 0;
    if (draft.heading === null && section.isFresh && opens) draft.heading = section.heading;
    draft.descriptions.push(first.block.run.printed(first.span.start, last.span.end));
    for (const sentence of sentences) {
      draft.mode = this.#grammar.acts.mode(sentence.text) ?? draft.mode;
      if (!this.#grammar.acts.statesAttendance(sentence.text)) continue;
      addPeople(draft, sentence, this.#grammar.acts, 'ATTENDEE');
      draft.parties.push(...partiesOf(sentence, this.#grammar.people));
    }
  }
}

/** "Today, we hosted … The Ministers met from 10:00 to 12:30": the hour may be told after the day. */
function tellClock(draft: MeetingDraft, sentence: Sentence, calendar: CalendarGrammar): void {
  const { act, dates, text } = sentence;
  const isOfThis = act !== null && act.kind !== 'VISIT' && dates.length === 0;
  if (!isOfThis || draft.time.startTime !== null || draft.statements.length > 0) return;
  const time = calendar.time(text);
  if (time.startTime === null) return;
  draft.timeZoneNote = time.timeZoneNote && printedIn(sentence, time.timeZoneNote).text;
  const { durationMinutes, durationIsApproximate } = draft.time;
  draft.time = durationMinutes === null ? time : { ...time, durationMinutes, durationIsApproximate };
}
