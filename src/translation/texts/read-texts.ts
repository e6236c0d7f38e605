import { and, isNotNull, ne, type SQL } from 'drizzle-orm';
import type { Db } from '../../storage/db.ts';
import type { AddressRules } from './address-rules.ts';
import { derivedState, originalOf } from './derive-state.ts';
import { translationTable } from './translation.table.ts';

/** Reads the written texts that a condition leaves, all locales of an address or none, each in the state it has today. */
export async function readTexts(db: Pick<Db, 'select'>, condition: SQL | undefined, rules: AddressRules) {
  const { namespace, block, key, locale, value, origin, state, sourceUrl, hash, sourceHash, updatedAt } =
    translationTable;
  const rows = await db
    .select({ namespace, block, key, locale, value, origin, state, sourceUrl, hash, sourceHash, updatedAt })
    .from(translationTable)
    .where(and(condition, isNotNull(value), ne(value, '')));
  const byAddress = Map.groupBy(rows, (row) => `${row.namespace} ${row.key}`);
  return [...byAddress.values()].flatMap((texts) => {
    const original = originalOf(texts);
    return texts.map((row) => {
      const derived = derivedState(row, original);
      const isStale = derived === 'STALE' && !rules.isVerbatim(row);
      return { ...row, value: row.value as string, state: isStale ? derived : row.state };
    });
  });
}
