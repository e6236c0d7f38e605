import { describe, expect, it } from 'vitest';
import { completeDate, type DateMention, yearFor } from '../../../src/importer/grammar/calendar.ts';
import { englishDates } from '../../../src/importer/grammar/en/dates-en.ts';
import { japaneseDates } from '../../../src/importer/grammar/ja/dates-ja.ts';

const show = ({ year, month, day, last, weekday }: DateMention): string =>
  `${year ?? '?'}-${month}-${day}${last ? `..${last.year ?? '?'}-${last.month}-${last.day}` : ''}${weekday === null ? '' : ` w${weekday}`}`;

describe('English dates', () => {
  it.each([
    ['On October 17, commencing', '?-10-17'],
    ['On Thursday, October 17, he', '?-10-17 w4'],
    ['On Sunday, July 28, 2024, he', '2024-7-28 w0'],
    ['October 21st, 2018', '2018-10-21'],
    ['On October 19 2018, they', '2018-10-19'],
    ['2 May, 2024', '2024-5-2'],
    ['17 October 2024', '2024-10-17'],
    ['on the 20th of December', '?-12-20'],
    ['From October 19th to 20th, he', '?-10-19..?-10-20'],
    ['from June 30 to July 2, 2024', '2024-6-30..2024-7-2'],
    ['From December 30, 2023 to January 2, 2024', '2023-12-30..2024-1-2'],
    ['Summit(June 11th, AM)', '?-6-11'],
    ['on June 17 (Thu)', '?-6-17 w4'],
    ['10/07/2024 | News', '2024-10-7'],
    ['25/12/2024', '2024-12-25'],
    ['2024-10-18', '2024-10-18'],
    ['Thu., 17 Oct. 2024', '2024-10-17 w4'],
    ['from Sunday 22 to Wednesday 25 December', '?-12-22..?-12-25 w0'],
    ['April 6 (Sat.) - 7 (Sun.), he', '?-4-6..?-4-7 w6'],
    ['Oct. 31 to Nov. 2, 2024', '2024-10-31..2024-11-2'],
    ['October 17 to 15 countries', '?-10-17'],
  ])('reads %j', (text, expected) => {
    expect(englishDates(text).map(show)).toEqual([expected]);
  });

  it.each(['May 2024', 'in 1,017 cases', 'the March', '12:15', '2+2', 'after the January 1 earthquake'])(
    'sees none in %j',
    (text) => {
      expect(englishDates(text)).toEqual([]);
    },
  );

  it('notes a day and month that may be the other way round', () => {
    expect(englishDates('10/07/2024, 10/17/2024').map((date) => date.orderIsOpen)).toEqual([true, false]);
  });
});

describe('Japanese dates', () => {
  it.each([
    ['令和6年10月17日', '2024-10-17'],
    ['令和元年11月17日(日)', '2019-11-17 w0'],
    ['平成30年9月4日(火)', '2018-9-4 w2'],
    ['令和6(2024)年10月18日(金)', '2024-10-18 w5'],
    ['2016年12月13日', '2016-12-13'],
    ['2 016年12月13日', '2016-12-13'],
    ['令和五年十二月六日', '2023-12-6'],
    ['二〇二三年十二月二十六日', '2023-12-26'],
    ['10月17日(木)、', '?-10-17 w4'],
    ['令和元年11月16日~18日', '2019-11-16..?-11-18'],
    ['10月19日(金)から20日(土)まで', '?-10-19..?-10-20 w5'],
    ['本6日、', '?-0-6'],
    ['翌18日、', '?-0-18'],
    ['現地時間13日午後5時20分', '?-0-13'],
    ['10月17、18日', '?-10-17..?-10-18'],
    ['10月17日および18日', '?-10-17..?-10-18'],
    ['令和六年十二月三十日から令和七年一月三日まで', '2024-12-30..2025-1-3'],
    ['R6.10.17', '2024-10-17'],
  ])('reads %j', (text, expected) => {
    expect(japaneseDates(text).map(show)).toEqual([expected]);
  });

  it.each(['本年4月の会談', '15時00分', '第21回', '日本'])('sees none in %j', (text) => {
    expect(japaneseDates(text)).toEqual([]);
  });
});

describe('completing a date', () => {
  it('takes the latest year that is not long after the reference', () => {
    expect([
      yearFor(12, 18, '2025-01-10'),
      yearFor(10, 17, '2024-10-18'),
      yearFor(6, 10, '2022-05-05'),
      yearFor(1, 3, '2024-12-28'),
    ]).toEqual([2024, 2024, 2022, 2025]);
  });

  it('says where the year comes from and lets a range run over new year', () => {
    const mention = {
      start: 0,
      end: 0,
      year: null,
      month: 12,
      day: 30,
      last: { year: null, month: 1, day: 2 },
      weekday: null,
      orderIsOpen: false,
    };
    expect(completeDate(mention, { date: '2025-01-05', source: 'published' })).toEqual({
      date: '2024-12-30',
      endsOn: '2025-01-02',
      source: 'published',
    });
    expect(completeDate({ ...mention, year: 2023 }, { date: '2025-01-05', source: 'published' })).toEqual({
      date: '2023-12-30',
      endsOn: '2024-01-02',
      source: 'text',
    });
  });

  it('refuses a day that is not in the calendar', () => {
    const mention = {
      start: 0,
      end: 0,
      year: 2024,
      month: 2,
      day: 30,
      last: null,
      weekday: null,
      orderIsOpen: false,
    };
    expect(completeDate(mention, { date: '2024-03-01', source: 'dateline' }).date).toBeNull();
  });
});
