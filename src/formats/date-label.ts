import { midnightOf } from '../kernel/calendar-date.ts';
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

/** Days as the database writes them (ISO 8601); `endsOn` is null, or the same, of a single day. */
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

/**
 * A day, or a range of days by the template `dates.range`: CLDR's `{{range}}`, or `{{start}}` and `{{end}}`. A day that
 * JavaScript has no date for, such as `infinity`, stands as it is written.
 */
export function dateLabel(labels: Labels, { startsOn, endsOn }: Days, { style, calendar }: DateForm): string {
  const format = dateTimeFormat(labels.formattingLocale('dates'), {
    ...FIELDS[style],
    calendar: CALENDARS[calendar],
    timeZone: 'UTC',
  });
  const [first, last] = [midnightOf(startsOn), midnightOf(endsOn ?? startsOn)];
  const start = first === null ? startsOn : format.format(first);
  if (endsOn === null || endsOn === startsOn) return start;
  const end = last === null ? endsOn : format.format(last);
  return labels.fill('dates.range', {
    start,
    end,
    range: first === null || last === null ? `${start} – ${end}` : format.formatRange(first, last),
  });
}
