import type { ParsedPlace } from '../release-document.ts';
import type { RecordDraft } from './record-draft.ts';
import { nameKey, slugOf } from './slug.ts';
import { timeZoneOfPlace, timeZoneOnDay } from './time-zones.ts';

/** The slug of a place by its printed name, `preferred` where a known meeting was held there. */
export function placeSlug(draft: RecordDraft, place: ParsedPlace, preferred: string | null): string {
  const words = place.city ?? place.printed.text;
  const country = place.city === null ? place.country : null;
  const slug =
    preferred ??
    draft.findByWord('places', ['name'], (value) => nameKey(value) === nameKey(words)) ??
    slugOf(country === null ? words : countryName(country, 'en'));
  if (!draft.known.places.some((known) => known.slug === slug) && !draft.places.has(slug)) {
    const timeZone = place.country === null ? null : timeZoneOfPlace(place.country, place.city);
    draft.places.set(slug, {
      slug,
      ...(place.country !== null && { countryCode: place.country }),
      ...(timeZone !== null && { timeZone }),
    });
    if (country !== null)
      for (const locale of ['en', 'ja'].filter((each) => each !== draft.locale))
        draft.suggest('places', `${slug}.name`, locale, countryName(country, locale));
  }
  draft.nameOnce('places', `${slug}.name`, words);
  return slug;
}

/** The zone that clocks at a place showed on a day, as far as that is certain. */
export function timeZoneOf(draft: RecordDraft, slug: string, day: string): string | undefined {
  const known = draft.known.places.find((each) => each.slug === slug);
  const added = draft.places.get(slug);
  const country = known?.countryCode ?? added?.countryCode;
  const ofPlace = known?.timeZone ?? added?.timeZone;
  return ofPlace ?? (country === undefined ? null : timeZoneOnDay(country, day)) ?? undefined;
}

function countryName(country: string, locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'region' }).of(country) ?? country;
}
