import { and, type SQL, sql } from 'drizzle-orm';
import type { CombinedFilter } from './combined-filter.input.ts';
import type { FilterContext } from './filter-context.ts';

/** Makes the condition of the fields that a filter has of its own, for WHERE; undefined where they demand nothing. */
export type OwnCondition<Filter> = (filter: Filter, context: FilterContext) => Promise<SQL | undefined>;

/**
 * The condition of a filter with all that is put together in it. It is made at once, so that all references are looked
 * for together.
 */
export async function combinedCondition<Filter extends CombinedFilter<Filter>>(
  filter: Filter,
  context: FilterContext,
  own: OwnCondition<Filter>,
): Promise<SQL | undefined> {
  const inside = (each: Filter, place: string) =>
    combinedCondition(each, { ...context, argument: `${context.argument}.${place}` }, own);
  const all = (filters: readonly Filter[] | null | undefined, field: string) =>
    Promise.all((filters ?? []).map((each, index) => inside(each, `${field}[${index}]`)));
  const [fields, every, some, no] = await Promise.all([
    own(filter, context),
    all(filter.and, 'and'),
    all(filter.or, 'or'),
    filter.not == null ? undefined : inside(filter.not, 'not'),
  ]);
  return and(
    fields,
    ...every,
    filter.or == null ? undefined : anyOf(some),
    // A condition on what is not known is neither true nor false in SQL.
    filter.not == null ? undefined : sql`(${no ?? TRUE}) is not true`,
  );
}

const TRUE = sql`true`;

/** A condition that holds where one of these does, undefined being one that always does; of none it never holds. */
export function anyOf(conditions: readonly (SQL | undefined)[]): SQL {
  if (conditions.length === 0) return sql`false`;
  return sql`(${sql.join(
    conditions.map((condition) => sql`(${condition ?? TRUE})`),
    sql` or `,
  )})`;
}
