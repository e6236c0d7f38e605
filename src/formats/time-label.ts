import { midnightOf } from '../kernel/calendar-date.ts';
import type { Labels } from '../translation/serving/labels.ts';
import { dateTimeFormat } from './intl.ts';

/** A time by the clock at a place. */
export interface ClockTime {
  /** The day there (ISO 8601): what a clock is called changes with the years. */
  readonly date: string;
  /** `HH:MM` or `HH:MM:SS`. */
  readonly time: string;
  /** The precision to which it is known; i18next's context of `times.clock`. */
  readonly precision: 'HOUR' | 'MINUTE';
  readonly isApproximate: boolean;
  /** IANA; null where nobody has said which clock it is. */
  readonly timeZone: string | null;
  /** The clock that shows it: i18next's context of `times.local`, for a telephone call has no place to be local to. */
  readonly setting: string;
}

/** 15:00 (local time), 15時00分（現地時間）. */
export function timeLabel(labels: Labels, clock: ClockTime): string {
  const locale = labels.formattingLocale('dates');
  const moment = new Date(`1970-01-01T${clock.time.slice(0, 5)}:00Z`);
  const onClock = { minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' } as const;
  const parts = dateTimeFormat(locale, { ...onClock, hour: 'numeric' }).formatToParts(moment);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  const exact = labels.fill('times.clock', {
    context: clock.precision,
    time: dateTimeFormat(locale, { ...onClock, hour: '2-digit' }).format(moment),
    hour: part('hour'),
    minute: part('minute'),
  });
  const time = clock.isApproximate ? labels.fill('times.approximate', { time: exact }) : exact;
  if (clock.timeZone === null) return time;
  return labels.fill('times.local', { context: clock.setting, time, zone: zoneName(locale, clock) });
}

/**
 * The name of a zone's time, the same in summer and winter: Central European Time, 日本標準時. It is the name on that
 * day, for a zone may go over to another time: Kyiv was on Moscow's until 1990.
 */
function zoneName(locale: string, { date, time, timeZone }: ClockTime): string {
  if (timeZone === null) return '';
  const parts = dateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(
    instantOf(date, time, timeZone),
  );
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

/** The instant at which a clock of the zone shows this; today where JavaScript has no such date. */
function instantOf(date: string, time: string, timeZone: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const midnight = midnightOf(date);
  if (midnight === null) return new Date();
  const onClock = midnight.getTime() + (hours * 60 + minutes) * 60_000;
  return new Date(onClock - offsetAt(onClock, timeZone));
}

/** The time by which the zone is ahead of UTC, in milliseconds; around a change of its clocks either is right. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = dateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(instant);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes, seconds] = /([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(name) ?? [];
  if (sign === undefined) return 0;
  const ahead = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds ?? 0)) * 1_000;
  return sign === '-' ? -ahead : ahead;
}
