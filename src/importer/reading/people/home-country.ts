import { GRAMMARS } from '../../grammar/languages.ts';
import type { PlaceGrammar } from '../../grammar/place-grammar.ts';
import type { Printed } from '../../release/release-document.ts';

/** Governments keep these under the code of their country: `mofa.go.jp`, `defence.gov.au`, `beehive.govt.nz`. */
const OF_STATE = /\.(?:go|gov|govt|gob|gouv|gc|mil)\.([a-z]{2})$/;

/**
 * The country whose release it is: that which the publisher's name prints, or is known to belong to; else that
 * of the government the source's address belongs to; else that of the only ministry the text names with its country.
 * Null where none of them tells.
 */
export function homeOf(
  publisher: Printed | null,
  sourceUrl: string | null,
  text: string,
  { countries, countryOfBody, countryOfMinistry }: PlaceGrammar,
): string | null {
  const named = publisher === null ? undefined : countries(publisher.text)[0]?.country;
  if (named !== undefined) return named;
  const ofBody = publisher === null ? null : countryOfBody(publisher.text);
  if (ofBody !== null) return ofBody;
  const state = sourceUrl !== null && URL.canParse(sourceUrl) ? stateOf(new URL(sourceUrl).hostname) : null;
  if (state !== null || publisher !== null) return state;
  const own = GRAMMARS.map(({ places }) => places.countryOfOwnBody(text)).find((country) => country !== null);
  return own ?? countryOfMinistry(text);
}

function stateOf(host: string): string | null {
  const code = OF_STATE.exec(host)?.[1]?.toUpperCase();
  if (code !== undefined) return code === 'UK' ? 'GB' : code;
  return /\.(?:gov|mil)$/.test(host) ? 'US' : null;
}
