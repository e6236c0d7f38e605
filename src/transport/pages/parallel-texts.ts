/** One text in several locales. */
export interface ParallelText {
  /** The field that holds it: the last name on its path. */
  readonly field: string;
  /** The texts in the order of the answers; null where an answer has none. */
  readonly texts: readonly (string | null)[];
}

/**
 * The texts of several answers to one query, beside each other: every string that is not the same in all
 * of them, in the order of the query.
 */
export function parallelTexts(answers: readonly unknown[]): ParallelText[] {
  const byPath = answers.map((answer) => new Map(textsOf(answer, [])));
  const paths = new Set(byPath.flatMap((texts) => [...texts.keys()]));
  return [...paths]
    .map((path) => ({
      field: (JSON.parse(path) as string[]).findLast((step) => !/^\d+$/.test(step)) ?? '',
      texts: byPath.map((texts) => texts.get(path) ?? null),
    }))
    .filter(({ texts }) => new Set(texts).size > 1);
}

/** Each string below `value` with its path, written as JSON so that it can be compared. */
function textsOf(value: unknown, path: readonly string[]): [path: string, text: string][] {
  if (typeof value === 'string') return [[JSON.stringify(path), value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([step, inner]) => textsOf(inner, [...path, step]));
}
