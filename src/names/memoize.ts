/**
 * Remembers what `compute` returned for a key. Keys come from outside (locales in requests), so the memory is
 * emptied when it holds `limit` entries. A throwing `compute` is not remembered.
 */
export function memoize<Value>(compute: (key: string) => Value, limit = 1000): (key: string) => Value {
  const known = new Map<string, Value>();
  return (key) => {
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const value = compute(key);
    if (known.size >= limit) known.clear();
    known.set(key, value);
    return value;
  };
}
