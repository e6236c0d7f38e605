import type { SelectResultFields } from 'drizzle-orm/query-builders/select.types';
import { pagesByKey } from '../../storage/batch-loader.ts';
import type { Db } from '../../storage/db.ts';
import {
  countRows,
  countRowsByParent,
  type Fields,
  type KeysetList,
  keysetPage,
  keysetPagesByParent,
} from '../../storage/paging/keyset.ts';
import type { PageArguments } from '../../storage/paging/page-arguments.ts';
import type { ParentColumn } from '../../storage/paging/parents.ts';
import { type Connection, toConnection } from './connection.type.ts';

type ToItems<F extends Fields, Item> = (
  rows: readonly SelectResultFields<F>[],
) => readonly Item[] | Promise<readonly Item[]>;

/** Reads one page of a list in one statement, as a connection of what its rows stand for. */
export async function readConnection<F extends Fields, Item>(
  db: Db,
  list: KeysetList<F>,
  args: PageArguments,
  toItems: ToItems<F, Item>,
): Promise<Connection<Item>> {
  const page = await keysetPage(db, list, args);
  return toConnection(page, await toItems(page.rows), () => countRows(db, list));
}

/** Reads the page of one parent, whose type decides which list it is. */
export type NestedConnections<Parent extends string, Item> = (
  parent: Parent,
  id: string,
  args: PageArguments,
) => Promise<Connection<Item>>;

/**
 * Reads pages of the lists that records of several types have, by the name of the type: the same page of many
 * parents in one statement, and their counts in another. `toList` makes the list of all parents of a type.
 */
export function nestedConnections<Parent extends string, F extends Fields, Item>(
  db: Db,
  columns: Readonly<Record<Parent, ParentColumn>>,
  toList: (parent: Parent) => KeysetList<F>,
  toItems: ToItems<F, Item>,
): NestedConnections<Parent, Item> {
  const pages = pagesByKey(async (ids, { parent, args }: { parent: Parent; args: PageArguments }) => {
    const read = await keysetPagesByParent(db, toList(parent), args, { ...columns[parent], ids });
    // All at once: then they are ready at once, and what is asked of each of them next is asked in one batch, too.
    const items = await toItems(read.flatMap(({ rows }) => rows));
    let end = 0;
    return read.map((page) => {
      const start = end;
      end += page.rows.length;
      return { page, items: items.slice(start, end) };
    });
  });
  const counts = pagesByKey((ids, { parent }: { parent: Parent }) =>
    countRowsByParent(db, toList(parent), { ...columns[parent], ids }),
  );
  return async (parent, id, args) => {
    const { page, items } = await pages(id, { parent, args });
    return toConnection(page, items, () => counts(id, { parent }));
  };
}
