import { eq, sql } from 'drizzle-orm';
import { integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../src/kernel/app-error.ts';
import { type KeysetList, keysetPage, keysetPagesByParent } from '../../../src/storage/paging/keyset.ts';
import type { Order } from '../../../src/storage/paging/keyset-order.ts';
import type { PageArguments } from '../../../src/storage/paging/page-arguments.ts';
import { type TestDatabase, testDatabase } from '../../support/database.ts';

const shelf = pgTable('shelf', { id: integer().primaryKey(), name: text().notNull() });
const book = pgTable('book', {
  id: uuid().primaryKey(),
  shelfId: integer().notNull(),
  rank: integer(),
  titleText: text().notNull(),
  addedAt: timestamp({ withTimezone: true, mode: 'string' }).notNull(),
});

let database: TestDatabase;
const statements: string[] = [];

beforeAll(async () => {
  database = await testDatabase({ template: 'none' });
  await database.db.execute(sql`create table shelf (id integer primary key, name text not null)`);
  await database.db.execute(sql`create table book (id uuid primary key, shelf_id integer not null, rank integer,
    title_text text not null, added_at timestamptz not null)`);
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.db.execute(sql`truncate book, shelf`);
  statements.length = 0;
});

const counted = () => database.forRequest({ onStatement: (statement) => statements.push(statement) });
const uuidOf = (n: number) => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;

interface Book {
  id: string;
  shelfId: number;
  rank: number | null;
  titleText: string;
  addedAt: string;
}

const fields = { id: book.id, shelfId: book.shelfId, rank: book.rank, titleText: book.titleText };
const ORDERS: Record<string, { order: Order; compare: (a: Book, b: Book) => number }> = {
  'one direction, no nulls': {
    order: [
      { column: book.titleText, direction: 'desc' },
      { column: book.id, direction: 'desc' },
    ],
    compare: (a, b) => -compare(a.titleText, b.titleText) || -compare(a.id, b.id),
  },
  'mixed directions, with nulls': {
    order: [
      { column: book.rank, direction: 'desc' },
      { column: book.titleText, direction: 'asc' },
      { column: book.id, direction: 'desc' },
    ],
    compare: (a, b) =>
      nullsLast(a.rank, b.rank, -1) || compare(a.titleText, b.titleText) || -compare(a.id, b.id),
  },
  'ascending with nulls, times, an expression': {
    order: [
      { column: book.rank, direction: 'asc' },
      { column: book.addedAt, direction: 'desc' },
      { column: sql`lower(${book.titleText})`, direction: 'desc', type: 'text' },
      { column: book.id, direction: 'asc' },
    ],
    compare: (a, b) =>
      nullsLast(a.rank, b.rank, 1) ||
      -compare(a.addedAt, b.addedAt) ||
      -compare(a.titleText.toLowerCase(), b.titleText.toLowerCase()) ||
      compare(a.id, b.id),
  },
};

const compare = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);
function nullsLast(a: number | null, b: number | null, sign: 1 | -1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return sign * compare(a, b);
}

const books = fc
  .array(
    fc.record({
      shelfId: fc.integer({ min: 1, max: 3 }),
      rank: fc.option(fc.integer({ min: 0, max: 2 })),
      titleText: fc.constantFrom('a', 'B', 'b', '対訳', '対'),
      addedAt: fc.constantFrom('2024-10-17 08:00:00.000001+00', '2024-10-17 08:00:00.000002+00'),
    }),
    { maxLength: 12 },
  )
  .map((rows) => rows.map((row, i): Book => ({ id: uuidOf((i * 7919) % 97), ...row })));

const window = fc.record({
  size: fc.integer({ min: 0, max: 5 }),
  fromEnd: fc.boolean(),
  after: fc.option(fc.nat(), { nil: undefined }),
  before: fc.option(fc.nat(), { nil: undefined }),
});
type Window = typeof window extends fc.Arbitrary<infer T> ? T : never;

