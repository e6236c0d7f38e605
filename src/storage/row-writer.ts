import { getTableColumns, getTableName, or, type SQL, sql } from 'drizzle-orm';
import { toSnakeCase } from 'drizzle-orm/casing';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Db } from './db.ts';

/** Number of rows of each table that a writer has really changed. */
export type Tally = Readonly<Record<string, { readonly created: number; readonly updated: number }>>;

/** Writes rows within a transaction and counts what it changed. */
export class RowWriter {
  readonly #tally: Record<string, { created: number; updated: number }> = {};
  readonly #tx: Pick<Db, 'insert'>;

  constructor(tx: Pick<Db, 'insert'>) {
    this.#tx = tx;
  }

  get tally(): Tally {
    return this.#tally;
  }

  /** Inserts rows, or updates the columns that they give; a fact that a row leaves out stays as it is. */
  async upsert<Table extends PgTable>(
    table: Table,
    rows: readonly (Table['$inferInsert'] & { id: string })[],
  ): Promise<void> {
    // A column that may not be null has a default, which one statement cannot tell from a fact.
    const required = Object.entries(getTableColumns(table)).filter(([, column]) => column.notNull);
    const givenColumns = (row: object) => required.map(([name]) => factOf(row, name) !== undefined).join();
    for (const alike of Map.groupBy(rows, givenColumns).values()) await this.#upsert(table, alike);
  }

  async #upsert<Table extends PgTable>(table: Table, rows: readonly Table['$inferInsert'][]): Promise<void> {
    const columns = getTableColumns(table);
    const isGiven = (name: string) => rows.some((row) => factOf(row, name) !== undefined);
    const given = Object.entries(columns).filter(([name, column]) => !column.generated && isGiven(name));
    const set: Record<string, SQL> = {};
    for (const [name, column] of given) {
      const excluded = sql`excluded.${sql.identifier(toSnakeCase(name))}`;
      set[name] = column.notNull ? excluded : sql`coalesce(${excluded}, ${column})`;
    }
    const changes = given.map(([name, column]) => sql`${column} is distinct from ${set[name]}`);
    const written = await this.#tx
      .insert(table)
      .values([...rows] as Table['$inferInsert'][])
      .onConflictDoUpdate({ target: columns.id as never, set: set as never, setWhere: or(...changes) as SQL })
      .returning({ isNew: sql<boolean>`xmax = 0` });
    this.#count(table, written);
  }

  /** Inserts rows that are nothing but references; known ones stay. */
  async link<Table extends PgTable>(table: Table, rows: readonly Table['$inferInsert'][]): Promise<void> {
    if (rows.length === 0) return;
    const written = await this.#tx
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

function factOf(row: object, name: string): unknown {
  return (row as Record<string, unknown>)[name];
}
