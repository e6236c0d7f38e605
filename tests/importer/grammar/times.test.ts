import { describe, expect, it } from 'vitest';
import type { TimeFacts } from '../../../src/importer/grammar/calendar-grammar.ts';
import { englishTime } from '../../../src/importer/grammar/en/times-en.ts';
import { japaneseTime } from '../../../src/importer/grammar/ja/times-ja.ts';
import { fold } from '../../../src/importer/source/source-text.ts';

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
    ['from 3 to 4:30 p.m.', ['15:00 (hour)', '16:30', '90', null]],
    ['from 11 to 1 p.m.', ['11:00 (hour)', '13:00', '120', null]],
    ['from 3:00 p.m. until around 4:30 p.m.', ['15:00', '16:30', '90', null]],
    ['from 1330 hours to 1400 hrs', ['13:30', '14:00', '30', null]],
    ['at 7:30 in the evening for just under 45 minutes', ['19:30', null, '~45', null]],
    ['at midnight for one and a half hours', ['00:00 (hour)', null, '90', null]],
    ['for about a quarter of an hour from 5:10 p.m.', ['17:10', null, '~15', null]],
    ['for three-quarters of an hour', ['null', null, '45', null]],
    ['for about 1 hour 15 minutes', ['null', null, '~75', null]],
    ['on the afternoon of October 17', ['null', null, null, null]],
    ['at 10:00 local time (17:00 JST)', ['10:00', null, null, 'LOCAL']],
    ['at 10.00 CEST (17.00 JST)', ['10:00', null, null, null]],
    ['at 17.30 CET', ['17:30', null, null, null]],
    ['at 0900 GMT', ['09:00', null, null, null]],
    ['at 17.30 JST', ['17:30', null, null, 'JAPAN']],
    ['from 1530-1600hrs', ['15:30', '16:00', '30', null]],
    ['from 1530 to 1600 hours', ['15:30', '16:00', '30', null]],
    ['1530-1600 (local time)', ['15:30', '16:00', '30', 'LOCAL']],
    ['from 10:00am to 12:30pm AEST', ['10:00', '12:30', '150', null]],
    ['from 9.00 EST until 10.30 EST', ['09:00', '10:30', '90', null]],
    ['at 3:00&nbsp;p.m.', ['15:00', null, null, null]],
    ['in 2024 to support 1500 soldiers', ['null', null, null, null]],
  ])('reads %j', (text, expected) => {
    expect(show(englishTime(fold(text)))).toEqual(expected);
  });

  it.each([
    ['at 10.00 CEST (17.00 JST)', 'CEST'],
    ['at 0900 GMT', 'GMT'],
    ['from 10:00am to 12:30pm AEST', 'AEST'],
    ['at 5 p.m. (KST)', '(KST)'],
  ])('keeps the zone of %j as printed', (text, zone) => {
    const { timeZoneNote } = englishTime(text);
    expect(timeZoneNote && text.slice(timeZoneNote.start, timeZoneNote.end)).toBe(zone);
  });

  it.each([
    ['at 17.30, Minister', '17.30'],
    ['from 0900, Minister', '0900'],
    ['at 15h30', '15h30'],
    ['at 17.30 CET', null],
    ['grew from 15.30 percent', null],
    ['from 2024, Japan', null],
  ])('tells what it did not read in %j', (text, clock) => {
    const { unread } = englishTime(text);
    expect(unread ? text.slice(unread.start, unread.end) : null).toBe(clock);
  });

  it.each([
    ['from 8:00 p.m. (3:00 a.m. on October 18, JST)', '03:00', { month: 10, day: 18 }],
    ['from 20:00 (9:00 on the 18th, Japan time)', '09:00', { month: 0, day: 18 }],
    ['from 5:20 p.m. (local time; 6:20 a.m. on the following day, Japan time)', '06:20', 'next'],
  ])('reads Japan time beside local time in %j', (text, time, day) => {
    expect(englishTime(text).japan).toMatchObject({ time, day });
  });

  it.each([
    ['from 25:00', '25:00'],
    ['at 12:75', '12:75'],
    ['until 24:00', null],
    ['from 13:30', null],
  ])('sees what is no hour of the day in %j', (text, expected) => {
    const { impossible } = englishTime(text);
    expect(impossible && text.slice(impossible.start, impossible.end)).toBe(expected);
  });

  it('reads a bare half of the day', () => {
    expect(englishTime('On the afternoon of May 1').dayPeriod).toBe('PM');
    expect([englishTime('Speech(June 11th, AM)').dayPeriod, englishTime('at 9 a.m.').dayPeriod]).toEqual([
      'AM',
      null,
    ]);
  });
});

describe('Japanese times', () => {
  it.each([
    ['9時から30分弱会談', ['09:00 (hour)', null, '~30', null]],
    ['30分強、', ['null', null, '~30', null]],
    ['小一時間会談', ['null', null, '~60', null]],
    ['9時30分程度', ['09:30', null, null, null]],
    ['15時00分(現地時間)から約2時間30分間、', ['15:00', null, '~150', 'LOCAL']],
    ['10時10分(現地時間)から約10分間、', ['10:10', null, '~10', 'LOCAL']],
    ['19時00分から約1時間、', ['19:00', null, '~60', null]],
    ['午後4時35分から約30分間、', ['16:35', null, '~30', null]],
    ['午前10時から35分間、', ['10:00 (hour)', null, '35', null]],
    ['午後2時10分頃から約半時間、', ['~14:10', null, '~30', null]],
    ['午後3時半から', ['15:30', null, null, null]],
    ['9時30分から12時00分まで、', ['09:30', '12:00', '150', null]],
    ['約1時間半', ['null', null, '~90', null]],
    ['正午頃から約30分、', ['~12:00 (hour)', null, '~30', null]],
    ['午後0時30分から約1時間半、', ['12:30', null, '~90', null]],
    ['23時30分(現地時間)から翌18日0時30分まで', ['23:30', '00:30', '60', 'LOCAL']],
    ['午後11時30分から翌日午前0時15分まで', ['23:30', '00:15', '45', null]],
    ['9:00~9:45、', ['09:00', '09:45', '45', null]],
    ['深夜0時から', ['00:00 (hour)', null, null, null]],
    ['午前9時から11時まで', ['09:00 (hour)', '11:00', '120', null]],
    ['25時から', ['null', null, null, null]],
    ['現地時間2月15日午後2時35分(日本時間同日午後10時35分)から約25分間', ['14:35', null, '~25', 'LOCAL']],
  ])('reads %j', (text, expected) => {
    expect(show(japaneseTime(text))).toEqual(expected);
  });

  it.each([
    ['25時から', '25時'],
    ['13時75分', '13時75分'],
    ['13時15分', null],
  ])('sees what is no hour of the day in %j', (text, expected) => {
    const { impossible } = japaneseTime(text);
    expect(impossible && text.slice(impossible.start, impossible.end)).toBe(expected);
  });

  it.each([
    ['午後2時35分(日本時間同日午後10時35分)', '22:35', 'same'],
    ['午後4時(日本時間15日午前6時)', '06:00', expect.objectContaining({ month: 0, day: 15 })],
    ['午後8時(日本時間翌日午前3時)', '03:00', 'next'],
  ])('reads Japan time beside local time in %j', (text, time, day) => {
    expect(japaneseTime(text).japan).toMatchObject({ time, day });
  });
});
