import { expect, it } from 'vitest';
import { countLabel } from '../../src/formats/count-label.ts';
import { labelsOf } from './labels-of.ts';

const labels = labelsOf({
  en: {
    'formats.dates': 'en',
    'counts.members_STATES_one': '{{number}} member state',
    'counts.members_STATES_other': '{{number}} member states',
    'counts.members_one': '{{number}} member',
    'counts.members_other': '{{number}} members',
  },
  ja: { 'formats.dates': 'ja', 'counts.members_STATES_other': '加盟国{{number}}か国' },
});

it.each([
  ['en', 'STATES', 1, '1 member state'],
  ['en', 'STATES', 32, '32 member states'],
  ['en', 'STATES', 1_234, '1,234 member states'],
  ['en', 'OTHERS', 2, '2 members'],
  ['ja', 'STATES', 1, '加盟国1か国'],
])('in %s, %s and %s are %s', (locale, kind, count, label) => {
  expect(countLabel(labels(locale), 'members', kind, count)).toBe(label);
});
