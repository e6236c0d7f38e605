import { timestamp } from 'drizzle-orm/pg-core';

/**
 * The time of the last change of a row or of what belongs to it. Triggers keep it (migrations), so that it holds for
 * every way to write; nothing else sets it.
 */
export function updatedAtColumn() {
  return timestamp({ withTimezone: true }).notNull().defaultNow();
}
