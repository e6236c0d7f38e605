import { Block } from './blocks.ts';
import type { CompletedDate } from './calendar.ts';
import type { Grammar } from './grammar.ts';
import { layoutOf } from './headings.ts';
import { MeetingAccount, type Section } from './meeting-account.ts';
import type { OpeningContext } from './meeting-dates.ts';
import type { MeetingDraft } from './meeting-draft.ts';
import { opensMeeting, type Scene } from './meeting-openings.ts';
import { openMeeting } from './opening.ts';
import type { PersonIndex } from './person-index.ts';
import type { Printed } from './release-document.ts';
import { readSentence, type Statement } from './sentences.ts';

import { type StatedVisit, visitIn } from './visits.ts';

export type BodyPart = Block | { readonly caption: Printed };

export interface Body {
  readonly meetings: readonly MeetingDraft[];
  readonly visit: StatedVisit | null;
  readonly captions: readonly Printed[];
  readonly headings: readonly Printed[];
}

/** Reads the body of a release: meetings, and what belongs to each, in the order of the text. */
export class BodyReader {
  #context: OpeningContext;
  readonly #grammar: Grammar;
  readonly #people: PersonIndex;
  readonly #accounts: MeetingAccount[] = [];
  readonly #captions: Printed[] = [];
  readonly #headings: Printed[] = [];
  #visit: Body['visit'] = null;
  #section: Section = { heading: null, isFresh: false };

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
    return {
      meetings: this.#accounts.map(({ draft }) => draft),
      visit: this.#visit,
      captions: this.#captions,
      headings: this.#headings,
    };
  }

  get #current(): MeetingAccount | undefined {
    return this.#accounts.at(-1);
  }

  #readBlock(block: Block, layout: string, next: Block | undefined, nextLayout: string | undefined): void {
    if (block.text === '') this.#notUnderstood(block);
    else if (layout === 'HEADING') this.#openSection(block);
    else if (layout === 'LINE') this.#readLine(block, next, nextLayout);
    else if (layout === 'ITEM') this.#readItem(block);
    else this.#readText(block);
  }

  #openSection(block: Block): void {
    const heading = block.run.printed(block.body.start, block.body.end);
    this.#headings.push(heading);
    this.#section = { heading, isFresh: true };
    this.#current?.endRemarks();
    const sentence = readSentence(block, block.body, this.#grammar);
    if (sentence.dates.length === 0 || !this.#grammar.namesMeeting(sentence.text)) return;
    const kind = /speech|address|講演|演説|スピーチ/i.test(sentence.text) ? 'SPEECH' : 'EVENT';
    const act = { start: 0, end: 0, kind, event: null, visit: null } as const;
    this.#open({ ...sentence, act });
    this.#settle();
  }

  /** A line that is no sentence: a heading when text follows, otherwise a caption — if it names what one would. */
  #readLine(block: Block, next: Block | undefined, nextLayout: string | undefined): void {
    const known =
      this.#grammar.namesMeeting(block.text) ||
      block.people.length > 0 ||
      this.#grammar.countries(block.text).length > 0;
    const truncated = next === undefined && this.#grammar.impliedSpeaker(block.text) !== null;
    if (truncated) this.#readText(block);
    else if (!known || /^[[(](?:reference|参考|別添|別紙)[\])]/i.test(block.text)) this.#notUnderstood(block);
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
    const opened = opensMeeting(first, this.#scene());
    const isVisit = !opened && this.#noteVisit(first);
    if (opened) this.#open(first);
    const account = this.#current;
    if (!account) {
      if (!isVisit || sentences.length > 1) this.#notUnderstood(block);
    } else if (opened)
      account.follow(account.startsRemarks([first]) ? sentences : sentences.slice(1), this.#section);
    else if (isCaptionOf(block, account.draft)) this.#addCaption(block.run.printed());
    else if (account.startsRemarks(sentences)) account.follow(sentences, this.#section);
    else if (sentences.every((each) => this.#grammar.isLeadIn(each.text))) return;
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

  #open(sentence: Statement): void {
    const context = { ...this.#context, contextDate: this.#contextDate() };
    const draft = openMeeting(sentence, this.#freshHeading, context);
    const { grammar, problems } = this.#context;
    const isFirst = this.#accounts.length === 0;
    this.#accounts.push(new MeetingAccount(draft, isFirst, { grammar, problems, people: this.#people }));
    this.#noteVisit(sentence, draft.date);
    this.#trustYearOf(draft.date);
  }

  /** A year that the release prints is better than that of its publication. */
  #trustYearOf(found: CompletedDate | null): void {
    if (found?.date == null || found.source !== 'text' || this.#context.reference.source !== 'published')
      return;
    this.#context = { ...this.#context, reference: { date: found.date, source: 'dateline' } };
  }

  /** The day to take where none is printed: that of the meeting before. */
  #contextDate(): CompletedDate | null {
    const before = this.#current?.draft.date;
    return before ? { ...before, source: 'context' } : this.#context.contextDate;
  }

  /** Keeps the first visit told of; tells whether this is it. */
  #noteVisit(sentence: Statement, date?: CompletedDate | null): boolean {
    if (this.#visit !== null) return false;
    this.#visit = visitIn(sentence, this.#context, date);
    return this.#visit !== null;
  }

  #addCaption(caption: Printed): void {
    this.#captions.push(caption);
    this.#current?.draft.captions.push(caption);
  }

  #notUnderstood(block: Block): void {
    this.#context.problems.add('LINE_NOT_UNDERSTOOD', block.run.printed());
  }
}

/** A picture's caption may say the stating sentence again, without its full stop. */
function isCaptionOf(block: Block, meeting: MeetingDraft): boolean {
  return (
    !/[.。:：]$/.test(block.text) &&
    block.marker === null &&
    meeting.statedAt.text.startsWith(block.run.printed().text)
  );
}
