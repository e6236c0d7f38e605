import { type SQL, sql } from 'drizzle-orm';

/** A `text[]` parameter: one, however many the values, where a list of parameters ends at 65,535. */
export function textArray(values: readonly (string | null)[]): SQL {
  return sql`${sql.param(values)}::text[]`;
}
