import { inArray } from 'drizzle-orm';
import { oneByKey } from '../../storage/batch-loader.ts';
import type { PageArguments } from '../../storage/paging/page-arguments.ts';
import type { LocaleScope } from '../../translation/serving/locale-scope.ts';
import type { Connection } from '../graphql/connection.type.ts';
import { toNode } from '../graphql/node.type.ts';
import { type NestedConnections, nestedConnections, readConnection } from '../graphql/read-connection.ts';
import type { RecordSources } from '../record-sources.ts';
import type { MeetingFilter, MeetingOrder } from './meeting.input.ts';
import { MEETING_TEXTS, meetingTable } from './meeting.table.ts';
import type { Meeting } from './meeting.type.ts';
import { ALL_MEETINGS, meetingList } from './meeting-list.ts';
import { PARENTS_OF_MEETINGS, type ParentOfMeetings } from './parents-of-meetings.ts';

type MeetingRow = typeof meetingTable.$inferSelect;

export class MeetingService {
  readonly #sources: RecordSources;

  /** The meetings of a record of another type, the newest day first. */
  readonly pageOf: NestedConnections<ParentOfMeetings, Meeting>;

  constructor(sources: RecordSources) {
    this.#sources = sources;
    this.pageOf = nestedConnections(
      sources.db,
      PARENTS_OF_MEETINGS,
      (parent) => ({ ...ALL_MEETINGS, name: `${parent}.meetings` }),
      (rows) => this.#withTexts(rows),
    );
  }

  readonly find = oneByKey(
    async (ids) =>
      this.#withTexts(
        await this.#sources.db
          .select()
          .from(meetingTable)
          .where(inArray(meetingTable.id, [...ids])),
      ),
    (meeting) => meeting.uuid,
  );

  /** Meetings that a filter leaves, the newest day first where no order is given. */
  async page(
    args: PageArguments,
    filter: MeetingFilter,
    localeScope: LocaleScope,
    orderBy: readonly MeetingOrder[],
  ): Promise<Connection<Meeting>> {
    const { db, slugs } = this.#sources;
    const list = await meetingList(filter, orderBy, localeScope, slugs);
    return readConnection(db, list, args, (rows) => this.#withTexts(rows));
  }

  async #withTexts(rows: readonly MeetingRow[]): Promise<Meeting[]> {
    await this.#sources.recordTexts.load(rows.map((row) => MEETING_TEXTS.blockOf(row)));
    return rows.map((row) => ({
      ...toNode('Meeting', row),
      startsAt: row.startTime === null ? null : `${row.date}T${row.startTime}`,
    }));
  }
}
