import type { Locale } from '../../kernel/locale.ts';
import type { Problem } from './problem.ts';

/**
 * The facts that the parser reads out of one press release, as printed, each with its position.
 *
 * Nothing here is looked up outside the text. A fact the text does not give is `null`; a fact taken from
 * somewhere else (the year from the date of publication, a country from the title) says so.
 */

/**
 * A position in {@link ReleaseDocument.text}. `line` and `column` start at 1; `offset` and `length` count UTF-16 units.
 */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
  readonly length: number;
}

/**
 * Text as printed. `text` is the exact slice of the document at `position`, except that a line break inside it
 * is dropped (ja) or becomes one space (en); then `position` still covers the lines it was joined from.
 */
export interface Printed {
  readonly text: string;
  readonly position: Position;
  /** The release breaks off inside it: there was more. Absent where it is whole. */
  readonly isCut?: true;
}

/**
 * The source of the calendar date: all printed; year from the dateline; year from `publishedOn`; the whole date
 * from the surrounding section, or from the day of the release itself ("today").
 */
export type DateSource = 'text' | 'dateline' | 'published' | 'context' | 'issued';

export type ParsedMeetingKind = 'MULTILATERAL' | 'BILATERAL' | 'COURTESY_CALL' | 'SPEECH';
export type ParsedMeetingMode = 'IN_PERSON' | 'TELEPHONE' | 'VIDEO';

export interface ParsedPlace {
  readonly printed: Printed;
  /** ISO 3166-1 alpha-2, when the printed words name a country. */
  readonly country: string | null;
  /** The printed city (or other place below a country), else null. */
  readonly city: string | null;
}

/** A person as printed in one position. `person` points into {@link ReleaseDocument.people}. */
export interface PersonMention {
  readonly person: number;
  /** The whole mention: honorific, name, post-nominals, office, in the order printed. */
  readonly printed: Printed;
  readonly name: Printed;
  /** `H.E. Mr.`, `Senator the Hon` … as printed. */
  readonly honorific: string | null;
  /** `MP` … as printed. */
  readonly postNominals: string | null;
  /** Office as printed, with the country or organization that belongs to it: `Ukrainian Defense Minister`. */
  readonly office: Printed | null;
  /** ISO 3166-1 alpha-2 printed with the office. */
  readonly country: string | null;
  /** Organization printed with the office: `NATO`. */
  readonly organization: string | null;
  /** Kana (or other) reading printed in brackets after the name. */
  readonly reading: string | null;
  /** The gloss in Latin letters a Japanese release prints in brackets. */
  readonly latin: LatinGloss | null;
}

export interface LatinGloss {
  readonly printed: Printed;
  readonly name: string;
  readonly honorific: string | null;
  readonly postNominals: string | null;
  readonly office: string | null;
}

/** One person of the document. All values are printed somewhere in it. */
export interface ParsedPerson {
  /** The fullest name printed. */
  readonly name: string;
  /**
   * The parts of the name, given only when the document itself shows the split: capitals, or a mention by surname
   * alone.
   */
  readonly family: string | null;
  readonly given: string | null;
  readonly reading: string | null;
  readonly latinName: string | null;
  /**
   * ISO 3166-1 alpha-2 and where it comes from: printed with the office, the pair of countries in the title, or the
   * publisher.
   */
  readonly country: string | null;
  readonly countrySource: 'printed' | 'title' | 'publisher' | null;
  /** Every different way the name is printed, fullest first. */
  readonly names: readonly string[];
  /** Every mention in reading order. */
  readonly mentions: readonly PersonMention[];
}

export type ParticipantRole =
  /** The one whose meeting it is: the subject of the sentence that states the meeting. */
  | 'PRINCIPAL'
  /** The one met. */
  | 'COUNTERPART'
  /** Named among those present. */
  | 'ATTENDEE'
  /** Named only as having spoken there. */
  | 'SPEAKER';

export interface ParsedParticipant {
  readonly kind: 'PERSON' | 'ORGANIZATION' | 'COUNTRY' | 'GROUP';
  readonly role: ParticipantRole;
  /** Exact text: of a person the whole mention, of others the name. */
  readonly printed: Printed;
  readonly person: number | null;
  /** Name as printed here, of a person; name without its abbreviation, of a group or organization. */
  readonly name: string | null;
  readonly honorific: string | null;
  readonly postNominals: string | null;
  readonly office: string | null;
  /** Printed country: of a person's office, or the country itself. ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** Printed organization of a person's office. */
  readonly organization: string | null;
  /** `32` in "32 NATO member states". */
  readonly count: number | null;
  /** `IP4` in "Indo-Pacific Four (IP4: …)". */
  readonly abbreviation: string | null;
  /** Index in the same list of the group this country was listed under. */
  readonly memberOf: number | null;
}

export interface ParsedFootnoteMark {
  /** `(*1)` as printed. */
  readonly mark: string;
  readonly position: Position;
  /** Offset inside the statement's `body.text`. */
  readonly offsetInBody: number;
  /** Index into {@link ReleaseDocument.footnotes}; null when no footnote explains the mark. */
  readonly footnote: number | null;
}

