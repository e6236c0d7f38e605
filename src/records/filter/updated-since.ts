import { gte, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';

export const UPDATED_SINCE = 'Changed at this time or later, as `updatedAt` has it.';

/** A condition on the time of the last change. */
export function changedSince(updatedAt: PgColumn, time: Date | null | undefined): SQL | undefined {
  return time == null ? undefined : gte(updatedAt, time);
}
