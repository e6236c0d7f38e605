import { describe, expect, it } from 'vitest';
import { timeZoneOfPlace, timeZoneOnDay } from '../../../../src/importer/mapping/meetings/time-zones.ts';

describe('the time zone of a place', () => {
  it.each([
    ['a country with one', 'JP', null, 'Asia/Tokyo'],
    ['a city that a zone is named after', 'ID', 'Jakarta', 'Asia/Jakarta'],
    ['a city of two words', 'US', 'New York', 'America/New_York'],
    ['a city in a country with several', 'US', 'Washington', null],
    ['a country with several', 'AU', null, null],
  ])('is that of %s', (_, country, city, zone) => {
    expect(timeZoneOfPlace(country, city)).toBe(zone);
  });

  it('is, on a day, any of those that show the same time', () => {
    expect(timeZoneOnDay('DE', '2025-02-15')).toBe('Europe/Berlin');
    expect(timeZoneOnDay('US', '2025-02-15')).toBeNull();
  });
});
