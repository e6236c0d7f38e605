import { type SQL, sql } from 'drizzle-orm';
import { textIndexTable } from '../../translation/text-index/text-index.table.ts';
import { type AddressSql, column } from '../../translation/texts/address-sql.ts';
import { textArray } from '../../translation/texts/text-array.ts';

/** The address of a record's text in the index: at a key, or, of a person's names, at any that begins with the slug. */
export interface IndexedAddress extends AddressSql {
  readonly by: 'key' | 'head';
}

export function indexedAt(address: AddressSql): IndexedAddress {
  return { ...address, by: 'key' };
}

/** A condition on a row of the index, by its alias: it is at the address. */
export function isAt(alias: string, { namespace, key, by }: IndexedAddress): SQL {
  return sql`${column(alias, 'namespace')} = ${namespace} and ${column(alias, by)} = ${key}`;
}

/**
 * A condition on a row of the index: it is what readers are served. No other at its address comes before it, by its
 * locale's position in the chain; of several forms of a name the main one, whose key is the shortest, goes first.
 */
export function isServed(alias: string, by: IndexedAddress['by'], chain: readonly string[]): SQL {
  const row = (name: string) => column(alias, name);
  return sql`${row('locale')} = any(${textArray(chain)}) and not exists (
    select 1 from ${textIndexTable} as better
    where better.namespace = ${row('namespace')} and ${column('better', by)} = ${row(by)}
      and better.locale = any(${textArray(chain)})
      and (${rank('better', chain)}, better.key collate "C") < (${rank(alias, chain)}, ${row('key')} collate "C"))`;
}

/** The row of the index that readers are served, at most one, to be joined laterally. */
export function servedRow(address: IndexedAddress, chain: readonly string[]): SQL {
  return sql`(select row.* from ${textIndexTable} as row
    where ${isAt('row', address)} and row.locale = any(${textArray(chain)})
    order by ${rank('row', chain)}, row.key collate "C" limit 1)`;
}

function rank(alias: string, chain: readonly string[]): SQL {
  return sql`array_position(${textArray(chain)}, ${column(alias, 'locale')})`;
}
