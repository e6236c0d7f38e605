import { describe, expect, it } from 'vitest';
import { manyByKey, oneByKey } from '../../src/storage/batch-loader.ts';

interface Row {
  readonly id: string;
  readonly parent: string;
}
const rows: readonly Row[] = [
  { id: 'a', parent: 'p' },
  { id: 'b', parent: 'p' },
];

function reading() {
  const reads: (readonly string[])[] = [];
  const read = async (keys: readonly string[]) => {
    reads.push(keys);
    return rows.filter(({ id, parent }) => keys.includes(id) || keys.includes(parent));
  };
  return { reads, read };
}

describe('oneByKey', () => {
  it('reads once what is asked for in one tick', async () => {
    const { reads, read } = reading();
    const find = oneByKey(read, ({ id }) => id);
    expect(await Promise.all([find('b'), find('a'), find('b'), find('c')])).toEqual([
      rows[1],
      rows[0],
      rows[1],
      null,
    ]);
    expect(reads).toEqual([['b', 'a', 'c']]);
  });

  it('is null for no key, without reading', async () => {
    const { reads, read } = reading();
    expect(await oneByKey(read, ({ id }) => id)(null)).toBeNull();
    expect(reads).toEqual([]);
  });
});

describe('manyByKey', () => {
  it('gives each parent its rows in the order they are read', async () => {
    const { reads, read } = reading();
    const of = manyByKey(read, ({ parent }) => parent);
    expect(await Promise.all([of('p'), of('q')])).toEqual([rows, []]);
    expect(reads).toEqual([['p', 'q']]);
  });
});
