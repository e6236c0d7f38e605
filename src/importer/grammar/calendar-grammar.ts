import type { Span } from '../source/text-run.ts';
import type { DateMention } from './calendar.ts';

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
  /** The words printed like an hour that are none ("25:00"). */
  readonly impossible: Span | null;
  /** The words that are plainly a clock, where none was read. */
  readonly unread?: Span | null;
}

export type JapanDay = 'same' | 'next' | 'previous' | DateMention;

/** Days and hours. */
export interface CalendarGrammar {
  readonly dates: (text: string) => DateMention[];
  /** Days after the day told of before: 0 for "on the same day" at its head, 1 for 翌日; null where it has neither. */
  readonly relativeDay: (sentence: string) => number | null;
  /** Days after the day of the release itself: 0 for "today", -1 for "yesterday"; null where it has neither. */
  readonly daysFromIssue?: (sentence: string) => number | null;
  readonly time: (sentence: string) => TimeFacts;
  /** The text around a day adds nothing to it but its place, its hour, or that it is the day of issue. */
  readonly isDateLine: (before: string, after: string) => boolean;
}
