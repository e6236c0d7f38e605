import { Block } from './blocks.ts';
import type { CompletedDate } from './calendar.ts';
import type { Grammar } from './grammar.ts';
import { layoutOf } from './headings.ts';
import type { MeetingDraft } from './meeting-draft.ts';
import { opensMeeting, type Scene } from './meeting-openings.ts';
import {
  addPeople,
  datedOn,
  type OpeningContext,
  openMeeting,
  placeOf,
  printedIn,
  readSentence,
  type Statement,
} from './opening.ts';
import type { PersonIndex } from './person-index.ts';
import type { ParsedPlace, Printed } from './release-document.ts';
import { statementOf } from './statements.ts';

export type BodyPart = Block | { readonly caption: Printed };

export interface Body {
  readonly meetings: readonly MeetingDraft[];
  readonly visit: {
    readonly printed: Printed;
    readonly place: ParsedPlace | null;
    readonly date: CompletedDate | null;
  } | null;
  readonly captions: readonly Printed[];
}

/** Reads the body of a release: meetings, and what belongs to each, in the order of the text. */
export class BodyReader {
  readonly #context: OpeningContext;
  readonly #grammar: Grammar;
  readonly #people: PersonIndex;
  readonly #meetings: MeetingDraft[] = [];
  readonly #captions: Printed[] = [];
  #visit: Body['visit'] = null;
  #heading: Printed | null = null;
  /** The heading has not been followed by text yet. */
  #headingIsFresh = false;
  /** Who is making the remarks that follow. */
  #remarksBy: number | null = null;
  #inRemarks = false;
  #lastSpeaker: number | null = null;

  constructor(context: OpeningContext, people: PersonIndex) {
    this.#context = context;
    this.#grammar = context.grammar;
    this.#people = people;
  }

  read(parts: readonly BodyPart[]): Body {
    const blocks = parts.filter((part) => part instanceof Block);
    const layouts = layoutOf(blocks);
    let at = 0;
    for (const part of parts) {
      if (!(part instanceof Block)) this.#addCaption(part.caption);
      else {
        this.#readBlock(part, layouts[at]!, blocks[at + 1], layouts[at + 1]);
        at += 1;
      }
    }
    return { meetings: this.#meetings, visit: this.#visit, captions: this.#captions };
  }

  get #current(): MeetingDraft | undefined {
    return this.#meetings.at(-1);
  }

