import type { Labels } from '../translation/serving/labels.ts';
import { dateTimeFormat } from './intl.ts';

/** A time by the clock at a place. */
export interface ClockTime {
  /** `HH:MM` or `HH:MM:SS`. */
  readonly time: string;
  /** How exactly it is known; i18next's context of `times.clock`. */
  readonly precision: 'HOUR' | 'MINUTE';
  readonly isApproximate: boolean;
  /** IANA; null where nobody has said which clock it is. */
  readonly timeZone: string | null;
  /** Whose clock: i18next's context of `times.local`, for a telephone call has no place to be local to. */
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
  return labels.fill('times.local', { context: clock.setting, time, zone: zoneName(locale, clock.timeZone) });
}

/** Without summer time, which the time of day alone does not tell: Central European Time, 日本標準時. */
function zoneName(locale: string, timeZone: string): string {
  const parts = dateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(0);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
