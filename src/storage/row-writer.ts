import { getTableColumns, getTableName, or, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Db } from './db.ts';

/** Number of rows of each table that a writer has really changed. */
export type Tally = Readonly<Record<string, { readonly created: number; readonly updated: number }>>;

/** Writes rows within a transaction and counts what it changed. */
export class RowWriter {
  readonly #tally: Record<string, { created: number; updated: number }> = {};

  constructor(private readonly tx: Pick<Db, 'insert'>) {}

  get tally(): Tally {
    return this.#tally;
  }

  /** Inserts, or updates the columns that any of the rows tells; a fact that is left out stays as it is. */
  async upsert<Table extends PgTable>(
    table: Table,
    rows: readonly (Table['$inferInsert'] & { id: string })[],
  ): Promise<void> {
    if (rows.length === 0) return;
    const columns = getTableColumns(table);
    const isTold = (name: string) => rows.some((row) => (row as Record<string, unknown>)[name] !== undefined);
    const told = Object.entries(columns).filter(([name, column]) => !column.generated && isTold(name));
    const set: Record<string, SQL> = {};
    for (const [name, column] of told) {
      const excluded = sql`excluded.${sql.identifier(snakeCase(name))}`;
      set[name] = column.notNull ? excluded : sql`coalesce(${excluded}, ${column})`;
    }
    const changes = told.map(([name, column]) => sql`${column} is distinct from ${set[name]}`);
    const written = await this.tx
      .insert(table)
      .values([...rows] as Table['$inferInsert'][])
      .onConflictDoUpdate({ target: columns.id as never, set: set as never, setWhere: or(...changes) as SQL })
      .returning({ isNew: sql<boolean>`xmax = 0` });
    this.#count(table, written);
  }

  /** Inserts rows that are nothing but references; known ones stay. */
  async link<Table extends PgTable>(table: Table, rows: readonly Table['$inferInsert'][]): Promise<void> {
    if (rows.length === 0) return;
    const written = await this.tx
      .insert(table)
      .values([...rows] as Table['$inferInsert'][])
      .onConflictDoNothing()
      .returning({ isNew: sql<boolean>`true` });
    this.#count(table, written);
  }

  #count(table: PgTable, written: readonly { readonly isNew: boolean }[]): void {
    const name = getTableName(table);
    const count = this.#tally[name] ?? { created: 0, updated: 0 };
    this.#tally[name] = count;
    for (const { isNew } of written) count[isNew ? 'created' : 'updated'] += 1;
  }
}

/** As drizzle's `casing: 'snake_case'` names the columns. */
function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
