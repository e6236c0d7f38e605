import { describe, expect, test } from 'vitest';
import { fillNamePattern, parseNamePattern } from '../../src/names/name-pattern.ts';
import type { NameParts } from '../../src/names/person-name.ts';

const by = { locale: 'en', initial: '{0}', initialSequence: '{0} {1}' };
const fill = (pattern: string, name: NameParts) => fillNamePattern(parseNamePattern(pattern), name, by);

test('a pattern is parsed into fields with the text around them', () => {
  expect(parseNamePattern('({surname}), {given-informal-initial}.')).toEqual({
    source: '({surname}), {given-informal-initial}.',
    fields: [
      { field: 'surname', modifiers: [], before: '(' },
      { field: 'given', modifiers: ['informal', 'initial'], before: '), ' },
    ],
    after: '.',
    showsGiven: false,
  });
});

describe('an absent field (the examples of UTS #35 part 8)', () => {
  const pattern = '{given-initial}. ({given2}) {surname}';

  test('in the middle takes punctuation along up to the nearest space on either side', () => {
    expect(fill(pattern, { given: 'Foo', given2: 'Bar', surname: 'Baz' })).toBe('F. (Bar) Baz');
    expect(fill(pattern, { given: 'Foo', surname: 'Baz' })).toBe('F. Baz');
  });

  test('in the middle leaves the text before it where no space is written', () => {
    expect(
      fill('{given-monogram}.{given2-monogram}.{surname-monogram}', { given: 'Foo', surname: 'Baz' }),
    ).toBe('F.B');
  });

  test('at the start takes along all up to the first present one', () => {
    expect(fill(pattern, { given2: 'Bar', surname: 'Baz' })).toBe('Bar) Baz');
  });

  test('at the end takes along all after the last present one', () => {
    expect(fill('{given} {surname} ({generation}), {credentials}!', { given: 'Foo', surname: 'Baz' })).toBe(
      'Foo Baz',
    );
  });

  test('several in a row leave one separator', () => {
    expect(fill('{title} {given} {given2} {surname2} {surname}', { given: 'Foo', surname: 'Baz' })).toBe(
      'Foo Baz',
    );
  });
});
