import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgSelect, PgTable } from 'drizzle-orm/pg-core';
import type { KeysetList } from '../../storage/paging/keyset.ts';
import type { OrderColumn } from '../../storage/paging/keyset-order.ts';
import type { LocaleScope } from '../../translation/serving/locale-scope.ts';
import { textIndexTable } from '../../translation/text-index/text-index.table.ts';
import type { AddressSql } from '../../translation/texts/address-sql.ts';
import { type IndexedAddress, indexedAt, servedRow } from './indexed-address.ts';

/** An order by what readers are served: a join that adds one row at most, and what to order by in it. */
export interface ServedOrder {
  readonly join: (query: PgSelect) => PgSelect;
  readonly key: Pick<OrderColumn, 'column' | 'type'>;
  /** Belongs into the list's name, so that a cursor of another language is refused. */
  readonly tag: string;
}

/**
 * The order of the texts at an address. A text is sorted by its reading where there is one beside it, at the same key
 * with `Reading` (`title`, `titleReading`); a name's reading is in its own sort key. Without any text it comes last.
 */
export function servedOrder(address: IndexedAddress, chain: readonly string[]): ServedOrder {
  const keys: SQL = sql`(select coalesce(reading.sort_key, served.sort_key) as sort_key
    from ${servedRow(address, chain)} as served
    left join ${textIndexTable} as reading on reading.namespace = served.namespace
      and reading.key = served.key || 'Reading' and reading.locale = served.locale) as served_order`;
  return {
    join: (query) => query.leftJoinLateral(keys as never, sql`true`) as PgSelect,
    key: { column: sql`served_order.sort_key`, type: 'text' },
    tag: ` ${chain.join()}`,
  };
}

type SluggedTable = PgTable & { readonly slug: PgColumn };

/**
 * The list of all records of a table by a text of theirs, as the reader is served it and in the order of its
 * language; those without it come last, by slug.
 */
export function servedList<Table extends SluggedTable>(
  name: string,
  table: Table,
  text: AddressSql,
  localeScope: LocaleScope,
): KeysetList<Table['_']['columns']> {
  const { join, key, tag } = servedOrder(indexedAt(text), localeScope.chain());
  return {
    name: `${name}${tag}`,
    fields: getTableColumns(table),
    from: table,
    orderJoin: join,
    order: [
      { ...key, direction: 'asc' },
      { column: table.slug, direction: 'asc' },
    ],
  };
}
