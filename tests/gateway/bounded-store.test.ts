import { expect, it } from 'vitest';
import { BoundedStore } from '../../src/gateway/bounded-store.ts';
import { heapShare } from '../../src/kernel/heap-share.ts';

const MEBIBYTE = 1024 * 1024;

it('a store takes no more bytes than it may, and drops what is least used', async () => {
  const store = new BoundedStore<string>(10_000, (text) => 2 * text.length);
  await store.set('kept', 'x'.repeat(1_000));
  for (let index = 0; index < 100; index += 1) {
    await store.set(`other ${index}`, 'x'.repeat(1_000));
    await store.get('kept');
    expect(store.size).toBeLessThanOrEqual(10_000);
  }
  expect(await store.get('kept')).toBeDefined();
  expect(await store.get('other 0')).toBeUndefined();
  expect(await store.get('other 99')).toBeDefined();
  await store.set('too large', 'x'.repeat(10_000));
  expect(await store.get('too large')).toBeUndefined();
});

it('a share of the heap is of what there is, and no more than it needs', () => {
  expect(heapShare(1 / 8, 128 * MEBIBYTE, 256 * MEBIBYTE)).toBe(32 * MEBIBYTE);
  expect(heapShare(1 / 8, 128 * MEBIBYTE, 4_096 * MEBIBYTE)).toBe(128 * MEBIBYTE);
});
