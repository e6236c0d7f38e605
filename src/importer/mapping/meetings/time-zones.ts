/** The time zones of a country (CLDR, tzdata). */
function zonesOf(country: string): string[] {
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & {
    getTimeZones?: () => string[] | undefined;
  };
  return locale.getTimeZones?.() ?? [];
}

/** The zone of a place on any day: the country's only one, or the one that is named after the city; else null. */
export function timeZoneOfPlace(country: string, city: string | null): string | null {
  const zones = zonesOf(country);
  const named = zones.find((zone) => city !== null && zone.split('/').at(-1) === city.replaceAll(' ', '_'));
  return named ?? (zones.length === 1 ? (zones[0] as string) : null);
}

/** A zone of a country on a day when all of them show the same time, as Germany's two do; else null. */
export function timeZoneOnDay(country: string, day: string): string | null {
  const zones = zonesOf(country);
  const offsets = new Set(zones.map((zone) => offsetAt(zone, new Date(`${day}T12:00:00Z`))));
  return offsets.size === 1 ? (zones[0] as string) : null;
}

function offsetAt(timeZone: string, moment: Date): string {
  // Compared with one another only, so any locale will do.
  const format = new Intl.DateTimeFormat(undefined, { timeZone, timeZoneName: 'longOffset' });
  const parts = format.formatToParts(moment);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
