import { and, eq, gt, gte, inArray, lt, lte, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { RangeFilter } from './range-filter.input.ts';

/** A condition on a column: its value is one of these. None of them is no value; undefined or null is no condition. */
export function isOneOf<Value extends string | number>(
  column: PgColumn,
  values: readonly Value[] | null | undefined,
): SQL | undefined {
  if (values == null) return undefined;
  return values.length === 0 ? sql`false` : inArray(column, [...values]);
}

/** A condition on a column of yes and no. */
export function isValue(column: PgColumn, value: boolean | null | undefined): SQL | undefined {
  return value == null ? undefined : eq(column, value);
}

/** A condition on a column whose values have an order; one without a value meets none. */
export function rangeCondition<Value extends string | number>(
  column: PgColumn,
  filter: RangeFilter<Value> | null | undefined,
): SQL | undefined {
  if (filter == null) return undefined;
  const compare = (operator: typeof eq, value: Value | null | undefined) =>
    value == null ? undefined : operator(column, value);
  return and(
    compare(eq, filter.eq),
    isOneOf(column, filter.in),
    compare(gt, filter.gt),
    compare(gte, filter.gte),
    compare(lt, filter.lt),
    compare(lte, filter.lte),
  );
}