/** The Relay specification's EdgesToReturn over a plain array, and flags that tell the truth. */
function model(
  sorted: readonly Book[],
  { size, fromEnd, after, before }: Window,
  all: readonly Book[],
  cmp: (a: Book, b: Book) => number,
) {
  const at = (index: number | undefined) =>
    index === undefined || all.length === 0 ? undefined : all[index % all.length];
  const [from, to] = [at(after), at(before)];
  const between = sorted.filter((row) => (!from || cmp(row, from) > 0) && (!to || cmp(row, to) < 0));
  const rows = fromEnd ? between.slice(Math.max(0, between.length - size)) : between.slice(0, size);
  const cutBefore = sorted.some((row) => from && cmp(row, from) <= 0);
  const cutAfter = sorted.some((row) => to && cmp(row, to) >= 0);
  const cut = between.length > rows.length;
  return {
    rows: rows.map((row) => row.id),
    hasPreviousPage: cutBefore || (fromEnd && cut),
    hasNextPage: cutAfter || (!fromEnd && cut),
  };
}

async function fill(rows: readonly Book[]): Promise<void> {
  await database.db.execute(sql`truncate book`);
  if (rows.length > 0) await database.db.insert(book).values([...rows]);
}

describe('a page', () => {
  it.each(Object.entries(ORDERS))(
    'is what a sorted array would give: %s',
    async (_, { order, compare: cmp }) => {
      const list: KeysetList<typeof fields> = { name: 'books', fields, from: book, order };
      await fc.assert(
        fc.asyncProperty(books, window, async (rows, asked) => {
          await fill(rows);
          const sorted = [...rows].sort(cmp);
          const everything = await keysetPage(database.db, list, { first: 100 });
          expect(everything.rows.map((row) => row.id)).toEqual(sorted.map((row) => row.id));

          const cursor = (index: number | undefined) =>
            index === undefined || sorted.length === 0
              ? undefined
              : everything.cursorOf(everything.rows[index % sorted.length]!);
          const args: PageArguments = {
            [asked.fromEnd ? 'last' : 'first']: asked.size,
            after: cursor(asked.after),
            before: cursor(asked.before),
          };
          const page = await keysetPage(database.db, list, args);
          expect({ ...page, rows: page.rows.map((row) => row.id), cursorOf: undefined }).toEqual({
            ...model(sorted, asked, sorted, cmp),
            cursorOf: undefined,
          });

          const pages = await keysetPagesByParent(counted(), list, args, {
            column: book.shelfId,
            ids: [3, 9, 1],
          });
          expect(
            pages.map((each) => ({
              rows: each.rows.map((row) => row.id),
              hasPreviousPage: each.hasPreviousPage,
              hasNextPage: each.hasNextPage,
            })),
          ).toEqual(
            [3, 9, 1].map((id) =>
              model(
                sorted.filter((row) => row.shelfId === id),
                asked,
                sorted,
                cmp,
              ),
            ),
          );
        }),
        { numRuns: 60 },
      );
    },
  );

  it('holds whole rows, with the types of their columns, joined and computed ones too', async () => {
    await database.db.insert(shelf).values({ id: 1, name: '棚' });
    await fill([
      { id: uuidOf(1), shelfId: 1, rank: null, titleText: '対訳', addedAt: '2024-10-17 08:00:00.123456+09' },
    ]);
    const page = await keysetPage(
      counted(),
      {
        name: 'books',
        fields: {
          id: book.id,
          rank: book.rank,
          length: sql<number>`length(${book.titleText})`,
          shelf: shelf.name,
        },
        from: book,
        join: (query) => query.innerJoin(shelf, eq(shelf.id, book.shelfId)),
        where: eq(shelf.name, '棚'),
        order: [{ column: book.id, direction: 'asc' }],
      },
      { first: 1 },
    );
    expect(page.rows).toEqual([{ id: uuidOf(1), rank: null, length: 2, shelf: '棚' }]);
    expect(statements).toHaveLength(1);
  });

  it('of many parents costs one statement', async () => {
    const list = { name: 'books', fields, from: book, order: ORDERS['one direction, no nulls']!.order };
    const ids = Array.from({ length: 50 }, (_, i) => i);
    const pages = await keysetPagesByParent(counted(), list, { first: 3 }, { column: book.shelfId, ids });
    expect([pages.length, statements.length]).toEqual([50, 1]);
  });

  it('is refused a size out of range, none, and two', async () => {
    const list = { name: 'books', fields, from: book, order: ORDERS['one direction, no nulls']!.order };
    const sizes = [{}, { first: -1 }, { first: 101 }, { last: 101 }, { first: 1.5 }, { first: 1, last: 1 }];
    const codes = await Promise.all(sizes.map((args) => codeOf(keysetPage(database.db, list, args))));
    expect(codes).toEqual(sizes.map(() => 'INVALID_PAGE_SIZE'));
  });

  it('is the same within a transaction', async () => {
    await fill([{ id: uuidOf(1), shelfId: 1, rank: 1, titleText: 'a', addedAt: '2024-10-17 08:00:00+00' }]);
    const list = { name: 'books', fields, from: book, order: ORDERS['one direction, no nulls']!.order };
    const rows = await database.db.transaction(async (tx) => (await keysetPage(tx, list, { last: 1 })).rows);
    expect(rows).toEqual([{ id: uuidOf(1), shelfId: 1, rank: 1, titleText: 'a' }]);
  });
});

