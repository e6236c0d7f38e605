import { getTableColumns, inArray } from 'drizzle-orm';
import { oneByKey } from '../../storage/batch-loader.ts';
import type { PageArguments } from '../../storage/paging/page-arguments.ts';
import type { Connection } from '../graphql/connection.type.ts';
import { toNode } from '../graphql/node.type.ts';
import { readConnection } from '../graphql/read-connection.ts';
import type { RecordSources } from '../record-sources.ts';
import { VISIT_TEXTS, visitTable } from './visit.table.ts';
import type { Visit } from './visit.type.ts';

type VisitRow = typeof visitTable.$inferSelect;

const NEWEST_FIRST = {
  name: 'visits',
  fields: getTableColumns(visitTable),
  from: visitTable,
  order: [
    { column: visitTable.startsOn, direction: 'desc' },
    { column: visitTable.id, direction: 'desc' },
  ],
} as const;

export class VisitService {
  readonly #sources: RecordSources;

  constructor(sources: RecordSources) {
    this.#sources = sources;
  }

  readonly find = oneByKey(
    async (ids) =>
      this.#withTexts(
        await this.#sources.db
          .select()
          .from(visitTable)
          .where(inArray(visitTable.id, [...ids])),
      ),
    (visit) => visit.uuid,
  );

  /** All visits, the newest first. */
  page(args: PageArguments): Promise<Connection<Visit>> {
    return readConnection(this.#sources.db, NEWEST_FIRST, args, (rows) => this.#withTexts(rows));
  }

  async #withTexts(rows: readonly VisitRow[]): Promise<Visit[]> {
    await this.#sources.recordTexts.load(rows.map((row) => VISIT_TEXTS.blockOf(row)));
    return rows.map((row) => toNode('Visit', row));
  }
}
