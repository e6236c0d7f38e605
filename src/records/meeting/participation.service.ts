import { asc, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import { manyByKey, pagesByKey } from '../../storage/batch-loader.ts';
import { keysetPagesByParent } from '../../storage/paging/keyset.ts';
import type { PageArguments } from '../../storage/paging/page-arguments.ts';
import { type Connection, toConnection } from '../graphql/connection.type.ts';
import type { RecordSources } from '../record-sources.ts';
import { meetingTable, PARTICIPATION_TEXTS, participationTable } from './meeting.table.ts';
import type { Participation } from './participation.type.ts';

const FIELDS = { ...getTableColumns(participationTable), meetingSlug: meetingTable.slug };

export class ParticipationService {
  readonly #sources: RecordSources;

  constructor(sources: RecordSources) {
    this.#sources = sources;
  }

  /** The participants of a meeting in the order the record names them. */
  async pageOfMeeting(meetingId: string, args: PageArguments): Promise<Connection<Participation>> {
    const page = await this.#pages(meetingId, args);
    return toConnection(page, await this.#withTexts(page.rows), () =>
      this.#count(meetingId).then(([row]) => row?.count ?? 0),
    );
  }

  /** All participants of a meeting, in the same order. */
  readonly ofMeeting = manyByKey(
    async (ids) =>
      this.#withTexts(
        await this.#sources.db
          .select(FIELDS)
          .from(participationTable)
          .innerJoin(meetingTable, eq(meetingTable.id, participationTable.meetingId))
          .where(inArray(participationTable.meetingId, [...ids]))
          .orderBy(asc(participationTable.position)),
      ),
    (row) => row.meetingId,
  );

  readonly #pages = pagesByKey((ids, args: PageArguments) =>
    keysetPagesByParent(
      this.#sources.db,
      {
        name: 'meeting.participants',
        fields: FIELDS,
        from: participationTable,
        join: (query) => query.innerJoin(meetingTable, eq(meetingTable.id, participationTable.meetingId)),
        order: [{ column: participationTable.position, direction: 'asc' }],
      },
      args,
      { column: participationTable.meetingId, ids },
    ),
  );

  readonly #count = manyByKey(
    (ids) =>
      this.#sources.db
        .select({ meetingId: participationTable.meetingId, count: sql<number>`count(*)`.mapWith(Number) })
        .from(participationTable)
        .where(inArray(participationTable.meetingId, [...ids]))
        .groupBy(participationTable.meetingId),
    (row) => row.meetingId,
  );

  async #withTexts<Row extends Participation>(rows: readonly Row[]): Promise<readonly Row[]> {
    await this.#sources.recordTexts.load(rows.map((row) => PARTICIPATION_TEXTS.blockOf(row)));
    return rows;
  }
}
