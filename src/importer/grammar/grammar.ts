import type { MeetingMode } from '../release/release-document.ts';
import type { Span } from '../source/text-run.ts';
import type { DateMention } from './calendar.ts';

/** Where a person is named; all spans count in the run. */
export interface PersonSpan extends Span {
  readonly name: Span;
  readonly honorific: string | null;
  readonly postNominals: string | null;
  readonly office: Span | null;
  readonly country: string | null;
  readonly organization: string | null;
  readonly reading: string | null;
  readonly latin: (Span & { readonly person: PersonSpan }) | null;
}

/** A country, organization or group named as present. */
export interface PartySpan extends Span {
  readonly kind: 'ORGANIZATION' | 'COUNTRY' | 'GROUP';
  readonly name: string;
  readonly country: string | null;
  readonly count: number | null;
  readonly abbreviation: string | null;
  /** Countries listed in the brackets of a group. */
  readonly members: readonly (Span & { readonly country: string })[];
}

export interface PlaceSpan extends Span {
  readonly country: string | null;
  readonly city: string | null;
}

export interface TimeFacts {
  readonly startTime: string | null;
  readonly startPrecision: 'MINUTE' | 'HOUR' | null;
  readonly startIsApproximate: boolean;
  readonly endTime: string | null;
  readonly dayPeriod: 'AM' | 'PM' | null;
  readonly timeZoneNote: Span | null;
  readonly zone: 'LOCAL' | 'JAPAN' | null;
  /** Japan time given in brackets: its span, `HH:MM`, and the day when one is named. */
  readonly japan: (Span & { readonly time: string; readonly day: JapanDay }) | null;
  readonly durationMinutes: number | null;
  readonly durationIsApproximate: boolean;
  /** What is printed like an hour and is none ("25:00"). */
  readonly impossible: Span | null;
  /** What is plainly a clock, where none was read. */
  readonly unread?: Span | null;
}

export type JapanDay = 'same' | 'next' | 'previous' | DateMention;

export type FormField = 'WHEN' | 'WHERE' | 'WHO';

/** What a sentence says was done. */
export type ActKind = 'MEET' | 'ATTEND' | 'COURTESY_CALL' | 'SPEECH' | 'EVENT' | 'VISIT';

export interface Act extends Span {
  readonly kind: ActKind;
  /** The event attended or held, as the sentence names it. */
  readonly event: Span | null;
  /** The words of a visit ("visited Brussels, Belgium"), when the same sentence states one. */
  readonly visit: Span | null;
}

/** The country that a heading names and nothing else ("The Republic of the Philippines"). */
export function countryNamed(heading: string, { countries }: Pick<Grammar, 'countries'>): string | null {
  const [state] = countries(heading);
  if (state === undefined || state.end !== heading.length) return null;
  return /^(?:the )?$/i.test(heading.slice(0, state.start)) ? state.country : null;
}

/** An act that a heading or a line of a form states, in no words of its own. */
export function actOf(kind: ActKind): Act {
  return { start: 0, end: 0, kind, event: null, visit: null };
}

/** What one language's releases look like. Every pattern is applied to folded text and is linear in its length. */
export interface Grammar {
  readonly joiner: '' | ' ';
  /** The next line belongs to this one: it was broken in the middle of a sentence. */
  readonly continues: (line: string, next: string) => boolean;
  readonly isFurniture: (line: string) => boolean;
  /** What a line that calls itself a caption says ("Photo: …", 写真：…); it may be no more than a credit. */
  readonly captionIn: (line: string) => Span | null;
  /** The name a link back to a section of the site carries ("Back to Press Releases"). */
  readonly trailerTarget: (line: string) => string | null;
  readonly isPublisher: (line: string) => boolean;
  /** A republisher's sentence that says when the release was issued; everything before the release is its preface. */
  readonly isAnnouncement: (line: string) => boolean;
  readonly isProse: (line: string) => boolean;
  readonly endsSentence: (text: string) => boolean;
  /** Only a sentence begins like this: with the day, with what it was that someone said. */
  readonly opensSentence: (text: string) => boolean;
  /** No text ends like this: with a comma, a particle, an article. */
  readonly breaksOff: (text: string) => boolean;
  readonly namesMeeting: (line: string) => boolean;
  readonly sentences: (text: string) => Span[];
  readonly dates: (text: string) => DateMention[];
  /** Days after the day told of before: 0 for "on the same day" at its head, 1 for 翌日; null where it has neither. */
  readonly relativeDay: (sentence: string) => number | null;
  /** Days after the day of the release itself: 0 for "today", -1 for "yesterday"; null where it has neither. */
  readonly daysFromIssue?: (sentence: string) => number | null;
  readonly time: (sentence: string) => TimeFacts;
  readonly people: (text: string) => PersonSpan[];
  readonly parties: (text: string, people: readonly PersonSpan[]) => PartySpan[];
  readonly act: (sentence: string, people: readonly PersonSpan[]) => Act | null;
  readonly place: (sentence: string, people: readonly PersonSpan[]) => PlaceSpan | null;
  readonly countries: (text: string) => readonly (Span & { readonly country: string })[];
  /** Countries a title pairs: "Japan-U.S.", 日米. */
  readonly titlePair: (title: string) => readonly string[];
  readonly isCourtesyCall: (title: string) => boolean;
  readonly isMultilateral: (title: string) => boolean;
  /** What a line of a form gives: "Date: …", 出席者：…. */
  readonly field: (line: string) => FormField | null;
  /** Says that the meetings follow, each under its own heading; states none itself. */
  readonly announcesMeetings: (sentence: string) => boolean;
  readonly mode: (text: string) => MeetingMode | null;
  readonly statesAttendance: (sentence: string) => boolean;
  readonly introducesRemarks: (sentence: string) => boolean;
  /** Announces the list that follows ("Summary below."); says nothing itself. */
  readonly isLeadIn: (sentence: string) => boolean;
  /** Is this mention the one who speaks in the sentence? */
  readonly isSpeaker: (sentence: string, mention: PersonSpan) => boolean;
  /** `joint`: several named together ("the two Ministers"); `same`: the last speaker goes on ("he"). */
  readonly impliedSpeaker: (sentence: string) => 'joint' | 'same' | null;
  /** Opens a further point of a speech already being reported ("First, …", "また、…"). */
  readonly continuesSpeech: (sentence: string) => boolean;
  /** The mention is named but was not there, or is the object of something else. */
  readonly isCounterpart: (sentence: string, mention: PersonSpan, act: Act) => boolean;
  /** Splits a name where the document shows the split; `surname` is a mention by surname alone, if any. */
  readonly splitName: (name: string, surname: string | null) => { family: string; given: string } | null;
  /** `short` is a shorter way to name the person called `full`. */
  readonly isShortFor: (short: string, full: string) => boolean;
  readonly isFullName: (name: string) => boolean;
}
