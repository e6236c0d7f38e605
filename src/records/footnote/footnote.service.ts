import { asc, eq, getTableColumns, inArray, type SQL } from 'drizzle-orm';
import { manyByKey, oneByKey } from '../../storage/batch-loader.ts';
import { toNode } from '../graphql/node.type.ts';
import { meetingTable } from '../meeting/meeting.table.ts';
import type { RecordSources } from '../record-sources.ts';
import { termTable } from '../term/term.table.ts';
import { FOOTNOTE_TEXTS, footnoteStatementTable, footnoteTable } from './footnote.table.ts';
import type { Footnote } from './footnote.type.ts';

const FIELDS = {
  ...getTableColumns(footnoteTable),
  meetingSlug: meetingTable.slug,
  term: getTableColumns(termTable),
};
type FootnoteRow = typeof footnoteTable.$inferSelect & {
  meetingSlug: string;
  term: typeof termTable.$inferSelect | null;
};

export class FootnoteService {
  readonly #sources: RecordSources;

  constructor(sources: RecordSources) {
    this.#sources = sources;
  }

  readonly find = oneByKey(
    (ids) => this.#where(inArray(footnoteTable.id, [...ids])),
    (footnote) => footnote.uuid,
  );

  readonly ofMeeting = manyByKey(
    (ids) => this.#where(inArray(footnoteTable.meetingId, [...ids])),
    (row) => row.meetingId,
  );

  /** The footnotes whose mark stands in a statement. */
  readonly ofStatement = manyByKey(
    async (ids) =>
      this.#withTexts(
        await this.#sources.db
          .select({ ...FIELDS, statementId: footnoteStatementTable.statementId })
          .from(footnoteStatementTable)
          .innerJoin(footnoteTable, eq(footnoteTable.id, footnoteStatementTable.footnoteId))
          .innerJoin(meetingTable, eq(meetingTable.id, footnoteTable.meetingId))
          .leftJoin(termTable, eq(termTable.id, footnoteTable.termId))
          .where(inArray(footnoteStatementTable.statementId, [...ids]))
          .orderBy(asc(footnoteTable.number)),
      ),
    (row) => row.statementId,
  );

  async #where(condition: SQL) {
    const rows = await this.#sources.db
      .select(FIELDS)
      .from(footnoteTable)
      .innerJoin(meetingTable, eq(meetingTable.id, footnoteTable.meetingId))
      .leftJoin(termTable, eq(termTable.id, footnoteTable.termId))
      .where(condition)
      .orderBy(asc(footnoteTable.number));
    return this.#withTexts(rows);
  }

  async #withTexts<Row extends FootnoteRow>(rows: Row[]): Promise<(Row & Footnote)[]> {
    await this.#sources.recordTexts.load(rows.map((row) => FOOTNOTE_TEXTS.blockOf(row)));
    return rows.map((row) => ({ ...toNode('Footnote', row), term: row.term && toNode('Term', row.term) }));
  }
}
