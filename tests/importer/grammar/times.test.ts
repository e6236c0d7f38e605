import { describe, expect, it } from 'vitest';
import type { TimeFacts } from '../../../src/importer/grammar/calendar-grammar.ts';
import { englishTime } from '../../../src/importer/grammar/en/times-en.ts';
import { japaneseTime } from '../../../src/importer/grammar/ja/times-ja.ts';
import { fold } from '../../../src/importer/source/source-text.ts';

/** The hour and the length as one would say them; what is null is left out. */
const show = (time: TimeFacts): unknown => {
  const about = time.startIsApproximate ? '~' : '';
  const precision = time.startPrecision === 'HOUR' ? ' (hour)' : '';
  const length = `${time.durationIsApproximate ? '~' : ''}${time.durationMinutes}`;
  return {
    ...(time.startTime !== null && { start: `${about}${time.startTime}${precision}` }),
    ...(time.endTime !== null && { end: time.endTime }),
    ...(time.durationMinutes !== null && { minutes: length }),
    ...(time.zone !== null && { zone: time.zone }),
  };
};

describe('English times', () => {
  it.each([
    [
      'from 13:15 (local time) for approximately 30 minutes',
      { start: '13:15', minutes: '~30', zone: 'LOCAL' },
    ],
    ['for about 25 minutes from 13:30 (local time)', { start: '13:30', minutes: '~25', zone: 'LOCAL' }],
    [
      'commencing at 15:00 (local time) for approximately 2 hours and 30 minutes',
      { start: '15:00', minutes: '~150', zone: 'LOCAL' },
    ],
    [
      'commencing at 7:20 p.m. for approximately 20 minutes, (Japan Time),',
      { start: '19:20', minutes: '~20', zone: 'JAPAN' },
    ],
    ['commencing from 9:05 p.m. for around one hour and 10 minutes', { start: '21:05', minutes: '~70' }],
    ['from around 8 p.m. for approximately 4 hours', { start: '~20:00 (hour)', minutes: '~240' }],
    ['between 17:50 and 18:15 on', { start: '17:50', end: '18:15', minutes: '25' }],
    ['from 16:15 to 17:00 (local time)', { start: '16:15', end: '17:00', minutes: '45', zone: 'LOCAL' }],
    ['from 11:30 p.m. to 12:15 a.m.', { start: '23:30', end: '00:15', minutes: '45' }],
    ['starting from just after 5:00 p.m.', { start: '~17:00' }],
    ['from 19:00 for about 1 hour', { start: '19:00', minutes: '~60' }],
    ['for an hour and a half from noon', { start: '12:00 (hour)', minutes: '90' }],
    ['for half an hour at 9:45 a.m. (JST)', { start: '09:45', minutes: '30', zone: 'JAPAN' }],
    ['he met them on June 1', {}],
    ['for 30 minutes', { minutes: '30' }],
    ['from 25:10', {}],
    ['from 3 to 4:30 p.m.', { start: '15:00 (hour)', end: '16:30', minutes: '90' }],
    ['from 11 to 1 p.m.', { start: '11:00 (hour)', end: '13:00', minutes: '120' }],
    ['from 3:00 p.m. until around 4:30 p.m.', { start: '15:00', end: '16:30', minutes: '90' }],
    ['from 1330 hours to 1400 hrs', { start: '13:30', end: '14:00', minutes: '30' }],
    ['at 7:30 in the evening for just under 45 minutes', { start: '19:30', minutes: '~45' }],
    ['at midnight for one and a half hours', { start: '00:00 (hour)', minutes: '90' }],
    ['for about a quarter of an hour from 5:10 p.m.', { start: '17:10', minutes: '~15' }],
    ['for three-quarters of an hour', { minutes: '45' }],
    ['for about 1 hour 15 minutes', { minutes: '~75' }],
    ['on the afternoon of October 17', {}],
    ['at 10:00 local time (17:00 JST)', { start: '10:00', zone: 'LOCAL' }],
    ['at 10.00 CEST (17.00 JST)', { start: '10:00' }],
    ['at 17.30 CET', { start: '17:30' }],
    ['at 0900 GMT', { start: '09:00' }],
    ['at 17.30 JST', { start: '17:30', zone: 'JAPAN' }],
    ['from 1530-1600hrs', { start: '15:30', end: '16:00', minutes: '30' }],
    ['from 1530 to 1600 hours', { start: '15:30', end: '16:00', minutes: '30' }],
    ['1530-1600 (local time)', { start: '15:30', end: '16:00', minutes: '30', zone: 'LOCAL' }],
    ['from 10:00am to 12:30pm AEST', { start: '10:00', end: '12:30', minutes: '150' }],
    ['from 9.00 EST until 10.30 EST', { start: '09:00', end: '10:30', minutes: '90' }],
    ['at 3:00&nbsp;p.m.', { start: '15:00' }],
    ['in 2024 to support 1500 soldiers', {}],
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
    ['9時から30分弱会談', { start: '09:00 (hour)', minutes: '~30' }],
    ['30分強、', { minutes: '~30' }],
    ['小一時間会談', { minutes: '~60' }],
    ['9時30分程度', { start: '09:30' }],
    ['15時00分(現地時間)から約2時間30分間、', { start: '15:00', minutes: '~150', zone: 'LOCAL' }],
    ['10時10分(現地時間)から約10分間、', { start: '10:10', minutes: '~10', zone: 'LOCAL' }],
    ['19時00分から約1時間、', { start: '19:00', minutes: '~60' }],
    ['午後4時35分から約30分間、', { start: '16:35', minutes: '~30' }],
    ['午前10時から35分間、', { start: '10:00 (hour)', minutes: '35' }],
    ['午後2時10分頃から約半時間、', { start: '~14:10', minutes: '~30' }],
    ['午後3時半から', { start: '15:30' }],
    ['9時30分から12時00分まで、', { start: '09:30', end: '12:00', minutes: '150' }],
    ['約1時間半', { minutes: '~90' }],
    ['正午頃から約30分、', { start: '~12:00 (hour)', minutes: '~30' }],
    ['午後0時30分から約1時間半、', { start: '12:30', minutes: '~90' }],
    [
      '23時30分(現地時間)から翌18日0時30分まで',
      { start: '23:30', end: '00:30', minutes: '60', zone: 'LOCAL' },
    ],
    ['午後11時30分から翌日午前0時15分まで', { start: '23:30', end: '00:15', minutes: '45' }],
    ['9:00~9:45、', { start: '09:00', end: '09:45', minutes: '45' }],
    ['深夜0時から', { start: '00:00 (hour)' }],
    ['午前9時から11時まで', { start: '09:00 (hour)', end: '11:00', minutes: '120' }],
    ['25時から', {}],
    [
      '現地時間2月15日午後2時35分(日本時間同日午後10時35分)から約25分間',
      { start: '14:35', minutes: '~25', zone: 'LOCAL' },
    ],
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
