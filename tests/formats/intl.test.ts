import { expect, it } from 'vitest';
import { dateTimeFormat, displayNames, listFormat, numberFormat } from '../../src/formats/intl.ts';

it('makes a format once for a locale and options', () => {
  expect(numberFormat('en', { style: 'percent' })).toBe(numberFormat('en', { style: 'percent' }));
  expect(numberFormat('en', { style: 'percent' })).not.toBe(numberFormat('ja', { style: 'percent' }));
  expect(numberFormat('en', { style: 'percent' })).not.toBe(numberFormat('en', {}));
});

it('makes each kind of format', () => {
  const day = dateTimeFormat('ja', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date('2024-10-17'));
  expect(day).toBe('2024年10月17日');
  expect(listFormat('ja', { type: 'conjunction' }).format(['A', 'B'])).toBe('A、B');
  expect(displayNames('ja', { type: 'region' }).of('JP')).toBe('日本');
});
