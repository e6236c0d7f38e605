import { and, eq, inArray, isNotNull, ne } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { Locale } from '../kernel/locale.ts';
import { translationTable } from './translation.table.ts';

/** Marks the texts of all other locales at these keys STALE: what they say may no longer be what `locale` says. */
export async function markStale(
  db: Pick<NodePgDatabase, 'update'>,
  namespace: string,
  keys: readonly string[],
  locale: Locale,
): Promise<void> {
  if (keys.length === 0) return;
  await db
    .update(translationTable)
    .set({ state: 'STALE' })
    .where(
      and(
        eq(translationTable.namespace, namespace),
        inArray(translationTable.key, [...keys]),
        ne(translationTable.locale, locale),
        isNotNull(translationTable.value),
      ),
    );
}
