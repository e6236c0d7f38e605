import { is, type SQL, sql } from 'drizzle-orm';
import { PgColumn } from 'drizzle-orm/pg-core';

/** One column of a list's order. NULLs come last, whichever the direction. */
export interface OrderColumn {
  readonly column: PgColumn | SQL;
  readonly direction: 'asc' | 'desc';
  /** The PostgreSQL type to compare in; needed for an expression, known of a column. */
  readonly type?: string;
  /** True where it may be NULL; known of a column, assumed of an expression. */
  readonly nullable?: boolean;
}

/**
 * The order of a list, most significant column first. The last column must be unique (an id), or rows that tie
 * could be skipped between pages.
 */
export type Order = readonly OrderColumn[];

/** A row's position in an order: its values as PostgreSQL writes them in text, which loses no precision. */
export type KeysetPosition = readonly (string | null)[];

type Side = 'before' | 'after';

/** `ORDER BY` of a list, or of the same list read from its end. */
export function orderBy(order: Order, reversed: boolean): SQL {
  return list(
    order.map((by) => {
      const ascending = (by.direction === 'asc') !== reversed;
      const nulls = isNullable(by) ? sql.raw(reversed ? ' nulls first' : ' nulls last') : sql.empty();
      return sql`${by.column} ${sql.raw(ascending ? 'asc' : 'desc')}${nulls}`;
    }),
  );
}

/** Condition that holds for the rows on one side of a position; `inclusive` counts the row at the position itself. */
export function beyond(order: Order, position: KeysetPosition, side: Side, inclusive = false): SQL {
  const [first] = order;
  const uniform = order.every((by) => !isNullable(by) && by.direction === first?.direction);
  if (!uniform) return beyondFrom(0, order, position, side, inclusive);
  // A row comparison is the form that an index on the same columns answers as one range.
  const operator = `${(first?.direction === 'asc') === (side === 'after') ? '>' : '<'}${inclusive ? '=' : ''}`;
  const columns = list(order.map((by) => sql`${by.column}`));
  return sql`(${columns}) ${sql.raw(operator)} (${list(order.map((by, i) => value(by, position[i] ?? null)))})`;
}

/** (c₁ beyond v₁) or (c₁ = v₁ and ((c₂ beyond v₂) or (c₂ = v₂ and …))) */
function beyondFrom(
  index: number,
  order: Order,
  position: KeysetPosition,
  side: Side,
  inclusive: boolean,
): SQL {
  const by = order[index];
  if (!by) return inclusive ? sql`true` : sql`false`;
  const at = position[index] ?? null;
  const rest = beyondFrom(index + 1, order, position, side, inclusive);
  return sql`(${columnBeyond(by, at, side)} or (${columnEquals(by, at)} and ${rest}))`;
}

function columnBeyond(by: OrderColumn, at: string | null, side: Side): SQL {
  if (at === null) return side === 'after' ? sql`false` : sql`${by.column} is not null`;
  const operator = sql.raw((by.direction === 'asc') === (side === 'after') ? '>' : '<');
  const compared = sql`${by.column} ${operator} ${value(by, at)}`;
  return side === 'after' && isNullable(by) ? sql`(${compared} or ${by.column} is null)` : compared;
}

function columnEquals(by: OrderColumn, at: string | null): SQL {
  return at === null ? sql`${by.column} is null` : sql`${by.column} = ${value(by, at)}`;
}

function value(by: OrderColumn, at: string | null): SQL {
  return sql`${at}::${sql.raw(orderType(by))}`;
}

/** The PostgreSQL type that a column of an order is compared in. */
export function orderType(by: OrderColumn): string {
  const type = by.type ?? (is(by.column, PgColumn) ? columnType(by.column) : undefined);
  if (type === undefined) throw new TypeError('An expression in an order needs its PostgreSQL `type`.');
  return type;
}

/** The PostgreSQL type of a column's values, fit for a cast. */
export function columnType(column: PgColumn): string {
  // What drizzle calls serial is an integer with a default.
  return column
    .getSQLType()
    .replace(/^serial$/, 'integer')
    .replace(/serial$/, 'int');
}

/** True when a column of an order may be NULL. */
export function isNullable(by: OrderColumn): boolean {
  return by.nullable ?? !(is(by.column, PgColumn) && by.column.notNull);
}

function list(parts: readonly SQL[]): SQL {
  return sql.join([...parts], sql`, `);
}
