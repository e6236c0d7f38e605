import { expect, it } from 'vitest';
import { scheduleLabel } from '../../src/formats/schedule-label.ts';
import { labelsOf } from './labels-of.ts';

const labels = labelsOf({
  en: {
    'schedule.moment': '{{date}}, {{time}}',
    'schedule.lasting_TIME': '{{moment}}, for {{duration}}',
    'schedule.lasting_DAY': '{{moment}} ({{duration}})',
    'schedule.at': '{{schedule}}, at {{place}}',
  },
})('en');

const parts = { date: 'October 17', time: '15:00', duration: '45 minutes', place: 'NATO Headquarters' };

it.each([
  [{}, 'October 17, 15:00, for 45 minutes, at NATO Headquarters'],
  [{ place: null }, 'October 17, 15:00, for 45 minutes'],
  [{ duration: null }, 'October 17, 15:00, at NATO Headquarters'],
  [{ time: null }, 'October 17 (45 minutes), at NATO Headquarters'],
  [{ time: null, duration: null, place: null }, 'October 17'],
])('with %j is %s', (known, label) => {
  expect(scheduleLabel(labels, { ...parts, ...known })).toBe(label);
});