  #readBlock(block: Block, layout: string, next: Block | undefined, nextLayout: string | undefined): void {
    if (layout === 'HEADING') this.#openSection(block);
    else if (layout === 'LINE') this.#readLine(block, next, nextLayout);
    else if (layout === 'ITEM') this.#readItem(block);
    else this.#readText(block, next === undefined);
  }

  #openSection(block: Block): void {
    this.#heading = block.run.printed(block.body.start, block.body.end);
    this.#headingIsFresh = true;
    this.#inRemarks = false;
    this.#remarksBy = null;
    const sentence = readSentence(block, block.body, this.#grammar);
    if (sentence.dates.length === 0 || !this.#grammar.namesMeeting(sentence.text)) return;
    const kind = /speech|address|講演|演説|スピーチ/i.test(sentence.text) ? 'SPEECH' : 'EVENT';
    const act = { start: 0, end: 0, kind, event: null, visit: null } as const;
    this.#open({ ...sentence, act });
    this.#headingIsFresh = false;
  }

  /** A line that is no sentence: a heading when text follows, otherwise a caption — if it names what one would. */
  #readLine(block: Block, next: Block | undefined, nextLayout: string | undefined): void {
    const known =
      this.#grammar.namesMeeting(block.text) ||
      block.people.length > 0 ||
      this.#grammar.countries(block.text).length > 0;
    const truncated = next === undefined && this.#grammar.impliedSpeaker(block.text) !== null;
    if (truncated) this.#readText(block, true);
    else if (!known) this.#notUnderstood(block);
    else if (nextLayout === 'TEXT' && !(next?.marker && this.#current && this.#inRemarks))
      this.#openSection(block);
    else this.#addCaption(block.run.printed());
  }

  #readItem(block: Block): void {
    const meeting = this.#current;
    this.#headingIsFresh = false;
    if (meeting) meeting.statements.push(this.#statement(block, 'ITEM'));
    else this.#notUnderstood(block);
  }

  #readText(block: Block, isLast: boolean): void {
    const sentences = block.sentences.map((span) => readSentence(block, span, this.#grammar));
    const first = sentences[0] ?? readSentence(block, block.body, this.#grammar);
    const opened = opensMeeting(first, this.#scene());
    if (!opened && (first.act === null || first.act.kind === 'VISIT')) this.#noteVisit(first);
    if (opened) this.#open(first);
    const meeting = this.#current;
    if (!meeting) this.#notUnderstood(block);
    else if (!opened && this.#isCaptionOf(block, meeting)) this.#addCaption(block.run.printed());
    else if (opened) this.#readAfterOpening(sentences.slice(1), meeting);
    else if (this.#startsRemarks(sentences)) this.#readAfterOpening(sentences, meeting);
    else if (sentences.every((each) => this.#grammar.isLeadIn(each.text))) return;
    else if (block.marker !== null || this.#goesOnWithRemarks(meeting))
      meeting.statements.push(this.#statement(block, this.#inRemarks ? 'REMARK' : 'REPORTED'));
    else if (this.#reports(first)) meeting.statements.push(this.#statement(block, 'REPORTED'));
    else if (this.#describes(first)) this.#describe(sentences, meeting);
    else this.#notUnderstood(block);
    this.#headingIsFresh = false;
    if (isLast && !this.#grammar.isProse(block.text))
      this.#context.problems.add('note', 'TEXT_TRUNCATED', block.run.printed());
  }

  #scene(): Scene {
    return {
      grammar: this.#grammar,
      people: this.#people,
      current: this.#current,
      freshHeading: this.#headingIsFresh ? this.#heading : null,
      inRemarks: this.#inRemarks,
      canDateFromContext: this.#context.contextDate !== null,
    };
  }

  #open(sentence: Statement): void {
    const context = { ...this.#context, contextDate: this.#contextDate() };
    const heading = this.#headingIsFresh ? this.#heading : null;
    const draft = openMeeting(sentence, heading, context);
    this.#meetings.push(draft);
    this.#noteVisit(sentence, draft.date);
    this.#inRemarks = false;
    this.#remarksBy = null;
    this.#lastSpeaker = null;
  }

  /** The day to take where none is printed: that of the meeting before. */
  #contextDate(): CompletedDate | null {
    const before = this.#current?.date;
    return before ? { ...before, source: 'context' } : this.#context.contextDate;
  }

  #noteVisit(sentence: Statement, date?: CompletedDate | null): void {
    const visit = sentence.act?.visit;
    if (!visit || this.#visit !== null) return;
    const [mention] = sentence.dates;
    this.#visit = {
      printed: printedIn(sentence, visit),
      place: placeOf(sentence, this.#grammar),
      date: date ?? (mention ? datedOn(sentence, mention, this.#context) : null),
    };
  }

  /** What follows the stating sentence in its paragraph, or a paragraph that leads up to remarks. */
  #readAfterOpening(sentences: readonly Statement[], meeting: MeetingDraft): void {
    let reported: Statement[] = [];
    const flush = (): void => {
      const [first, last] = [reported[0], reported.at(-1)];
      if (first && last)
        meeting.statements.push(
          this.#statement(first.block, 'REPORTED', { start: first.span.start, end: last.span.end }),
        );
      reported = [];
    };
    for (const sentence of sentences) {
      if (this.#startsRemarks([sentence])) {
        const [speaker] = sentence.block.people.filter(
          (span) => sentence.span.start <= span.start && span.end <= sentence.span.end,
        );
        this.#inRemarks = true;
        this.#remarksBy = speaker ? this.#people.of(speaker) : this.#lastSpeaker;
        if (speaker) meeting.people.push({ block: sentence.block, span: speaker, role: 'SPEAKER' });
      } else if (this.#grammar.isLeadIn(sentence.text)) flush();
      else if (this.#reports(sentence)) reported.push(sentence);
      else {
        flush();
        this.#describe([sentence], meeting);
      }
    }
    flush();
  }

  #startsRemarks(sentences: readonly Statement[]): boolean {
    const last = sentences.at(-1)!;
    return (
      this.#grammar.introducesRemarks(last.text) &&
      (last.people.length > 0 || this.#grammar.impliedSpeaker(last.text) === 'same')
    );
  }

  #describes(sentence: Statement): boolean {
    return (
      this.#grammar.statesAttendance(sentence.text) ||
      (sentence.act !== null && sentence.dates.length === 0 && this.#headingIsFresh) ||
      (this.#grammar.mode(sentence.text) !== null && sentence.people.length === 0)
    );
  }

  #reports(sentence: Statement): boolean {
    return (
      this.#grammar.impliedSpeaker(sentence.text) !== null ||
      sentence.people.some((person) => this.#grammar.isSpeaker(sentence.text, person)) ||
      (this.#lastSpeaker !== null && this.#grammar.continuesSpeech(sentence.text))
    );
  }

  #describe(sentences: readonly Statement[], meeting: MeetingDraft): void {
    const [first, last] = [sentences[0]!, sentences.at(-1)!];
    const isFirst =
      this.#meetings.length === 1 && meeting.descriptions.length + meeting.statements.length === 0;
    if (meeting.heading === null && this.#headingIsFresh && isFirst) meeting.heading = this.#heading;
    meeting.descriptions.push(first.block.run.printed(first.span.start, last.span.end));
    for (const sentence of sentences) {
      if (this.#grammar.mode(sentence.text) !== null) meeting.mode = this.#grammar.mode(sentence.text)!;
      if (!this.#grammar.statesAttendance(sentence.text)) continue;
      addPeople(meeting, sentence, this.#grammar, 'ATTENDEE');
      const by = sentence.span.start;
      for (const party of this.#grammar.parties(sentence.text, sentence.people)) {
        const members = party.members.map((member) => ({
          ...member,
          start: member.start + by,
          end: member.end + by,
        }));
        meeting.parties.push({
          block: sentence.block,
          span: { ...party, start: party.start + by, end: party.end + by, members },
        });
      }
    }
  }

  #statement(block: Block, form: 'REMARK' | 'REPORTED' | 'ITEM', span = block.body) {
    const found = statementOf(block, form, span, this.#grammar, this.#people, {
      heading: this.#heading?.text === this.#current?.heading?.text ? null : (this.#heading?.text ?? null),
      remarksBy: this.#remarksBy,
      lastSpeaker: this.#lastSpeaker,
    });
    if (found.speakers.length > 0) this.#lastSpeaker = found.speakers.at(-1)!;
    if (found.speakers.length === 0 && !found.joint && form !== 'ITEM')
      this.#context.problems.add('note', 'SPEAKER_UNKNOWN', found.body);
    for (const person of found.named) this.#current!.people.push({ block, span: person, role: 'SPEAKER' });
    return found;
  }

  /** Remarks may come as paragraphs; once they are numbered, a paragraph without a number is not one of them. */
  #goesOnWithRemarks(meeting: MeetingDraft): boolean {
    return (
      this.#inRemarks &&
      !meeting.statements.some((statement) => statement.form === 'REMARK' && statement.number !== null)
    );
  }

  /** A picture's caption may say the stating sentence again, without its full stop. */
  #isCaptionOf(block: Block, meeting: MeetingDraft): boolean {
    return (
      !/[.。:：]$/.test(block.text) &&
      block.marker === null &&
      meeting.statedAt.text.startsWith(block.run.printed().text)
    );
  }

  #addCaption(caption: Printed): void {
    this.#captions.push(caption);
    this.#current?.captions.push(caption);
  }

  #notUnderstood(block: Block): void {
    this.#context.problems.add('warning', 'LINE_NOT_UNDERSTOOD', block.run.printed());
  }
}
