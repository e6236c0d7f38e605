import { asc, eq, getTableColumns, inArray } from 'drizzle-orm';
import { manyByKey, oneByKey } from '../../storage/batch-loader.ts';
import type { RecordSources } from '../record-sources.ts';
import { statementTopicTable } from '../statement/statement.table.ts';
import { topicTable } from './topic.table.ts';

export class TopicService {
  readonly #sources: RecordSources;

  constructor(sources: RecordSources) {
    this.#sources = sources;
  }

  readonly find = oneByKey(
    (ids) =>
      this.#sources.db
        .select()
        .from(topicTable)
        .where(inArray(topicTable.id, [...ids])),
    (row) => row.id,
  );

  /** The topics of a statement, the main one first. */
  readonly ofStatement = manyByKey(
    (ids) =>
      this.#sources.db
        .select({ statementId: statementTopicTable.statementId, ...getTableColumns(topicTable) })
        .from(statementTopicTable)
        .innerJoin(topicTable, eq(topicTable.id, statementTopicTable.topicId))
        .where(inArray(statementTopicTable.statementId, [...ids]))
        .orderBy(asc(statementTopicTable.position)),
    (row) => row.statementId,
  );
}