describe('a cursor', () => {
  const order: Order = [
    { column: book.rank, direction: 'asc' },
    { column: book.addedAt, direction: 'asc' },
    { column: book.id, direction: 'asc' },
  ];
  const list = { name: 'books', fields, from: book, order };
  const others = {
    'of another list': { ...list, name: 'journals' },
    'of another order': { ...list, order: order.slice(1) },
    'of another direction': { ...list, order: order.map((by) => ({ ...by, direction: 'desc' as const })) },
  };

  it.each(Object.entries(others))('%s is refused', async (_, other) => {
    await fill([{ id: uuidOf(1), shelfId: 1, rank: 1, titleText: 'a', addedAt: '2024-10-17 08:00:00+00' }]);
    const page = await keysetPage(database.db, other, { first: 1 });
    const after = page.cursorOf(page.rows[0]!);
    expect(await codeOf(keysetPage(database.db, list, { first: 1, after }))).toBe('INVALID_CURSOR');
    expect((await keysetPage(database.db, other, { first: 1, after })).rows).toEqual([]);
  });

  it('that anyone made up is refused before it reaches the server', async () => {
    await fill([{ id: uuidOf(1), shelfId: 1, rank: 1, titleText: 'a', addedAt: '2024-10-17 08:00:00+00' }]);
    const page = await keysetPage(database.db, list, { first: 1 });
    const [tag] = JSON.parse(Buffer.from(page.cursorOf(page.rows[0]!), 'base64url').toString());
    const time = '2024-10-17 08:00:00+00';
    const forged = [
      [tag, '2147483648', time, uuidOf(1)],
      [tag, '1; drop table book', time, uuidOf(1)],
      [tag, 1, time, uuidOf(1)],
      [tag, '1', '2024-02-30 08:00:00+00', uuidOf(1)],
      [tag, '1', '2024-02-03 25:00:00+00', uuidOf(1)],
      [tag, '1', time, null],
      [tag, '1', time, 'not a uuid'],
      [tag, '1', time],
      [tag],
      { 0: tag },
    ].map((parts) => Buffer.from(JSON.stringify(parts)).toString('base64url'));
    const cursors = ['', 'x', '♥', 'a'.repeat(5_000), Buffer.from('null').toString('base64url'), ...forged];
    const codes = await Promise.all(
      cursors.map((after) => codeOf(keysetPage(counted(), list, { first: 1, after }))),
    );
    expect(codes).toEqual(cursors.map(() => 'INVALID_CURSOR'));
    expect(statements).toEqual([]);
  });

  it('keeps its place when its row is gone', async () => {
    const at = (n: number) => ({
      id: uuidOf(n),
      shelfId: 1,
      rank: n,
      titleText: 'a',
      addedAt: '2024-10-17 08:00:00+00',
    });
    await fill([1, 2, 3].map(at));
    const page = await keysetPage(database.db, list, { first: 2 });
    const after = page.cursorOf(page.rows[1]!);
    await database.db.delete(book).where(eq(book.id, uuidOf(2)));
    const next = await keysetPage(database.db, list, { first: 2, after });
    expect([next.rows.map((row) => row.rank), next.hasPreviousPage, next.hasNextPage]).toEqual([
      [3],
      true,
      false,
    ]);
  });
});

async function codeOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'accepted',
    (error) => (error instanceof AppError ? error.code : error),
  );
}
