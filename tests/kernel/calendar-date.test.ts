import { expect, it } from 'vitest';
import { isCalendarDate, isStoredDate } from '../../src/kernel/calendar-date.ts';

it.each([
  ['2024-10-17', true],
  ['2024-02-29', true],
  ['2023-02-29', false],
  ['1900-02-29', false],
  ['0001-01-01', true],
  ['0000-01-01', false],
  ['9999-12-31', true],
  ['10000-01-01', false],
  ['2024-13-01', false],
  ['2024-00-01', false],
  ['2024-1-1', false],
  ['2024-10-17\n', false],
  [' 2024-10-17', false],
  ['0044-03-15 BC', false],
  ['infinity', false],
])('%j is a calendar date: %s', (text, expected) => {
  expect(isCalendarDate(text)).toBe(expected);
});

it.each([
  ['10000-01-01', true],
  ['0001-02-29 BC', true],
  ['0002-02-29 BC', false],
  ['4712-01-01 BC', true],
  ['4714-01-01 BC', false],
  ['5874896-12-31', true],
  ['5874898-01-01', false],
  ['0000-01-01', false],
])('%j may stand in the database: %s', (text, expected) => {
  expect(isStoredDate(text)).toBe(expected);
});
