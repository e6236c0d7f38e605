import { asc, eq, inArray } from 'drizzle-orm';
import { manyByKey, oneByKey } from '../../storage/batch-loader.ts';
import type { PageArguments } from '../../storage/paging/page-arguments.ts';
import type { LocaleScope } from '../../translation/serving/locale-scope.ts';
import { footnoteStatementTable } from '../footnote/footnote.table.ts';
import type { Connection } from '../graphql/connection.type.ts';
import { toNode } from '../graphql/node.type.ts';
import { type NestedConnections, nestedConnections, readConnection } from '../graphql/read-connection.ts';
import { meetingTable } from '../meeting/meeting.table.ts';
import type { RecordSources } from '../record-sources.ts';
import type { StatementFilter } from './statement.input.ts';
import { STATEMENT_TEXTS, statementTable } from './statement.table.ts';
import type { Statement } from './statement.type.ts';
import { statementCondition } from './statement-condition.ts';
import {
  ALL_STATEMENTS,
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
    const { db, slugs } = this.#sources;
    const where = await statementCondition(filter, { argument: 'filter', localeScope, slugs });
    return readConnection(db, { ...ALL_STATEMENTS, where }, args, (rows) => this.#withTexts(rows));
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

  async #withTexts<Row extends StatementRow>(rows: readonly Row[]): Promise<(Row & Statement)[]> {
    await this.#sources.recordTexts.load(rows.map((row) => STATEMENT_TEXTS.blockOf(row)));
    return rows.map((row) => toNode('Statement', row));
  }
}
