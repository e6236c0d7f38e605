import { inArray } from 'drizzle-orm';
import { oneByKey } from '../../storage/batch-loader.ts';
import type { RecordScope } from '../record-scope.ts';
import { visitTable } from './visit.table.ts';

export class VisitService {
  constructor(private readonly scope: RecordScope) {}

  readonly find = oneByKey(
    async (ids) => {
      const rows = await this.scope.db
        .select()
        .from(visitTable)
        .where(inArray(visitTable.id, [...ids]));
      await this.scope.recordTexts.load(rows.map(({ slug }) => ({ namespace: `visits/${slug}`, block: '' })));
      return rows;
    },
    (row) => row.id,
  );
}
