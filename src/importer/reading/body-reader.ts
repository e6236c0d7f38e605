import { actOf } from '../grammar/act-grammar.ts';
import type { Grammar } from '../grammar/grammar.ts';
import { Block, type BodyPart } from '../layout/blocks.ts';
import { isCaptionOf } from '../layout/captions.ts';
import { layoutOf, opensList } from '../layout/headings.ts';
import { readSentence, type Sentence } from '../layout/sentences.ts';
import type { ProblemLog } from '../release/problem-log.ts';
import type { Printed } from '../release/release-document.ts';
import { fillField, PresentList } from './meetings/form-lines.ts';
import { FoundMeetings } from './meetings/found-meetings.ts';
import type { Section } from './meetings/meeting-account.ts';
import type { OpeningContext } from './meetings/meeting-dates.ts';
import type { MeetingDraft } from './meetings/meeting-draft.ts';
import { datedBy, datedHeading, opensMeeting, type Scene } from './meetings/meeting-openings.ts';
import type { StatedVisit } from './meetings/visits.ts';
import type { PersonIndex } from './people/person-index.ts';

export interface Body {
  readonly meetings: readonly MeetingDraft[];
  readonly visit: StatedVisit | null;
  readonly captions: readonly Printed[];
  readonly headings: readonly Printed[];
}

/** Reads the body of a release: meetings, and what belongs to each, in the order of the text. */
export class BodyReader {
  readonly #grammar: Grammar;
  readonly #people: PersonIndex;
  readonly #meetings: FoundMeetings;
  readonly #problems: ProblemLog;
  readonly #captions: Printed[] = [];
  readonly #headings: Printed[] = [];
  /** A heading that gives a day, until what follows it is known. */
  #dated: Sentence | null = null;
  #section: Section = { heading: null, isFresh: false };
  readonly #present: PresentList;

  constructor(context: OpeningContext, people: PersonIndex) {
    this.#meetings = new FoundMeetings(context, people);
    this.#problems = context.problems;
    this.#grammar = context.grammar;
    this.#present = new PresentList(context.grammar.page, this.#headings);
    this.#people = people;
  }

  read(parts: readonly BodyPart[]): Body {
    const blocks = parts.filter((part) => part instanceof Block);
    const layouts = layoutOf(blocks, this.#grammar.sentences);
    let at = 0;
    for (const part of parts) {
      if (!(part instanceof Block)) {
        this.#openDated();
        this.#addCaption(part.caption);
      } else {
        this.#readBlock(part, layouts[at]!, blocks[at + 1], layouts[at + 1]);
        at += 1;
      }
    }
    this.#openDated();
    const { meetings, passed } = this.#meetings.settle();
    return {
      meetings,
      visit: this.#meetings.visit,
      captions: this.#captions,
      headings: [...this.#headings, ...passed],
    };
  }

  get #current() {
    return this.#meetings.current;
  }

  #readBlock(block: Block, layout: string, next: Block | undefined, nextLayout: string | undefined): void {
    if (layout !== 'TEXT') this.#openDated();
    if (this.#current && this.#present.takes(block, this.#current)) return;
    if (block.text === '') this.#notUnderstood(block);
    else if (this.#readField(block)) return;
    else if (layout === 'HEADING') this.#openSection(block);
    else if (layout === 'LINE') this.#readLine(block, next, nextLayout);
    else if (layout === 'ITEM') this.#readItem(block);
    else if (nextLayout === 'HEADING' && this.#grammar.acts.announcesMeetings(block.text)) {
      this.#meetings.announce(readSentence(block, block.body, this.#grammar));
      this.#headings.push(block.run.printed());
    } else this.#readText(block);
  }

  #openSection(block: Block): void {
    const heading = block.run.printed(block.body.start, block.body.end);
    this.#headings.push(heading);
    this.#section = { heading, isFresh: true };
    this.#current?.endRemarks();
    this.#dated = datedHeading(block, this.#grammar) ?? this.#dated;
  }

  /** A heading that gives a day states the meeting itself where no sentence below it does. */
  #openDated(): void {
    const dated = this.#dated;
    if (dated === null) return;
    this.#dated = null;
    this.#open(dated);
    this.#settle();
  }

