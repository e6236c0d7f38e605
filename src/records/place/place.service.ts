import { inArray } from 'drizzle-orm';
import { oneByKey } from '../../storage/batch-loader.ts';
import type { PageArguments } from '../../storage/paging/page-arguments.ts';
import type { LocaleScope } from '../../translation/serving/locale-scope.ts';
import { addressSql } from '../../translation/texts/address-sql.ts';
import { servedList } from '../filter/served-order.ts';
import type { Connection } from '../graphql/connection.type.ts';
import { toNode } from '../graphql/node.type.ts';
import { readConnection } from '../graphql/read-connection.ts';
import type { RecordSources } from '../record-sources.ts';
import { PLACE_TEXTS, placeTable } from './place.table.ts';
import type { Place } from './place.type.ts';

const NAME = addressSql(PLACE_TEXTS, 'name', placeTable);

export class PlaceService {
  readonly #sources: RecordSources;

  constructor(sources: RecordSources) {
    this.#sources = sources;
  }

  readonly find = oneByKey(
    async (ids) => {
      const rows = await this.#sources.db
        .select()
        .from(placeTable)
        .where(inArray(placeTable.id, [...ids]));
      return toPlaces(rows);
    },
    (place) => place.uuid,
  );

  /** All places, by name. */
  page(args: PageArguments, localeScope: LocaleScope): Promise<Connection<Place>> {
    return readConnection(
      this.#sources.db,
      servedList('places', placeTable, NAME, localeScope),
      args,
      toPlaces,
    );
  }
}

function toPlaces(rows: readonly (typeof placeTable.$inferSelect)[]): Place[] {
  return rows.map((row) => toNode('Place', row));
}
