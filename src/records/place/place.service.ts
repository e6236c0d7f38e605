import { inArray } from 'drizzle-orm';
import { oneByKey } from '../../storage/batch-loader.ts';
import type { RecordScope } from '../record-scope.ts';
import { placeTable } from './place.table.ts';

export class PlaceService {
  constructor(private readonly scope: RecordScope) {}

  readonly find = oneByKey(
    (ids) =>
      this.scope.db
        .select()
        .from(placeTable)
        .where(inArray(placeTable.id, [...ids])),
    (row) => row.id,
  );
}