  /** "Date: …" opens a meeting; place and people of the form are its own. False where it is no such line. */
  #readField(block: Block): boolean {
    const field = this.#grammar.page.field(block.text);
    const sentence = readSentence(block, block.body, this.#grammar);
    if (field === 'WHEN' && sentence.dates.length > 0) {
      this.#open({ ...sentence, act: actOf('MEET') });
      this.#settle();
      return true;
    }
    const account = this.#current;
    if (account === undefined || field === null || field === 'WHEN') return false;
    fillField(account.draft, field, sentence, this.#grammar);
    return true;
  }

  /** A line that is no sentence: a heading when text follows, otherwise a caption — if it names what one would. */
  #readLine(block: Block, next: Block | undefined, nextLayout: string | undefined): void {
    const known =
      this.#grammar.acts.namesMeeting(block.text) ||
      block.people.length > 0 ||
      this.#grammar.places.countries(block.text).length > 0;
    const truncated = next === undefined && this.#grammar.speech.impliedSpeaker(block.text) !== null;
    if (truncated) this.#readText(block);
    else if (this.#current && this.#grammar.page.isPublisher(block.text))
      this.#headings.push(block.run.printed());
    else if (this.#current && next?.marker && opensList(next.marker.number) && !known)
      this.#openSection(block);
    else if (!known || this.#grammar.page.isReferenceHeading(block.text)) this.#notUnderstood(block);
    else if (nextLayout === 'TEXT' && !(next?.marker && this.#current?.inRemarks)) this.#openSection(block);
    else this.#addCaption(block.run.printed());
  }

  #readItem(block: Block): void {
    if (this.#current) this.#current.state(block, this.#current.inRemarks ? 'REMARK' : 'ITEM', this.#section);
    else this.#notUnderstood(block);
    this.#settle();
  }

  #readText(block: Block): void {
    const sentences = block.sentences.map((span) => readSentence(block, span, this.#grammar));
    const first = sentences[0]!;
    const isTold = first.act !== null && first.act.kind !== 'VISIT' && first.people.length > 0;
    const dated = isTold && this.#dated ? datedBy(this.#dated, first, this.#grammar.calendar) : null;
    if (dated === null) this.#openDated();
    this.#dated = null;
    const opened = dated !== null || opensMeeting(first, this.#scene());
    const isVisit = !opened && this.#meetings.noteVisit(first);
    if (opened) this.#open(first, dated ?? first);
    const account = this.#current;
    if (!account) {
      if (!isVisit || sentences.length > 1) this.#notUnderstood(block);
    } else if (opened)
      account.follow(account.startsRemarks([first]) ? sentences : sentences.slice(1), this.#section);
    else if (isCaptionOf(block, account.draft.statedAt)) this.#addCaption(block.run.printed());
    else if (account.startsRemarks(sentences)) account.follow(sentences, this.#section);
    else if (sentences.every((each) => this.#grammar.speech.isLeadIn(each.text))) return;
    else if (!account.take(block, sentences, this.#section)) this.#notUnderstood(block);
    this.#settle();
  }

  get #freshHeading(): Printed | null {
    return this.#section.isFresh ? this.#section.heading : null;
  }

  /** Text has followed the heading. */
  #settle(): void {
    this.#section = { ...this.#section, isFresh: false };
  }

  #scene(): Scene {
    return {
      grammar: this.#grammar,
      people: this.#people,
      current: this.#current?.draft,
      freshHeading: this.#freshHeading,
      inRemarks: this.#current?.inRemarks ?? false,
    };
  }

  #open(sentence: Sentence, dated = sentence): void {
    this.#meetings.open(sentence, this.#freshHeading, dated);
  }

  #addCaption(caption: Printed): void {
    this.#captions.push(caption);
    this.#current?.draft.captions.push(caption);
  }

  #notUnderstood(block: Block): void {
    this.#problems.add('LINE_NOT_UNDERSTOOD', block.run.printed());
  }
}
