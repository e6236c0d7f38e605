/** The media types of a response (GraphQL over HTTP specification, section 6.4), the default first. */
const MEDIA_TYPES = ['application/json', 'application/graphql-response+json'] as const;
export type ResponseMediaType = (typeof MEDIA_TYPES)[number];

const MAX_RANGES = 16;

interface Preference {
  readonly quality: number;
  /** The specificity of the range: 3: the type itself, 2: `application/*`, 1: `*` + `/*`. */
  readonly specificity: number;
  readonly position: number;
}

/** The media type to answer in for an `Accept` header (RFC 9110, section 12.5.1), or null where it allows none. */
export function responseMediaType(accept: string | undefined): ResponseMediaType | null {
  if (accept === undefined || accept.trim() === '') return MEDIA_TYPES[0];
  const ranges = accept.split(',').slice(0, MAX_RANGES).map(toRange);
  const acceptable = MEDIA_TYPES.flatMap((type) => {
    const preference = preferenceFor(type, ranges);
    return preference === undefined || preference.quality === 0 ? [] : [{ type, ...preference }];
  });
  return (
    acceptable.sort(
      (a, b) => b.quality - a.quality || b.specificity - a.specificity || a.position - b.position,
    )[0]?.type ?? null
  );
}

/** `FIRST`: HTML is the first that `Accept` names. `NAMED`: it is named after others. `NONE`: it is not named. */
export type HtmlPreference = 'FIRST' | 'NAMED' | 'NONE';

/** The place of `text/html` in an `Accept` header; a range such as `*` + `/*` does not name it. */
export function htmlPreference(accept = ''): HtmlPreference {
  if (accept.startsWith('text/html')) return 'FIRST';
  return accept.includes('text/html') ? 'NAMED' : 'NONE';
}

interface MediaRange {
  readonly range: string;
  readonly quality: number;
}

function toRange(part: string): MediaRange {
  const [range = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase());
  const weight = parameters.find((each) => each.startsWith('q='));
  return { range, quality: weight === undefined ? 1 : Number(weight.slice(2)) || 0 };
}

/** The preference for a type: that of the most specific range that matches it. */
function preferenceFor(type: string, ranges: readonly MediaRange[]): Preference | undefined {
  const specificities: Record<string, number> = { [type]: 3, 'application/*': 2, '*/*': 1 };
  return ranges
    .map(({ range, quality }, position) => ({ quality, position, specificity: specificities[range] ?? 0 }))
    .filter(({ specificity }) => specificity > 0)
    .sort((a, b) => b.specificity - a.specificity)[0];
}
