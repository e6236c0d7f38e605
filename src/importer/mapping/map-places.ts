import type { ParsedPlace } from '../release-document.ts';
import type { RecordDraft } from './record-draft.ts';
import { nameKey, slugOf } from './slug.ts';

/** The slug of a place by its printed name, `preferred` where a known meeting was held there. */
export function placeSlug(draft: RecordDraft, place: ParsedPlace, preferred: string | null): string {
  const words = place.city ?? place.printed.text;
  const slug =
    preferred ??
    draft.findByWord('places', ['name'], (value) => nameKey(value) === nameKey(words)) ??
    slugOf(place.city === null && place.country !== null ? englishCountryName(place.country) : words);
  if (!draft.known.places.some((known) => known.slug === slug) && !draft.places.has(slug)) {
    const timeZone = place.country === null ? null : soleTimeZone(place.country);
    draft.places.set(slug, {
      slug,
      ...(place.country !== null && { countryCode: place.country }),
      ...(timeZone !== null && { timeZone }),
    });
    if (timeZone === null) draft.note('TIME_ZONE_UNKNOWN', place.printed);
  }
  draft.nameOnce('places', `${slug}.name`, words);
  return slug;
}

export function timeZoneOf(draft: RecordDraft, slug: string): string | undefined {
  const known = draft.known.places.find((each) => each.slug === slug);
  return known?.timeZone ?? draft.places.get(slug)?.timeZone;
}

/** The time zone of a country that keeps only one (CLDR), or null. */
function soleTimeZone(country: string): string | null {
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & {
    getTimeZones?: () => string[] | undefined;
  };
  const zones = locale.getTimeZones?.() ?? [];
  return zones.length === 1 ? (zones[0] as string) : null;
}

function englishCountryName(country: string): string {
  return new Intl.DisplayNames(['en'], { type: 'region' }).of(country) ?? country;
}
