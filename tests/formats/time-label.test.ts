import { expect, it } from 'vitest';
import { timeLabel } from '../../src/formats/time-label.ts';
import { Catalogue } from '../../src/translation/serving/catalogue.ts';
import { Labels } from '../../src/translation/serving/labels.ts';
import { textsOf } from '../translation/texts-of.ts';

const texts = {
  'formats.dates': 'en',
  'times.clock': '{{time}}',
  'times.local': '{{time}} ({{zone}})',
};
const catalogue = new Catalogue(
  ['en', 'ja'],
  textsOf({ en: { labels: texts }, ja: { labels: { ...texts, 'formats.dates': 'ja' } } }),
);

function labelAt(date: string, timeZone: string, locale = 'en', time = '13:30'): string {
  return timeLabel(new Labels(catalogue, locale), {
    date,
    time,
    timeZone,
    precision: 'MINUTE',
    isApproximate: false,
    setting: 'TELEPHONE',
  });
}

it.each([
  ['2024-10-17', 'Europe/Kyiv', 'Eastern European Time', '東ヨーロッパ時間'],
  ['2024-07-17', 'Europe/Kyiv', 'Eastern European Time', '東ヨーロッパ時間'],
  ['1985-07-17', 'Europe/Kyiv', 'Moscow Time', 'モスクワ時間'],
  ['2024-10-17', 'Europe/Brussels', 'Central European Time', '中央ヨーロッパ時間'],
  ['2024-10-17', 'Europe/Lisbon', 'Western European Time', '西ヨーロッパ時間'],
  ['2024-10-17', 'Asia/Tokyo', 'Japan Standard Time', '日本標準時'],
  ['infinity', 'Asia/Tokyo', 'Japan Standard Time', '日本標準時'],
])('on %s %s has %s', (date, zone, en, ja) => {
  expect([labelAt(date, zone), labelAt(date, zone, 'ja')]).toEqual([`13:30 (${en})`, `13:30 (${ja})`]);
});

it('names every zone as Intl does at noon there on that day', () => {
  const wrong = Intl.supportedValuesOf('timeZone').flatMap((timeZone) =>
    ['1970-01-01', '1999-07-01', '2016-12-01', '2024-01-17', '2024-07-17'].flatMap((date) => {
      // By the names of places, which is another way to the moment than the offset.
      const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longGeneric' });
      const noon = noonAt(date, timeZone);
      const name = format.formatToParts(noon).find(({ type }) => type === 'timeZoneName')?.value;
      const label = labelAt(date, timeZone, 'en', '12:00');
      return label === `12:00 (${name})` ? [] : [{ timeZone, date, label, name }];
    }),
  );
  expect(wrong).toEqual([]);
});

/** Found by looking when the clock there shows twelve, a quarter of an hour at a time. */
function noonAt(date: string, timeZone: string): number {
  const clock = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  const utc = Date.parse(`${date}T12:00:00Z`);
  for (let quarter = -60; quarter <= 60; quarter += 1) {
    const moment = utc + quarter * 900_000;
    if (clock.format(moment) === `${date} 12:00`) return moment;
  }
  // Offsets of odd minutes were gone by 1972; half a day does not change a name.
  return utc;
}
