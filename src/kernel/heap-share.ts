import { getHeapStatistics } from 'node:v8';

/**
 * Bytes that a cache may take of the heap there is: a share of it, so that all caches together fit into a small one
 * (`--max-old-space-size=256`), and no more than `most` of a large one.
 */
export function heapShare(share: number, most: number, heap = getHeapStatistics().heap_size_limit): number {
  return Math.floor(Math.min(heap * share, most));
}
