import { PLACE_TEXTS } from '../../../records/place/place.table.ts';
import { RELEASE_LOCALES, SLUG_LOCALE } from '../../grammar/languages.ts';
import type { ParsedPlace } from '../../release/release-document.ts';
import type { RecordDraft } from '../record-draft.ts';
import { nameKey, toSlug } from '../slug.ts';
import { timeZoneOfPlace, timeZoneOnDay } from './time-zones.ts';

/**
 * The slug of a place: its own, or `preferred`, where a known meeting was held, if that may be the same one. Of several
 * places of its name it is the one `before`, which the record has for it by now. A country is called by its name
 * whatever the release prints (訪日中), and no place gets a name that may be another's.
 */
export function placeSlug(
  draft: RecordDraft,
  place: ParsedPlace,
  preferred: string | null,
  before: string | null,
): string {
  const country = place.city === null ? place.country : null;
  const words = country === null ? (place.city ?? place.printed.text) : countryName(country, draft.locale);
  const known = preferred === null ? null : relationOf(draft, place, preferred);
  if (known === 'ELSEWHERE') draft.note('PLACE_DIFFERS', place.printed, { place: preferred as string });
  if (preferred !== null && (known === 'AROUND' || known === 'ELSEWHERE')) return preferred;
  const isNamedSo = (value: string) => nameKey(value) === nameKey(words);
  const slug =
    (known === 'SAME' ? preferred : null) ??
    (before !== null && isNamedSo(draft.word(PLACE_TEXTS.at({ slug: before }, 'name')) ?? '')
      ? before
      : null) ??
    draft.findByWord(PLACE_TEXTS, ['name'], isNamedSo) ??
    toSlug(country === null ? words : countryName(country, SLUG_LOCALE));
  const name = PLACE_TEXTS.at({ slug }, 'name');
  if (!draft.known.places.some((each) => each.slug === slug) && !draft.places.has(slug)) {
    const timeZone = place.country === null ? null : timeZoneOfPlace(place.country, place.city);
    draft.places.set(slug, {
      slug,
      ...(place.country !== null && { countryCode: place.country }),
      ...(timeZone !== null && { timeZone }),
    });
    if (country !== null)
      for (const locale of RELEASE_LOCALES.filter((each) => each !== draft.locale))
        draft.suggest(name, locale, countryName(country, locale));
  }
  draft.nameOnce(name, words);
  return slug;
}

/**
 * The relation of a printed place to a known one: the same, as far as two languages can tell; `AROUND` it, when only
 * the country is printed of a known city; `WITHIN` it, when the known one is but the country; or in another country.
 */
function relationOf(
  draft: RecordDraft,
  { country, city }: ParsedPlace,
  slug: string,
): 'SAME' | 'AROUND' | 'WITHIN' | 'ELSEWHERE' {
  const known = draft.known.places.find((each) => each.slug === slug);
  const ofKnown = known?.countryCode ?? null;
  if (country !== null && ofKnown !== null && country !== ofKnown) return 'ELSEWHERE';
  const isKnownCountry = ofKnown !== null && slug === toSlug(countryName(ofKnown, SLUG_LOCALE));
  const isCountry = city === null && country !== null;
  if (isKnownCountry === isCountry) return 'SAME';
  return isCountry ? 'AROUND' : 'WITHIN';
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
