import type { ParsedMeetingMode } from '../release/release-document.ts';
import type { Span } from '../source/text-run.ts';
import type { PersonSpan } from './people-grammar.ts';

/** Kinds of what a sentence says was done. */
export type ActKind = 'MEET' | 'ATTEND' | 'COURTESY_CALL' | 'SPEECH' | 'EVENT' | 'VISIT';

export interface Act extends Span {
  readonly kind: ActKind;
  /** The event attended or held, as the sentence names it. */
  readonly event: Span | null;
  /** The words of a visit ("visited Brussels, Belgium"), when the same sentence states one. */
  readonly visit: Span | null;
}

/** An act that a heading or a line of a form states, in no words of its own. */
export function actOf(kind: ActKind): Act {
  return { start: 0, end: 0, kind, event: null, visit: null };
}

/** Meetings and other acts: what was done, how, and who was there. */
export interface ActGrammar {
  readonly act: (sentence: string, people: readonly PersonSpan[]) => Act | null;
  readonly namesMeeting: (line: string) => boolean;
  readonly namesSpeech: (line: string) => boolean;
  readonly isCourtesyCall: (title: string) => boolean;
  readonly isMultilateral: (title: string) => boolean;
  readonly mode: (text: string) => ParsedMeetingMode | null;
  /** Says that the meetings follow, each under its own heading; states none itself. */
  readonly announcesMeetings: (sentence: string) => boolean;
  readonly statesAttendance: (sentence: string) => boolean;
  /** The mention is named but was not there, or is the object of something else. */
  readonly isCounterpart: (sentence: string, mention: PersonSpan, act: Act) => boolean;
  /** Somebody was met, whether or not that is one whom a rule reads. */
  readonly statesCounterpart: (sentence: string) => boolean;
}
