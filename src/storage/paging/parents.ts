import { eq, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { columnType } from './keyset-order.ts';

/** The column that has the id of a row's parent: one of the list's own, or one of a table that `where` looks in. */
export interface ParentColumn {
  readonly column: PgColumn;
  /** A condition on a row of the list, made of one on the column. Left out where the column is the list's. */
  readonly where?: (isOfParent: SQL) => SQL;
}

/** The parents whose lists are read, each once. */
export interface Parents extends ParentColumn {
  readonly ids: readonly (string | number)[];
}

/** The parents as a table `parent` with their `position` from 1, whose rows are joined laterally. */
export interface ParentTable {
  readonly table: SQL;
  readonly isRowOf: SQL | undefined;
  readonly count: number;
}

/** The one parent of a list that belongs to none. */
export const NO_PARENT: ParentTable = {
  table: sql`(values (1::bigint)) as parent(position)`,
  isRowOf: undefined,
  count: 1,
};

export function parentTable({ column, where, ids }: Parents): ParentTable {
  const type = sql.raw(columnType(column));
  const isOfParent = eq(column, sql`parent.id`);
  return {
    table: sql`unnest(${sql.param([...ids])}::${type}[]) with ordinality as parent(id, position)`,
    isRowOf: where?.(isOfParent) ?? isOfParent,
    count: ids.length,
  };
}
