import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Db } from './db.ts';

/** What writing needs of a database or a transaction. */
export type Writer = Pick<Db, 'insert'>;

/** Inserts, or updates the columns that any of the rows tells; a fact that is left out stays as it is. */
export async function upsert<Table extends PgTable>(
  tx: Writer,
  table: Table,
  rows: readonly (Table['$inferInsert'] & { id: string })[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = getTableColumns(table);
  const told = Object.entries(columns).filter(
    ([name, column]) =>
      !column.generated && rows.some((row) => (row as Record<string, unknown>)[name] !== undefined),
  );
  const set: Record<string, SQL> = {};
  for (const [name, column] of told) {
    set[name] = column.notNull
      ? sql`excluded.${sql.identifier(snakeCase(name))}`
      : sql`coalesce(excluded.${sql.identifier(snakeCase(name))}, ${column})`;
  }
  await tx
    .insert(table)
    .values([...rows] as Table['$inferInsert'][])
    .onConflictDoUpdate({ target: columns.id as never, set: set as never });
}

/** Inserts rows that are nothing but references; known ones stay. */
export async function link<Table extends PgTable>(
  tx: Writer,
  table: Table,
  rows: readonly Table['$inferInsert'][],
): Promise<void> {
  if (rows.length > 0)
    await tx
      .insert(table)
      .values([...rows] as Table['$inferInsert'][])
      .onConflictDoNothing();
}

/** As drizzle's `casing: 'snake_case'` names the columns. */
function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
