import { inArray } from 'drizzle-orm';
import { oneByKey } from '../../storage/batch-loader.ts';
import type { RecordSources } from '../record-sources.ts';
import { termTable } from './term.table.ts';

export class TermService {
  readonly #sources: RecordSources;

  constructor(sources: RecordSources) {
    this.#sources = sources;
  }

  readonly find = oneByKey(
    (ids) =>
      this.#sources.db
        .select()
        .from(termTable)
        .where(inArray(termTable.id, [...ids])),
    (row) => row.id,
  );
}
