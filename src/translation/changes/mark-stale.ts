import { sql } from 'drizzle-orm';
import type { Locale } from '../../kernel/locale.ts';
import type { AddressRules } from '../texts/address-rules.ts';
import type { Transaction } from '../texts/texts-lock.ts';
import { translationTable } from '../texts/translation.table.ts';

/**
 * Marks the translations of these texts STALE, where the text in `locale` is the original: what they say may no
 * longer be what it says. An original is never stale.
 */
export async function markStale(
  tx: Pick<Transaction, 'execute'>,
  namespace: string,
  keys: readonly string[],
  locale: Locale,
  rules: AddressRules,
): Promise<void> {
  const translated = keys.filter((key) => !rules.isVerbatim({ namespace, key }));
  if (translated.length === 0) return;
  await tx.execute(sql`
    update ${translationTable} as translated set state = 'STALE'
    from ${translationTable} as source
    where source.namespace = ${namespace} and source.key = any(${sql.param(translated)}::text[])
      and source.locale = ${locale} and source.origin = 'ORIGINAL'
      and translated.namespace = source.namespace and translated.key = source.key
      and translated.locale <> source.locale and translated.origin <> 'ORIGINAL'
      and translated.value is not null`);
}
