import { inArray } from 'drizzle-orm';
import { oneByKey } from '../../storage/batch-loader.ts';
import type { RecordScope } from '../record-scope.ts';
import { VISIT_TEXTS, visitTable } from './visit.table.ts';

export class VisitService {
  constructor(private readonly scope: RecordScope) {}

  readonly byId = oneByKey(
    async (ids) => {
      const rows = await this.scope.db
        .select()
        .from(visitTable)
        .where(inArray(visitTable.id, [...ids]));
      await this.scope.recordTexts.load(rows.map((row) => VISIT_TEXTS.blockOf(row)));
      return rows;
    },
    (row) => row.id,
  );
}
