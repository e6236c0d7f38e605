import { inArray } from 'drizzle-orm';
import { oneByKey } from '../../storage/batch-loader.ts';
import type { RecordSources } from '../record-sources.ts';
import { placeTable } from './place.table.ts';

export class PlaceService {
  readonly #sources: RecordSources;

  constructor(sources: RecordSources) {
    this.#sources = sources;
  }

  readonly find = oneByKey(
    (ids) =>
      this.#sources.db
        .select()
        .from(placeTable)
        .where(inArray(placeTable.id, [...ids])),
    (row) => row.id,
  );
}
