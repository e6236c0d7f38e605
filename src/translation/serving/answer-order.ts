type Path = readonly (string | number)[];
type Served = Readonly<Record<string, unknown>> | readonly unknown[];

/** Entries of a report in the order in which their fields stand in the answer, whatever resolved first. */
export function inAnswerOrder<Entry extends { readonly path: Path }>(
  entries: readonly Entry[],
  data: unknown,
): Entry[] {
  const places = new Map<Served, ReadonlyMap<string, number>>();
  const placeOf = (at: Served, key: string | number): number => {
    if (typeof key === 'number') return key;
    const known = places.get(at) ?? new Map(Object.keys(at).map((name, index) => [name, index]));
    places.set(at, known);
    return known.get(key) ?? -1;
  };
  return entries.toSorted(({ path: one }, { path: other }) => {
    let at = data;
    for (let depth = 0; isServed(at); depth += 1) {
      const [key, otherKey] = [one[depth], other[depth]];
      if (key === undefined || otherKey === undefined) return one.length - other.length;
      if (key !== otherKey) return placeOf(at, key) - placeOf(at, otherKey);
      at = childOf(at, key);
    }
    return 0;
  });
}

/**
 * True when the answer has the object or list that a path lies in. Where an error has put null in its place, what was
 * resolved below it is not in the answer.
 */
export function isInAnswer(path: Path, data: unknown): boolean {
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((at, key) => (isServed(at) ? childOf(at, key) : null), data);
  return isServed(parent);
}

function isServed(value: unknown): value is Served {
  return typeof value === 'object' && value !== null;
}

function childOf(at: Served, key: string | number): unknown {
  return (at as Readonly<Record<string | number, unknown>>)[key];
}
