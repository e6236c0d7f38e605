import { and, exists, is, SQL, sql } from 'drizzle-orm';
import type { SelectedFieldsFlatFull } from 'drizzle-orm/operations';
import type { PgColumn, PgSelect, PgTable } from 'drizzle-orm/pg-core';
import type { SelectResultFields } from 'drizzle-orm/query-builders/select.types';
import type { Db } from '../db.ts';
import type { KeysetPosition, Order } from './keyset-order.ts';
import type { PageArguments } from './page-arguments.ts';
import { PageRequest, type PageRows } from './page-request.ts';
import { NO_PARENT, type Parents, type ParentTable, parentTable } from './parents.ts';

/** The columns and expressions of a row by name. */
export type Fields = SelectedFieldsFlatFull<PgColumn>;

export interface KeysetList<F extends Fields> {
  /** Names the list in its cursors, so that a cursor of another list is refused. */
  readonly name: string;
  /** The columns and expressions of a row, e.g. `getTableColumns(meeting)`. */
  readonly fields: F;
  readonly from: PgTable;
  /** Adds joins that neither multiply nor drop rows by accident. */
  readonly join?: (query: PgSelect) => PgSelect;
  /** Adds joins that only the order needs, so that rows are counted without them. */
  readonly orderJoin?: (query: PgSelect) => PgSelect;
  readonly where?: SQL | undefined;
  readonly order: Order;
}

/** One page of a list, whose rows know their cursors. */
export interface Page<Row> extends PageRows<Row> {
  cursorOf(row: Row): string;
}

/** Reads one page of a list in one statement; throws AppError `INVALID_CURSOR` or `INVALID_PAGE_SIZE`. */
export async function keysetPage<F extends Fields>(
  db: Db,
  list: KeysetList<F>,
  args: PageArguments,
): Promise<Page<SelectResultFields<F>>> {
  const [page] = await readPages(db, list, args, NO_PARENT);
  return page!;
}

/**
 * Reads the same page of many parents' lists in one statement, one index range a parent; pages come in the order
 * of `parents.ids`.
 */
export async function keysetPagesByParent<F extends Fields>(
  db: Db,
  list: KeysetList<F>,
  args: PageArguments,
  parents: Parents,
): Promise<Page<SelectResultFields<F>>[]> {
  return await readPages(db, list, args, parentTable(parents));
}

/** Counts the rows of a list. */
export async function countRows(db: Db, list: KeysetList<Fields>): Promise<number> {
  const [count = 0] = await readCounts(db, list, NO_PARENT);
  return count;
}

/** Counts the rows of many parents' lists in one statement; counts come in the order of `parents.ids`. */
export async function countRowsByParent(
  db: Db,
  list: KeysetList<Fields>,
  parents: Parents,
): Promise<number[]> {
  return await readCounts(db, list, parentTable(parents));
}

async function readCounts(
  db: Db,
  list: KeysetList<Fields>,
  { table, isRowOf, count }: ParentTable,
): Promise<number[]> {
  if (count === 0) return [];
  const query = db
    .select({ rows: sql`count(*)`.as('rows') })
    .from(list.from)
    .$dynamic() as unknown as PgSelect;
  const counted = (list.join?.(query) ?? query).where(and(list.where, isRowOf)).as('counted');
  const records = await db
    .select({ rows: sql`counted.rows`.mapWith(Number) })
    .from(table)
    .leftJoinLateral(counted as never, sql`true`)
    .orderBy(sql`parent.position`);
  return records.map(({ rows }) => rows);
}

async function readPages<F extends Fields>(
  db: Db,
  list: KeysetList<F>,
  args: PageArguments,
  { table, isRowOf, count }: ParentTable,
): Promise<Page<SelectResultFields<F>>[]> {
  const { order } = list;
  const request = new PageRequest(list.name, order, args);
  if (count === 0) return [];

  const select = (fields: Fields, ...conditions: (SQL | undefined)[]): PgSelect => {
    const query = db.select(fields).from(list.from).$dynamic() as unknown as PgSelect;
    const joined = list.join?.(query) ?? query;
    return (list.orderJoin?.(joined) ?? joined).where(and(list.where, isRowOf, ...conditions)) as PgSelect;
  };
  const names = Object.keys(list.fields);
  const page = select(
    {
      ...Object.fromEntries(names.map((name, i) => [`f${i}`, named(list.fields[name]!, `f${i}`)])),
      ...Object.fromEntries(
        order.map((by, i) => [`k${i}`, sql<string | null>`${by.column}::text`.as(`k${i}`)]),
      ),
      rank: sql<number>`row_number() over (order by ${request.orderBy})`.mapWith(Number).as('rank'),
    },
    request.isBetween,
  )
    .orderBy(request.orderBy)
    .limit(request.limit)
    .as('page') as unknown as Record<string, SQL.Aliased>;

  const outside = request.outside((condition) => exists(select({ one: sql`1`.as('one') }, condition)));
  const records = (await db
    .select({
      ...Object.fromEntries(names.map((_, i) => [`f${i}`, page[`f${i}`]!])),
      ...Object.fromEntries(order.map((_, i) => [`k${i}`, page[`k${i}`]!])),
      rank: page.rank!,
      parent: sql<number>`parent.position`.mapWith(Number),
      isBefore: sql<boolean>`${outside.before}`,
      isAfter: sql<boolean>`${outside.after}`,
    })
    .from(table)
    .leftJoinLateral(page as never, sql`true`)
    .orderBy(sql`parent.position`, sql`page.rank`)) as Record<string, unknown>[];

  const byParent = Map.groupBy(records, (record) => record.parent);
  return Array.from({ length: count }, (_, i) => toPage(byParent.get(i + 1) ?? []));

  function toPage(all: Record<string, unknown>[]): Page<SelectResultFields<F>> {
    const positions = new Map<unknown, KeysetPosition>();
    const rows = all
      .filter(({ rank }) => rank !== null)
      .map((record) => {
        const row = Object.fromEntries(names.map((name, i) => [name, record[`f${i}`]]));
        const position = order.map((_, i) => record[`k${i}`] as string | null);
        positions.set(row, position);
        return row as SelectResultFields<F>;
      });
    const [first] = all;
    return {
      ...request.pageOf(rows, { before: first?.isBefore === true, after: first?.isAfter === true }),
      cursorOf(row) {
        const position = positions.get(row);
        if (!position) throw new TypeError('The row is not of this page.');
        return request.cursorAt(position);
      },
    };
  }
}

function named(field: Fields[string], alias: string): SQL.Aliased {
  if (is(field, SQL.Aliased)) return field.sql.as(alias);
  return is(field, SQL) ? field.as(alias) : sql`${field}`.mapWith(field).as(alias);
}
