import { asc, eq, getTableColumns, inArray } from 'drizzle-orm';
import { manyByKey, oneByKey } from '../../storage/batch-loader.ts';
import type { PageArguments } from '../../storage/paging/page-arguments.ts';
import type { LocaleScope } from '../../translation/serving/locale-scope.ts';
import { addressSql } from '../../translation/texts/address-sql.ts';
import { servedList } from '../filter/served-order.ts';
import type { Connection } from '../graphql/connection.type.ts';
import { toNode } from '../graphql/node.type.ts';
import { readConnection } from '../graphql/read-connection.ts';
import type { RecordSources } from '../record-sources.ts';
import { statementTopicTable } from '../statement/statement.table.ts';
import { TOPIC_TEXTS, topicTable } from './topic.table.ts';
import type { Topic } from './topic.type.ts';

const NAME = addressSql(TOPIC_TEXTS, 'name', topicTable);

export class TopicService {
  readonly #sources: RecordSources;

  constructor(sources: RecordSources) {
    this.#sources = sources;
  }

  readonly find = oneByKey(
    async (ids) => {
      const rows = await this.#sources.db
        .select()
        .from(topicTable)
        .where(inArray(topicTable.id, [...ids]));
      return toTopics(rows);
    },
    (topic) => topic.uuid,
  );

  /** All topics, by name. */
  page(args: PageArguments, localeScope: LocaleScope): Promise<Connection<Topic>> {
    return readConnection(
      this.#sources.db,
      servedList('topics', topicTable, NAME, localeScope),
      args,
      toTopics,
    );
  }

  /** The topics of a statement, the main one first. */
  readonly ofStatement = manyByKey(
    async (ids) => {
      const rows = await this.#sources.db
        .select({ ...getTableColumns(topicTable), statementId: statementTopicTable.statementId })
        .from(statementTopicTable)
        .innerJoin(topicTable, eq(topicTable.id, statementTopicTable.topicId))
        .where(inArray(statementTopicTable.statementId, [...ids]))
        .orderBy(asc(statementTopicTable.position));
      return toTopics(rows);
    },
    (row) => row.statementId,
  );
}

function toTopics<Row extends typeof topicTable.$inferSelect>(rows: readonly Row[]): (Row & Topic)[] {
  return rows.map((row) => toNode('Topic', row));
}