export type PassageForm =
  /** Told as the speaker's own remarks ("made the following remarks:"). */
  | 'REMARK'
  /** A summary in the third person. */
  | 'REPORTED'
  /** A bare list entry: a topic or an agreed item. */
  | 'ITEM';

export interface ParsedStatement {
  /** The printed number, null when it has none. */
  readonly number: number | null;
  /** The printed marker: `(1)`, `1.`, `①`, `-`; null when there is none. */
  readonly marker: string | null;
  /** The heading it stands under inside the meeting, such as a topic. */
  readonly heading: string | null;
  readonly form: PassageForm;
  /** Word for word, marks included, the leading marker not. */
  readonly body: Printed;
  /** The one speaker, when there is exactly one; an index into {@link ReleaseDocument.people}. */
  readonly speaker: number | null;
  /** Everyone it reports as speaking, in order. */
  readonly speakers: readonly number[];
  readonly marks: readonly ParsedFootnoteMark[];
}

export interface ParsedFootnote {
  readonly mark: string;
  /** The text after the mark. */
  readonly text: Printed;
  /** `ITPP` in "ITPP: Individually …"; null when it defines no term. */
  readonly term: string | null;
  /** The references that its mark makes; `statement` is null where one stands outside a statement. */
  readonly places: readonly FootnoteReference[];
}

export interface FootnoteReference {
  readonly position: Position;
  readonly meeting: number | null;
  readonly statement: number | null;
}

/** A moment given in Japan time, besides or instead of local time. */
export interface JapanTime {
  readonly date: string;
  readonly time: string;
  readonly printed: Printed;
}

export interface ParsedMeeting {
  /** The heading of its section, without its marker. */
  readonly heading: Printed | null;
  /** The event attended as the sentence names it, else the heading, else the title of the release. */
  readonly title: Printed | null;
  /** The sentence that states the meeting. */
  readonly statedAt: Printed;
  readonly kind: ParsedMeetingKind;
  readonly mode: ParsedMeetingMode;
  /** `YYYY-MM-DD`. */
  readonly date: string | null;
  /** Last day when the text gives a range of days. */
  readonly endsOn: string | null;
  readonly dateSource: DateSource | null;
  /** `HH:MM` in the printed zone. */
  readonly startTime: string | null;
  readonly startPrecision: 'MINUTE' | 'HOUR' | null;
  readonly startIsApproximate: boolean;
  readonly endTime: string | null;
  /** `AM` or `PM` when only that is printed. */
  readonly dayPeriod: 'AM' | 'PM' | null;
  /** `(local time)` as printed. */
  readonly timeZoneNote: string | null;
  readonly zone: 'LOCAL' | 'JAPAN' | null;
  readonly japanTime: JapanTime | null;
  readonly durationMinutes: number | null;
  readonly durationIsApproximate: boolean;
  readonly place: ParsedPlace | null;
  readonly participants: readonly ParsedParticipant[];
  readonly statements: readonly ParsedStatement[];
  /** Paragraphs that describe the meeting and are nobody's statement, word for word. */
  readonly descriptions: readonly Printed[];
  readonly captions: readonly Printed[];
}

export interface ParsedVisit {
  readonly title: Printed | null;
  /** First and last day the text gives; null only when no meeting is dated. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly place: ParsedPlace | null;
  /** The words that state a visit ("visited Brussels, Belgium"); null when the text speaks of meetings only. */
  readonly statedAt: Printed | null;
}

export interface Dateline {
  /** `YYYY-MM-DD`; null when none is printed, or one earlier than the meeting. */
  readonly date: string | null;
  readonly printedDate: Printed | null;
  /** The publisher as printed: `Ministry of Defense`. */
  readonly publisher: Printed | null;
}

export interface ReleaseDocument {
  readonly locale: Locale;
  readonly publishedOn: string;
  readonly sourceUrl: string | null;
  /** The text all positions count in: NFC, without a byte order mark. */
  readonly text: string;
  readonly title: Printed | null;
  readonly dateline: Dateline;
  /** Null when every meeting was held by telephone or video. */
  readonly visit: ParsedVisit | null;
  readonly meetings: readonly ParsedMeeting[];
  readonly people: readonly ParsedPerson[];
  readonly footnotes: readonly ParsedFootnote[];
  /** The captions, once each; a meeting's own are listed with it too. */
  readonly captions: readonly Printed[];
  /** Lines that lead to others or belong to the page (headings, "The outline is as follows.", links): not kept. */
  readonly passedOver: readonly Printed[];
  /** The text breaks off: what it breaks off in has `isCut`, and what would follow is not there. */
  readonly isTruncated: boolean;
  readonly problems: readonly Problem[];
}

export interface ReleaseOptions {
  /** One of the languages of `grammar/languages.ts`. */
  readonly locale: Locale;
  /** The day the release was published, `YYYY-MM-DD`: completes dates printed without a year. */
  readonly publishedOn: string;
  readonly sourceUrl?: string;
}
