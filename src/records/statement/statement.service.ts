import { and, asc, eq, getTableColumns, gte, inArray, lte, type SQL, sql } from 'drizzle-orm';
import { recordId } from '../../kernel/node-id.ts';
import { manyByKey, oneByKey, pagesByKey } from '../../storage/batch-loader.ts';
import { type KeysetList, keysetPage, keysetPagesByParent } from '../../storage/paging/keyset.ts';
import type { PageArguments } from '../../storage/paging/page-arguments.ts';
import { addressSql } from '../../translation/texts/address-sql.ts';
import { indexedAt } from '../filter/indexed-address.ts';
import type { Reader } from '../filter/reader.ts';
import { textCondition } from '../filter/text-condition.ts';
import { isTextAt, translationCondition } from '../filter/translation-condition.ts';
import { footnoteStatementTable } from '../footnote/footnote.table.ts';
import { type Connection, toConnection } from '../graphql/connection.type.ts';
import { toNode } from '../graphql/node.type.ts';
import { meetingTable } from '../meeting/meeting.table.ts';
import type { RecordScope } from '../record-scope.ts';
import type { SluggedType } from '../slug/slugged.ts';
import type { StatementFilter } from './statement.input.ts';
import { STATEMENT_TEXTS, statementTable, statementTopicTable } from './statement.table.ts';
import type { Statement } from './statement.type.ts';

const FIELDS = { ...getTableColumns(statementTable), meetingSlug: meetingTable.slug };
type StatementRow = typeof statementTable.$inferSelect & { meetingSlug: string };

const LIST = {
  fields: FIELDS,
  from: statementTable,
  join: (query) => query.innerJoin(meetingTable, eq(meetingTable.id, statementTable.meetingId)),
} satisfies Partial<KeysetList<typeof FIELDS>>;

export class StatementService {
  constructor(private readonly scope: RecordScope) {}

  readonly byId = oneByKey(
    async (ids) =>
      this.#withTexts(
        await this.scope.db
          .select(FIELDS)
          .from(statementTable)
          .innerJoin(meetingTable, eq(meetingTable.id, statementTable.meetingId))
          .where(inArray(statementTable.id, [...ids])),
      ),
    (statement) => statement.uuid,
  );

  /** Statements by day, the newest day first, within a day in the order they were made. */
  async page(args: PageArguments, filter: StatementFilter, reader: Reader): Promise<Connection<Statement>> {
    const where = await this.#toCondition(filter, reader);
    const page = await keysetPage(
      this.scope.db,
      {
        ...LIST,
        name: 'statements',
        where,
        order: [
          { column: meetingTable.date, direction: 'desc' },
          { column: meetingTable.startTime, direction: 'asc' },
          { column: meetingTable.id, direction: 'asc' },
          { column: statementTable.number, direction: 'asc' },
        ],
      },
      args,
    );
    const count = async () => {
      const [row] = await this.scope.db
        .select({ count: sql<number>`count(*)`.mapWith(Number) })
        .from(statementTable)
        .innerJoin(meetingTable, eq(meetingTable.id, statementTable.meetingId))
        .where(where);
      return row?.count ?? 0;
    };
    return toConnection(page, await this.#withTexts(page.rows), count);
  }

  /** The statements of a meeting by number. */
  async pageOfMeeting(meetingId: string, args: PageArguments): Promise<Connection<Statement>> {
    const page = await this.#pagesOfMeeting(meetingId, args);
    const count = () => this.#countOfMeeting.load(meetingId).then(([row]) => row?.count ?? 0);
    return toConnection(page, await this.#withTexts(page.rows), count);
  }

  readonly #pagesOfMeeting = pagesByKey((ids, args: PageArguments) =>
    keysetPagesByParent(
      this.scope.db,
      { ...LIST, name: 'meeting.statements', order: [{ column: statementTable.number, direction: 'asc' }] },
      args,
      { column: statementTable.meetingId, ids },
    ),
  );

  readonly #countOfMeeting = manyByKey(
    (ids) =>
      this.scope.db
        .select({ meetingId: statementTable.meetingId, count: sql<number>`count(*)`.mapWith(Number) })
        .from(statementTable)
        .where(inArray(statementTable.meetingId, [...ids]))
        .groupBy(statementTable.meetingId),
    (row) => row.meetingId,
  );

  /** The statements that carry a footnote's mark, by number. */
  readonly ofFootnote = manyByKey(
    async (ids) => {
      const rows = await this.scope.db
        .select({ ...FIELDS, footnoteId: footnoteStatementTable.footnoteId })
        .from(footnoteStatementTable)
        .innerJoin(statementTable, eq(statementTable.id, footnoteStatementTable.statementId))
        .innerJoin(meetingTable, eq(meetingTable.id, statementTable.meetingId))
        .where(inArray(footnoteStatementTable.footnoteId, [...ids]))
        .orderBy(asc(statementTable.number));
      return this.#withTexts(rows);
    },
    (statement) => statement.footnoteId,
  );

  async #toCondition(filter: StatementFilter, reader: Reader): Promise<SQL | undefined> {
    const { meeting, speaker, topic, form, dateFrom, dateTo } = filter;
    const idOf = async (type: SluggedType, value: string | null | undefined) =>
      value == null ? undefined : this.scope.slugs.referenceId(type, value, () => reader.chain());
    const [meetingId, speakerId] = await Promise.all([idOf('Meeting', meeting), idOf('Person', speaker)]);
    return and(
      meetingId === undefined ? undefined : eq(statementTable.meetingId, meetingId),
      speakerId === undefined ? undefined : eq(statementTable.speakerId, speakerId),
      topic == null ? undefined : isAbout(recordId('Topic', topic)),
      form == null ? undefined : eq(statementTable.form, form),
      dateFrom == null ? undefined : gte(meetingTable.date, dateFrom),
      dateTo == null ? undefined : lte(meetingTable.date, dateTo),
      textCondition(indexedAt(BODY), filter.body, reader),
      translationCondition(isTextAt(BODY), filter.translations, reader),
    );
  }

  async #withTexts<Row extends StatementRow>(rows: readonly Row[]): Promise<(Row & Statement)[]> {
    await this.scope.recordTexts.load(rows.map((row) => STATEMENT_TEXTS.blockOf(row)));
    return rows.map((row) => toNode('Statement', row));
  }
}

const BODY = addressSql(STATEMENT_TEXTS, 'body', {
  meetingSlug: meetingTable.slug,
  number: statementTable.number,
});

function isAbout(topicId: string): SQL {
  return sql`exists (select 1 from ${statementTopicTable} where ${statementTopicTable.statementId} = ${statementTable.id} and ${statementTopicTable.topicId} = ${topicId})`;
}
