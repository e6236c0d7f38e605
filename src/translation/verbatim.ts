/**
 * Texts that are there because they were written just so in one language: they have no translation, so that nothing is
 * missing where another language has none, and none is behind when one changes. The patterns are read by PostgreSQL too.
 */
const VERBATIM = [
  /** What a document printed of a participant (`printed`, `name`, `honorific`, `office`). */
  { namespace: /^meetings\//, key: /^participants\.[0-9]+\.[^.]+$/ },
  /** A written form of a name beside the main one of its language: an alias, a misspelling. */
  { namespace: /^people$/, key: /^[^.]+\.[^.]+\.[^.]+$/ },
] as const;

export function isVerbatim(namespace: string, key: string): boolean {
  return VERBATIM.some((each) => each.namespace.test(namespace) && each.key.test(key));
}

/** The pattern of a namespace's keys that are verbatim, for a condition in SQL (`!~`). */
export function verbatimKeys(namespace: string): string {
  return VERBATIM.find((each) => each.namespace.test(namespace))?.key.source ?? '$.';
}
