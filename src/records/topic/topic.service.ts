import { asc, eq, inArray } from 'drizzle-orm';
import { manyByKey } from '../../storage/batch-loader.ts';
import type { RecordSources } from '../record-sources.ts';
import { statementTopicTable } from '../statement/statement.table.ts';
import { topicTable } from './topic.table.ts';

export class TopicService {
  readonly #sources: RecordSources;

  constructor(sources: RecordSources) {
    this.#sources = sources;
  }

  /** The topics of a statement, the main one first. */
  readonly ofStatement = manyByKey(
    (ids) =>
      this.#sources.db
        .select({ statementId: statementTopicTable.statementId, slug: topicTable.slug })
        .from(statementTopicTable)
        .innerJoin(topicTable, eq(topicTable.id, statementTopicTable.topicId))
        .where(inArray(statementTopicTable.statementId, [...ids]))
        .orderBy(asc(statementTopicTable.position)),
    (row) => row.statementId,
  );
}
