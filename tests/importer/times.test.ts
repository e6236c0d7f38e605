import { describe, expect, it } from 'vitest';
import { englishTime } from '../../src/importer/en/times-en.ts';
import type { TimeFacts } from '../../src/importer/grammar.ts';
import { japaneseTime } from '../../src/importer/ja/times-ja.ts';

const show = (time: TimeFacts): unknown[] => [
  `${time.startIsApproximate ? '~' : ''}${time.startTime}${time.startPrecision === 'HOUR' ? ' (hour)' : ''}`,
  time.endTime,
  time.durationMinutes === null ? null : `${time.durationIsApproximate ? '~' : ''}${time.durationMinutes}`,
  time.zone,
];

describe('English times', () => {
  it.each([
    ['from 13:15 (local time) for approximately 30 minutes', ['13:15', null, '~30', 'LOCAL']],
    ['for about 25 minutes from 13:30 (local time)', ['13:30', null, '~25', 'LOCAL']],
    [
      'commencing at 15:00 (local time) for approximately 2 hours and 30 minutes',
      ['15:00', null, '~150', 'LOCAL'],
    ],
    ['commencing at 7:20 p.m. for approximately 20 minutes, (Japan Time),', ['19:20', null, '~20', 'JAPAN']],
    ['commencing from 9:05 p.m. for around one hour and 10 minutes', ['21:05', null, '~70', null]],
    ['from around 8 p.m. for approximately 4 hours', ['~20:00 (hour)', null, '~240', null]],
    ['between 17:50 and 18:15 on', ['17:50', '18:15', '25', null]],
    ['from 16:15 to 17:00 (local time)', ['16:15', '17:00', '45', 'LOCAL']],
    ['from 11:30 p.m. to 12:15 a.m.', ['23:30', '00:15', '45', null]],
    ['starting from just after 5:00 p.m.', ['~17:00', null, null, null]],
    ['from 19:00 for about 1 hour', ['19:00', null, '~60', null]],
    ['for an hour and a half from noon', ['12:00 (hour)', null, '90', null]],
    ['for half an hour at 9:45 a.m. (JST)', ['09:45', null, '30', 'JAPAN']],
    ['he met them on June 1', ['null', null, null, null]],
    ['for 30 minutes', ['null', null, '30', null]],
    ['from 25:10', ['null', null, null, null]],
  ])('reads %j', (text, expected) => {
    expect(show(englishTime(text))).toEqual(expected);
  });

  it('reads a bare half of the day', () => {
    expect([englishTime('Speech(June 11th, AM)').dayPeriod, englishTime('at 9 a.m.').dayPeriod]).toEqual([
      'AM',
      null,
    ]);
  });
});

describe('Japanese times', () => {
  it.each([
    ['15時00分(現地時間)から約2時間30分間、', ['15:00', null, '~150', 'LOCAL']],
    ['10時10分(現地時間)から約10分間、', ['10:10', null, '~10', 'LOCAL']],
    ['19時00分から約1時間、', ['19:00', null, '~60', null]],
    ['午後4時35分から約30分間、', ['16:35', null, '~30', null]],
    ['午前10時から35分間、', ['10:00 (hour)', null, '35', null]],
    ['午後2時10分頃から約半時間、', ['~14:10', null, '~30', null]],
    ['午後3時半から', ['15:30', null, null, null]],
    ['9時30分から12時00分まで、', ['09:30', '12:00', '150', null]],
    ['約1時間半', ['null', null, '~90', null]],
    ['現地時間2月15日午後2時35分(日本時間同日午後10時35分)から約25分間', ['14:35', null, '~25', 'LOCAL']],
  ])('reads %j', (text, expected) => {
    expect(show(japaneseTime(text))).toEqual(expected);
  });

  it.each([
    ['午後2時35分(日本時間同日午後10時35分)', '22:35', 'same'],
    ['午後4時(日本時間15日午前6時)', '06:00', expect.objectContaining({ month: 0, day: 15 })],
    ['午後8時(日本時間翌日午前3時)', '03:00', 'next'],
  ])('reads Japan time beside local time in %j', (text, time, day) => {
    expect(japaneseTime(text).japan).toMatchObject({ time, day });
  });
});
