import { SLUG_KEY, slugOwner } from './localized-slug.ts';

/**
 * Texts that are there because they were written just so in one language: they have no translation, so that nothing is
 * missing where another language has none, and none is behind when one changes. So it is with slugs, too. The patterns
 * are read by PostgreSQL as well.
 */
const VERBATIM = [
  /** What a document printed of a participant (`printed`, `name`, `honorific`, `office`). */
  { namespace: /^meetings\//, key: /^participants\.[0-9]+\.[^.]+$/ },
  /** A written form of a name beside the main one of its language: an alias, a misspelling. */
  { namespace: /^people$/, key: /^[^.]+\.[^.]+\.[^.]+$/ },
] as const;

export function isVerbatim(namespace: string, key: string): boolean {
  return (
    slugOwner(namespace, key) !== null ||
    VERBATIM.some((each) => each.namespace.test(namespace) && each.key.test(key))
  );
}

/** The pattern of a namespace's keys that are verbatim, for a condition in SQL (`!~`). */
export function verbatimKeys(namespace: string): string {
  const own = VERBATIM.filter((each) => each.namespace.test(namespace)).map(({ key }) => key.source);
  return [SLUG_KEY.source, ...own].join('|');
}
