import { and, gte, lte, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { AppError } from '../../kernel/app-error.ts';

/** The days of a filter, both included; what is not given does not bound. */
interface DateRange {
  readonly dateFrom?: string | null;
  readonly dateTo?: string | null;
}

/** A condition on a day; throws AppError `INVALID_DATE_RANGE`, naming the argument, where no day could meet it. */
export function dateCondition(
  day: PgColumn,
  { dateFrom, dateTo }: DateRange,
  argument: string,
): SQL | undefined {
  if (dateFrom != null && dateTo != null && dateFrom > dateTo)
    throw new AppError('INVALID_DATE_RANGE', { argument, dateFrom, dateTo });
  return and(
    dateFrom == null ? undefined : gte(day, dateFrom),
    dateTo == null ? undefined : lte(day, dateTo),
  );
}
