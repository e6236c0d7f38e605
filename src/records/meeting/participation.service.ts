import { eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import { manyByKey, pagesByKey } from '../../storage/batch-loader.ts';
import { keysetPagesByParent } from '../../storage/keyset.ts';
import type { PageArguments } from '../../storage/page-arguments.ts';
import { type Connection, toConnection } from '../connection.type.ts';
import type { RecordScope } from '../record-scope.ts';
import { meetingTable, participationTable } from './meeting.table.ts';
import type { Participation } from './participation.type.ts';

export class ParticipationService {
  constructor(private readonly scope: RecordScope) {}

  /** The participants of a meeting in the order the record names them. */
  async pageOfMeeting(meetingId: string, args: PageArguments): Promise<Connection<Participation>> {
    const page = await this.#pages(meetingId, args);
    await this.scope.recordTexts.load(
      page.rows.map((row) => ({
        namespace: `meetings/${row.meetingSlug}`,
        block: `participants.${row.position}`,
      })),
    );
    return toConnection(page, page.rows, () => this.#count.load(meetingId).then(([row]) => row?.count ?? 0));
  }

  readonly #pages = pagesByKey((ids, args: PageArguments) =>
    keysetPagesByParent(
      this.scope.db,
      {
        name: 'meeting.participants',
        fields: { ...getTableColumns(participationTable), meetingSlug: meetingTable.slug },
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
      this.scope.db
        .select({ meetingId: participationTable.meetingId, count: sql<number>`count(*)`.mapWith(Number) })
        .from(participationTable)
        .where(inArray(participationTable.meetingId, [...ids]))
        .groupBy(participationTable.meetingId),
    (row) => row.meetingId,
  );
}
