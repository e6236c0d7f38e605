import type { Labels } from '../translation/serving/labels.ts';
import { numberFormat } from './intl.ts';

export interface Duration {
  readonly minutes: number;
  readonly isApproximate: boolean;
}

/**
 * about 2 hours and 30 minutes, 約2時間30分. The templates have CLDR's words with their plurals (`{{hours}}`: 2 hours)
 * and the bare numbers (`{{hour}}`: 2), for CLDR writes 2 時間 where official Japanese has 2時間.
 */
export function durationLabel(labels: Labels, { minutes, isApproximate }: Duration): string {
  const locale = labels.formattingLocale('dates');
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  const inWords = (unit: 'hour' | 'minute', value: number) =>
    numberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
  const template = hour === 0 ? 'minutes' : minute === 0 ? 'hours' : 'both';
  const duration = labels.fill(`durations.${template}`, {
    hours: inWords('hour', hour),
    minutes: inWords('minute', minute),
    hour: numberFormat(locale, {}).format(hour),
    minute: numberFormat(locale, {}).format(minute),
  });
  return isApproximate ? labels.fill('durations.approximate', { duration }) : duration;
}
