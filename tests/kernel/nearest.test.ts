import { describe, expect, it } from 'vitest';
import { nearestOf } from '../../src/kernel/nearest.ts';

describe('nearestOf', () => {
  it.each([
    ['Meeting.titel', 'Meeting.title'],
    ['meeting', 'Meeting'],
    ['Meetng.title', 'Meeting.title'],
    ['Metings', 'Meeting'],
    ['', '@skip'],
    ['zzzzzzzz', 'Meeting'],
  ])('finds for %j %j', (text, nearest) => {
    expect(nearestOf(text, ['Meeting', 'Meeting.title', 'Meeting.slug', '@skip', 'MeetingKind'])).toBe(
      nearest,
    );
  });

  it('is the first of several that are as near, and nothing of none', () => {
    expect(nearestOf('ac', ['ab', 'ad'])).toBe('ab');
    expect(nearestOf('ac', [])).toBe('');
  });
});
