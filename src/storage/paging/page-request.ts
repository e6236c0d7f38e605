import { and, type SQL, sql } from 'drizzle-orm';
import { CursorCodec } from './cursor.ts';
import { beyond, type KeysetPosition, type Order, orderBy } from './keyset-order.ts';
import { type PageArguments, pageSize } from './page-arguments.ts';

/** The rows outside the cursors: `before` the page's `after` cursor and `after` its `before` cursor, that row included. */
export interface Outside<Value> {
  readonly before: Value;
  readonly after: Value;
}

/**
 * The rows of a page, in the order of the list. The flags tell the truth in both directions, where Relay would allow
 * `false` for the direction not paged in: rows exist after (before) the page in the list as it is now.
 */
export interface PageRows<Row> {
  readonly rows: readonly Row[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

/** One page that is asked of a list: what to read for it, and the page made of what was read. */
export class PageRequest {
  /** The order to read in: the list's, or, of a page from the end, its reverse. */
  readonly orderBy: SQL;
  /** The condition of the rows between the cursors; undefined of a page without any. */
  readonly isBetween: SQL | undefined;
  /** The number of rows to read: one more than the page has, which tells whether the list goes on. */
  readonly limit: number;

  readonly #size: number;
  readonly #isFromEnd: boolean;
  readonly #order: Order;
  readonly #codec: CursorCodec;
  readonly #after: KeysetPosition | undefined;
  readonly #before: KeysetPosition | undefined;

  /** `name` tells apart lists that are ordered alike; throws AppError `INVALID_CURSOR` or `INVALID_PAGE_SIZE`. */
  constructor(name: string, order: Order, args: PageArguments) {
    const { size, fromEnd } = pageSize(args);
    this.#size = size;
    this.#isFromEnd = fromEnd;
    this.#order = order;
    this.#codec = new CursorCodec(name, order);
    this.#after = args.after == null ? undefined : this.#codec.decode(args.after, 'after');
    this.#before = args.before == null ? undefined : this.#codec.decode(args.before, 'before');
    this.orderBy = orderBy(order, fromEnd);
    this.isBetween = and(
      this.#after && beyond(order, this.#after, 'after'),
      this.#before && beyond(order, this.#before, 'before'),
    );
    this.limit = size + 1;
  }

  /**
   * SQL that is true where the list has rows beyond the cursors; `exists` asks it for rows of which a condition is
   * true.
   */
  outside(exists: (condition: SQL) => SQL): Outside<SQL> {
    const found = (side: 'before' | 'after', position: KeysetPosition | undefined) =>
      position ? exists(beyond(this.#order, position, side, true)) : sql`false`;
    return { before: found('before', this.#after), after: found('after', this.#before) };
  }

  /** The page, of at most `limit` rows read in the order of `orderBy`, and of whether there are rows outside. */
  pageOf<Row>(read: readonly Row[], outside: Outside<boolean>): PageRows<Row> {
    const rows = read.slice(0, this.#size);
    const goesOn = read.length > this.#size;
    if (this.#isFromEnd) rows.reverse();
    return {
      rows,
      hasNextPage: outside.after || (goesOn && !this.#isFromEnd),
      hasPreviousPage: outside.before || (goesOn && this.#isFromEnd),
    };
  }

  cursorAt(position: KeysetPosition): string {
    return this.#codec.encode(position);
  }
}
