import { and, asc, eq, inArray, type SQL } from 'drizzle-orm';
import { manyByKey, oneByKey } from '../../storage/batch-loader.ts';
import type { PageArguments } from '../../storage/paging/page-arguments.ts';
import type { LocaleScope } from '../../translation/serving/locale-scope.ts';
import { addressSql } from '../../translation/texts/address-sql.ts';
import { dateCondition } from '../filter/date-condition.ts';
import { indexedAt } from '../filter/indexed-address.ts';
import { textCondition } from '../filter/text-condition.ts';
import { isTextAt, translationCondition } from '../filter/translation-condition.ts';
import { footnoteStatementTable } from '../footnote/footnote.table.ts';
import type { Connection } from '../graphql/connection.type.ts';
import { toNode } from '../graphql/node.type.ts';
import { type NestedConnections, nestedConnections, readConnection } from '../graphql/read-connection.ts';
import { meetingTable } from '../meeting/meeting.table.ts';
import type { RecordSources } from '../record-sources.ts';
import type { SluggedType } from '../slug/slugged.ts';
import type { StatementFilter } from './statement.input.ts';
import { STATEMENT_TEXTS, statementTable, statementTopicTable } from './statement.table.ts';
import type { Statement } from './statement.type.ts';
import {
  ALL_STATEMENTS,
  hasTopic,
  PARENTS_OF_STATEMENTS,
  type ParentOfStatements,
  STATEMENT_FIELDS,
  statementsOf,
} from './statement-list.ts';

type StatementRow = typeof statementTable.$inferSelect & { meetingSlug: string };

export class StatementService {
  readonly #sources: RecordSources;

  /** The statements of a record of another type. */
  readonly pageOf: NestedConnections<ParentOfStatements, Statement>;

  constructor(sources: RecordSources) {
    this.#sources = sources;
    this.pageOf = nestedConnections(sources.db, PARENTS_OF_STATEMENTS, statementsOf, (rows) =>
      this.#withTexts(rows),
    );
  }

  readonly find = oneByKey(
    async (ids) =>
      this.#withTexts(
        await this.#sources.db
          .select(STATEMENT_FIELDS)
          .from(statementTable)
          .innerJoin(meetingTable, eq(meetingTable.id, statementTable.meetingId))
          .where(inArray(statementTable.id, [...ids])),
      ),
    (statement) => statement.uuid,
  );

  /** Statements by day, the newest day first, within a day in the order they were made. */
  async page(
    args: PageArguments,
    filter: StatementFilter,
    localeScope: LocaleScope,
  ): Promise<Connection<Statement>> {
    const list = { ...ALL_STATEMENTS, where: await this.#toCondition(filter, localeScope) };
    return readConnection(this.#sources.db, list, args, (rows) => this.#withTexts(rows));
  }

  /** The statements that carry a footnote's mark, by number. */
  readonly ofFootnote = manyByKey(
    async (ids) => {
      const rows = await this.#sources.db
        .select({ ...STATEMENT_FIELDS, footnoteId: footnoteStatementTable.footnoteId })
        .from(footnoteStatementTable)
        .innerJoin(statementTable, eq(statementTable.id, footnoteStatementTable.statementId))
        .innerJoin(meetingTable, eq(meetingTable.id, statementTable.meetingId))
        .where(inArray(footnoteStatementTable.footnoteId, [...ids]))
        .orderBy(asc(statementTable.number));
      return this.#withTexts(rows);
    },
    (statement) => statement.footnoteId,
  );

  async #toCondition(filter: StatementFilter, localeScope: LocaleScope): Promise<SQL | undefined> {
    const { meeting, speaker, topic, form } = filter;
    const idOf = async (type: SluggedType, value: string | null | undefined) =>
      value == null ? undefined : this.#sources.slugs.referenceId(type, value, () => localeScope.chain());
    const [meetingId, speakerId, topicId] = await Promise.all([
      idOf('Meeting', meeting),
      idOf('Person', speaker),
      idOf('Topic', topic),
    ]);
    return and(
      meetingId === undefined ? undefined : eq(statementTable.meetingId, meetingId),
      speakerId === undefined ? undefined : eq(statementTable.speakerId, speakerId),
      topicId === undefined ? undefined : hasTopic(eq(statementTopicTable.topicId, topicId)),
      form == null ? undefined : eq(statementTable.form, form),
      dateCondition(meetingTable.date, filter),
      textCondition(indexedAt(BODY), filter.body, localeScope),
      translationCondition(isTextAt(BODY), filter.translations, localeScope),
    );
  }

  async #withTexts<Row extends StatementRow>(rows: readonly Row[]): Promise<(Row & Statement)[]> {
    await this.#sources.recordTexts.load(rows.map((row) => STATEMENT_TEXTS.blockOf(row)));
    return rows.map((row) => toNode('Statement', row));
  }
}

const BODY = addressSql(STATEMENT_TEXTS, 'body', {
  meetingSlug: meetingTable.slug,
  number: statementTable.number,
});
