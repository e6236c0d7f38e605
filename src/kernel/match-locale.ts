import { match } from '@formatjs/intl-localematcher';
import type { Locale } from './locale.ts';

/**
 * The number of tags that the matcher is given whole. It keeps all it has ever seen, and readers choose what they send;
 * later tags are matched by language and script alone.
 */
const MAX_TAGS = 10_000;

/** A tag for no language at all (ISO 639-2), so that no locale is it by accident. */
const NO_MATCH = 'zxx';

/**
 * Finds the available locale that readers of the desired ones, the best first, understand best: CLDR's language matching
 * (UTS #35 part 1, "Language Matching"), by distances of language, script and region. `zh-TW` finds `zh-Hant`, `pt`
 * finds `pt-BR`; undefined where CLDR holds none to be understood.
 */
export const matchLocale: LocaleMatcher['match'] = (desired, available) => matcher.match(desired, available);

/** CLDR's language matching, of which `matchLocale` is one for the whole process. */
export class LocaleMatcher {
  readonly #seen = new Set<string>();

  match(desired: readonly Locale[], available: readonly Locale[]): Locale | undefined {
    if (available.length === 0) return undefined;
    const tags = desired
      .flatMap((tag) => this.#toMatch(tag, available))
      // Each tag makes the matcher stricter with those after it, and one that finds nothing must not.
      .filter((tag) => match([tag], available, NO_MATCH) !== NO_MATCH);
    if (tags.length === 0) return undefined;
    return ofVariants(match(tags, available, NO_MATCH), desired, available);
  }

  /** The part of a tag that is matched: language, script and region. */
  #toMatch(tag: Locale, available: readonly Locale[]): string[] {
    const { language = 'und', script, region } = new Intl.Locale(tag);
    // Longer ones are well-formed, but none is registered (RFC 5646 section 2.2.1).
    if (language.length > 3) return [];
    const whole = [language, script, region].filter(Boolean).join('-');
    if (this.#seen.has(whole)) return [whole];
    if (this.#seen.size < MAX_TAGS) {
      this.#seen.add(whole);
      return [whole];
    }
    const written = scriptOf(whole);
    return [available.find((locale) => scriptOf(locale) === written) ?? language];
  }
}

const matcher = new LocaleMatcher();

/** The locale that a tag names itself, whole or shortened from its end (RFC 4647 section 3.4). */
export function shorten(tag: string, available: readonly Locale[]): Locale | undefined {
  let subtags = tag.split('-');
  while (subtags.length > 0) {
    const candidate = subtags.join('-').toLowerCase();
    const found = available.find((locale) => locale.toLowerCase() === candidate);
    if (found !== undefined) return found;
    subtags = subtags.slice(0, -1);
    // A single-letter subtag introduces the one after it, so it goes with it.
    if (subtags.at(-1)?.length === 1) subtags = subtags.slice(0, -1);
  }
  return undefined;
}

function scriptOf(tag: Locale): string {
  const { language, script } = new Intl.Locale(tag).maximize();
  return `${language}-${script}`;
}

/** The one that is named of locales which differ in nothing CLDR has distances for, such as `ca` and `ca-valencia`. */
function ofVariants(found: Locale, desired: readonly Locale[], available: readonly Locale[]): Locale {
  const base = baseOf(found);
  const variants = available.filter((locale) => baseOf(locale) === base);
  if (variants.length === 1) return found;
  for (const tag of desired) {
    const named = shorten(tag, variants);
    if (named !== undefined) return named;
  }
  return found;
}

function baseOf(locale: Locale): string {
  const { language, script, region } = new Intl.Locale(locale);
  return `${language}-${script}-${region}`;
}
