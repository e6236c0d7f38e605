import { inArray } from 'drizzle-orm';
import { oneByKey } from '../../storage/batch-loader.ts';
import type { RecordScope } from '../record-scope.ts';
import { termTable } from './term.table.ts';

export class TermService {
  constructor(private readonly scope: RecordScope) {}

  readonly find = oneByKey(
    (ids) =>
      this.scope.db
        .select()
        .from(termTable)
        .where(inArray(termTable.id, [...ids])),
    (row) => row.id,
  );
}
