import { expect, it } from 'vitest';
import { dateLabel } from '../../src/formats/date-label.ts';
import { Catalogue } from '../../src/translation/serving/catalogue.ts';
import { Labels } from '../../src/translation/serving/labels.ts';
import { textsOf } from '../translation/texts-of.ts';

const texts = { 'formats.dates': 'en', 'dates.range': '{{range}}' };
const labels = new Labels(new Catalogue(['en'], textsOf({ en: { labels: texts } })), 'en');
const label = (startsOn: string, endsOn: string | null = null) =>
  dateLabel(labels, { startsOn, endsOn }, { style: 'LONG', calendar: 'GREGORIAN' });

it.each([
  ['2024-10-17', null, 'October 17, 2024'],
  ['2024-10-17', '2024-10-17', 'October 17, 2024'],
  ['2024-10-17', '2024-10-19', 'October 17\u2009–\u200919, 2024'],
  ['0001-01-01', null, 'January 1, 1'],
  ['9999-12-31', null, 'December 31, 9999'],
  // What only SQL can put there.
  ['10000-01-01', null, 'January 1, 10000'],
  ['0044-03-15 BC', null, 'March 15, 44'],
  ['infinity', null, 'infinity'],
  ['5874897-12-31', null, '5874897-12-31'],
  ['2024-10-17', 'infinity', 'October 17, 2024 – infinity'],
])('says %s to %s as %s', (startsOn, endsOn, said) => {
  expect(label(startsOn, endsOn)).toBe(said);
});
