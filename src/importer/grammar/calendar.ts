import type { DateSource } from '../release/release-document.ts';
import type { Span } from '../source/text-run.ts';

/** A date as the text gives it in one position; what is not printed is null. */
export interface DateMention extends Span {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** Last day of a range. */
  readonly last: { readonly year: number | null; readonly month: number; readonly day: number } | null;
  /** 0 = Sunday. */
  readonly weekday: number | null;
  /** Month and day may be the other way round ("10/07/2024"). */
  readonly orderIsOpen: boolean;
}

/** A mention that gives nothing but a day ("the 18th"): its month stands elsewhere. */
export const ONLY_DAY: DateMention = {
  start: 0,
  end: 0,
  year: null,
  month: 0,
  day: 0,
  last: null,
  weekday: null,
  orderIsOpen: false,
};

/** A day `YYYY-MM-DD` lying this many days after the day of reference is still taken to be of that year. */
const DAYS_AHEAD = 45;

/** `YYYY-MM-DD`, or null when there is no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1868 || year > 9999 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return null;
  return date.toISOString().slice(0, 10);
}

export function isIsoDate(text: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return found !== null && isoDate(Number(found[1]), Number(found[2]), Number(found[3])) === text;
}

/** The day so many days after another. */
export function dayAfter(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);
}

/** 0 = Sunday. */
export function weekdayOf(iso: string): number {
  return new Date(`${iso}T00:00:00Z`).getUTCDay();
}

/**
 * The year a day without one belongs to: the latest that does not put it more than 45 days after the reference.
 * A release speaks of what has been, but some carry a dateline earlier than their meeting.
 */
export function yearFor(month: number, day: number, reference: string): number {
  const limit = Date.parse(`${reference}T00:00:00Z`) + DAYS_AHEAD * 86_400_000;
  const year = new Date(limit).getUTCFullYear();
  return Date.UTC(year, month - 1, day) <= limit ? year : year - 1;
}

export interface YearReference {
  readonly date: string;
  readonly source: Exclude<DateSource, 'text' | 'context' | 'issued'>;
}

export interface CompletedDate {
  readonly date: string | null;
  readonly endsOn: string | null;
  readonly source: DateSource;
}

/** Completes a mention with the year of the reference where none is printed. */
export function completeDate(mention: DateMention, reference: YearReference): CompletedDate {
  const year = mention.year ?? mention.last?.year ?? yearFor(mention.month, mention.day, reference.date);
  const last = mention.last;
  const lastYear = last === null ? year : (last.year ?? (last.month < mention.month ? year + 1 : year));
  return {
    date: isoDate(year, mention.month, mention.day),
    endsOn: last === null ? null : isoDate(lastYear, last.month, last.day),
    source: (mention.year ?? last?.year ?? null) === null ? reference.source : 'text',
  };
}
