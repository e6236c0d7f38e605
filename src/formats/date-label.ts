import type { Labels } from '../translation/serving/labels.ts';
import { dateTimeFormat } from './intl.ts';

/** `FULL`: 2024年10月17日木曜日. `WEEKDAY`: 2024年10月17日(木). `LONG`: 2024年10月17日. `SHORT`: 2024/10/17. */
export type DateLabelStyle = 'FULL' | 'WEEKDAY' | 'LONG' | 'SHORT';
/** `JAPANESE` counts years by era: 令和6年. */
export type LabelCalendar = 'GREGORIAN' | 'JAPANESE';

export interface DateForm {
  readonly style: DateLabelStyle;
  readonly calendar: LabelCalendar;
}

/** Calendar dates (ISO 8601); `endsOn` is null, or the same, of a single day. */
export interface Days {
  readonly startsOn: string;
  readonly endsOn: string | null;
}

const FIELDS: Readonly<Record<DateLabelStyle, Intl.DateTimeFormatOptions>> = {
  FULL: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  WEEKDAY: { weekday: 'short', year: 'numeric', month: 'long', day: 'numeric' },
  LONG: { year: 'numeric', month: 'long', day: 'numeric' },
  SHORT: { year: 'numeric', month: 'numeric', day: 'numeric' },
};
const CALENDARS = { GREGORIAN: 'gregory', JAPANESE: 'japanese' } as const;

/** A day, or a range of days by the template `dates.range`: CLDR's `{{range}}`, or `{{start}}` and `{{end}}`. */
export function dateLabel(labels: Labels, { startsOn, endsOn }: Days, { style, calendar }: DateForm): string {
  const format = dateTimeFormat(labels.formattingLocale('dates'), {
    ...FIELDS[style],
    calendar: CALENDARS[calendar],
    timeZone: 'UTC',
  });
  const [first, last] = [startsOn, endsOn ?? startsOn].map((day) => new Date(`${day}T00:00:00Z`)) as [
    Date,
    Date,
  ];
  const start = format.format(first);
  if (first.getTime() === last.getTime()) return start;
  return labels.fill('dates.range', {
    start,
    end: format.format(last),
    range: format.formatRange(first, last),
  });
}
