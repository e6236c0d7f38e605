import { sql } from 'drizzle-orm';
import type { Address } from '../texts/address.ts';
import type { AddressRules } from '../texts/address-rules.ts';
import { textArray } from '../texts/text-array.ts';
import type { Transaction } from '../texts/texts-lock.ts';
import { translationTable } from '../texts/translation.table.ts';

/** The address of one text: of the words at an address in one locale. */
export interface TextAddress extends Address {
  readonly locale: string;
}

/** The texts that put others behind, and these others: a changed original its translations, or any text that changes all others. */
export type StaleRule = 'TRANSLATIONS_OF_ORIGINALS' | 'ALL_OTHERS';

/**
 * Marks STALE the texts that the other locales have at these addresses, where the rule demands it: they may no longer
 * say the same as the changed texts. Returns how many texts it marked.
 */
export async function markStale(
  tx: Pick<Transaction, 'execute'>,
  changed: readonly TextAddress[],
  rule: StaleRule,
  rules: AddressRules,
): Promise<number> {
  const sources = changed.filter((each) => !rules.isVerbatim(each));
  if (sources.length === 0) return 0;
  const [namespaces, keys, locales] = (['namespace', 'key', 'locale'] as const).map((part) =>
    textArray(sources.map((source) => source[part])),
  );
  const isRuled =
    rule === 'ALL_OTHERS' ? sql`true` : sql`source.origin = 'ORIGINAL' and translated.origin <> 'ORIGINAL'`;
  const { rowCount } = await tx.execute(sql`
    update ${translationTable} as translated set state = 'STALE'
    from ${translationTable} as source
    join unnest(${namespaces}, ${keys}, ${locales}) as changed (namespace, key, locale)
      using (namespace, key, locale)
    where translated.namespace = source.namespace and translated.key = source.key
      and translated.locale <> source.locale and translated.value is not null and ${isRuled}`);
  return rowCount ?? 0;
}
