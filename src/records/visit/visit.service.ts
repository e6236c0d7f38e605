import { inArray } from 'drizzle-orm';
import { oneByKey } from '../../storage/batch-loader.ts';
import type { RecordSources } from '../record-sources.ts';
import { VISIT_TEXTS, visitTable } from './visit.table.ts';

export class VisitService {
  readonly #sources: RecordSources;

  constructor(sources: RecordSources) {
    this.#sources = sources;
  }

  readonly find = oneByKey(
    async (ids) => {
      const rows = await this.#sources.db
        .select()
        .from(visitTable)
        .where(inArray(visitTable.id, [...ids]));
      await this.#sources.recordTexts.load(rows.map((row) => VISIT_TEXTS.blockOf(row)));
      return rows;
    },
    (row) => row.id,
  );
}
