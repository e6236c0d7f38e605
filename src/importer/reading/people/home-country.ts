import type { Grammar } from '../../grammar/grammar.ts';
import type { Printed } from '../../release/release-document.ts';

/** Names that Japan's bodies print without the country, in either language. */
const OF_JAPAN =
  /^(?:The )?(?:Ministry of (?:Defense|Foreign Affairs)|(?:Joint|Ground|Maritime|Air) Staff(?: Office)?|Cabinet (?:Secretariat|Office))$|(?:防衛|外務)省|官邸|内閣(?:官房|府)|(?:統合|陸上|海上|航空)幕僚監部/iu;
/** Governments keep these under the code of their country: `mofa.go.jp`, `defence.gov.au`, `beehive.govt.nz`. */
const OF_STATE = /\.(?:go|gov|govt|gob|gouv|gc|mil)\.([a-z]{2})$/;

/** "The Ministry of Defense of Japan", in the text. */
const MINISTRY = /\bMinistry of (?:\p{Lu}[\p{L}]+(?:,? and|,)? ){1,5}of (?:the )?(?=\p{Lu})/gu;

/**
 * Whose release it is: the country that the publisher's name prints, or that a name of Japan's bodies tells; else that
 * of the government the source's address belongs to; else that of the only ministry the text names with its country.
 * Null where none of them tells.
 */
export function homeOf(
  publisher: Printed | null,
  sourceUrl: string | null,
  text: string,
  { countries }: Pick<Grammar, 'countries'>,
): string | null {
  const named = publisher === null ? undefined : countries(publisher.text)[0]?.country;
  if (named !== undefined) return named;
  if (publisher !== null && OF_JAPAN.test(publisher.text)) return 'JP';
  const state = sourceUrl !== null && URL.canParse(sourceUrl) ? stateOf(new URL(sourceUrl).hostname) : null;
  if (state !== null || publisher !== null) return state;
  // 防衛省 is the name of Japan's alone; that of others is 国防省.
  if (/防衛省/.test(text)) return 'JP';
  const ministries = [...text.matchAll(MINISTRY)].flatMap(({ index, 0: words }) => {
    const [first] = countries(text.slice(index + words.length, index + words.length + 60));
    return first?.start === 0 ? [first.country] : [];
  });
  return new Set(ministries).size === 1 ? ministries[0]! : null;
}

function stateOf(host: string): string | null {
  const code = OF_STATE.exec(host)?.[1]?.toUpperCase();
  if (code !== undefined) return code === 'UK' ? 'GB' : code;
  return /\.(?:gov|mil)$/.test(host) ? 'US' : null;
}
