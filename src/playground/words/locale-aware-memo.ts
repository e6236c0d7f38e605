import { c as memoCache } from 'react/compiler-runtime';
import { useLocale } from './words.ts';

const EMPTY = Symbol.for('react.memo_cache_sentinel');

/**
 * Stands in for `c` of `react-compiler-runtime` in GraphiQL's compiled components, which keep what they
 * rendered once. Here a change of locale empties what they kept, so the whole page changes its words
 * without being mounted again (tabs, answers and undo histories stay).
 */
function useLocaleAwareMemo(size: number): unknown[] {
  const locale = useLocale();
  const cache = memoCache(size + 1);
  if (cache[size] !== locale) {
    cache.fill(EMPTY, 0, size);
    cache[size] = locale;
  }
  return cache;
}

export { useLocaleAwareMemo as c };
