import { and, asc, eq, getTableColumns, inArray, type SQL, sql } from 'drizzle-orm';
import { manyByKey, oneByKey, pagesByKey } from '../../storage/batch-loader.ts';
import { type KeysetList, keysetPage, keysetPagesByParent } from '../../storage/paging/keyset.ts';
import type { PageArguments } from '../../storage/paging/page-arguments.ts';
import type { LocaleScope } from '../../translation/serving/locale-scope.ts';
import { addressSql } from '../../translation/texts/address-sql.ts';
import { dateCondition } from '../filter/date-condition.ts';
import { indexedAt } from '../filter/indexed-address.ts';
import { textCondition } from '../filter/text-condition.ts';
import { isTextAt, translationCondition } from '../filter/translation-condition.ts';
import { footnoteStatementTable } from '../footnote/footnote.table.ts';
import { type Connection, toConnection } from '../graphql/connection.type.ts';
import { toNode } from '../graphql/node.type.ts';
import { meetingTable } from '../meeting/meeting.table.ts';
import type { RecordSources } from '../record-sources.ts';
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
  readonly #sources: RecordSources;

  constructor(sources: RecordSources) {
    this.#sources = sources;
  }

  readonly find = oneByKey(
    async (ids) =>
      this.#withTexts(
        await this.#sources.db
          .select(FIELDS)
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
    const where = await this.#toCondition(filter, localeScope);
    const page = await keysetPage(
      this.#sources.db,
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
      const [row] = await this.#sources.db
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
    const count = () => this.#countOfMeeting(meetingId).then(([row]) => row?.count ?? 0);
    return toConnection(page, await this.#withTexts(page.rows), count);
  }

  readonly #pagesOfMeeting = pagesByKey((ids, args: PageArguments) =>
    keysetPagesByParent(
      this.#sources.db,
      { ...LIST, name: 'meeting.statements', order: [{ column: statementTable.number, direction: 'asc' }] },
      args,
      { column: statementTable.meetingId, ids },
    ),
  );

  readonly #countOfMeeting = manyByKey(
    (ids) =>
      this.#sources.db
        .select({ meetingId: statementTable.meetingId, count: sql<number>`count(*)`.mapWith(Number) })
        .from(statementTable)
        .where(inArray(statementTable.meetingId, [...ids]))
        .groupBy(statementTable.meetingId),
    (row) => row.meetingId,
  );

  /** The statements that carry a footnote's mark, by number. */
  readonly ofFootnote = manyByKey(
    async (ids) => {
      const rows = await this.#sources.db
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
      topicId === undefined ? undefined : isAbout(topicId),
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

function isAbout(topicId: string): SQL {
  return sql`exists (select 1 from ${statementTopicTable} where ${statementTopicTable.statementId} = ${statementTable.id} and ${statementTopicTable.topicId} = ${topicId})`;
}
