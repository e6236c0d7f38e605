import { expect, it } from 'vitest';
import { durationLabel } from '../../src/formats/duration-label.ts';
import { labelsOf } from './labels-of.ts';

const labels = labelsOf({
  en: {
    'formats.dates': 'en',
    'durations.both': '{{hours}} and {{minutes}}',
    'durations.hours': '{{hours}}',
    'durations.minutes': '{{minutes}}',
    'durations.approximate': 'about {{duration}}',
  },
  ja: {
    'formats.dates': 'ja',
    'durations.both': '{{hour}}時間{{minute}}分',
    'durations.hours': '{{hour}}時間',
    'durations.minutes': '{{minute}}分',
    'durations.approximate': '約{{duration}}',
  },
});

it.each([
  [45, false, '45 minutes', '45分'],
  [1, false, '1 minute', '1分'],
  [0, false, '0 minutes', '0分'],
  [60, false, '1 hour', '1時間'],
  [150, true, 'about 2 hours and 30 minutes', '約2時間30分'],
])('%s minutes (approximate: %s) are %s, %s', (minutes, isApproximate, en, ja) => {
  const label = (locale: string) => durationLabel(labels(locale), { minutes, isApproximate });
  expect([label('en'), label('ja')]).toEqual([en, ja]);
});
