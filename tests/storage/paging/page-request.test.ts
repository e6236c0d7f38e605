import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { PageRequest } from '../../../src/storage/paging/page-request.ts';

const ORDER = [{ column: sql`number`, direction: 'asc', type: 'integer', nullable: false }] as const;
const nothing = { before: false, after: false };
const everything = { before: true, after: true };

describe('the page of what was read', () => {
  it.each([
    [{ first: 2 }, [1, 2], nothing, { rows: [1, 2], hasPreviousPage: false, hasNextPage: false }],
    [{ first: 2 }, [1, 2, 3], nothing, { rows: [1, 2], hasPreviousPage: false, hasNextPage: true }],
    [{ last: 2 }, [3, 2], nothing, { rows: [2, 3], hasPreviousPage: false, hasNextPage: false }],
    [{ last: 2 }, [3, 2, 1], nothing, { rows: [2, 3], hasPreviousPage: true, hasNextPage: false }],
    [{ first: 2 }, [2], everything, { rows: [2], hasPreviousPage: true, hasNextPage: true }],
    [{ first: 0 }, [1], nothing, { rows: [], hasPreviousPage: false, hasNextPage: true }],
  ])('of %j and %j, outside %j, is %j', (args, read, outside, page) => {
    expect(new PageRequest('numbers', ORDER, args).pageOf(read, outside)).toEqual(page);
  });

  it('is one row more to read than the page has', () => {
    expect(new PageRequest('numbers', ORDER, { last: 2 }).limit).toBe(3);
  });

  it('has cursors that lead back to the list, and to no other', () => {
    const after = new PageRequest('numbers', ORDER, { first: 1 }).cursorAt(['7']);
    const next = new PageRequest('numbers', ORDER, { first: 1, after });
    expect([next.isBetween, new PageRequest('numbers', ORDER, { first: 1 }).isBetween]).toEqual([
      expect.anything(),
      undefined,
    ]);
    expect(() => new PageRequest('others', ORDER, { first: 1, after })).toThrow(
      expect.objectContaining({ code: 'INVALID_CURSOR', params: { argument: 'after' } }),
    );
  });
});
