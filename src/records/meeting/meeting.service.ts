import { inArray } from 'drizzle-orm';
import { oneByKey } from '../../storage/batch-loader.ts';
import { keysetPage } from '../../storage/paging/keyset.ts';
import type { PageArguments } from '../../storage/paging/page-arguments.ts';
import type { LocaleScope } from '../../translation/serving/locale-scope.ts';
import { type Connection, toConnection } from '../graphql/connection.type.ts';
import { toNode } from '../graphql/node.type.ts';
import type { RecordSources } from '../record-sources.ts';
import type { MeetingFilter, MeetingOrder } from './meeting.input.ts';
import { MEETING_TEXTS, meetingTable } from './meeting.table.ts';
import type { Meeting } from './meeting.type.ts';
import { meetingList } from './meeting-list.ts';

type MeetingRow = typeof meetingTable.$inferSelect;

export class MeetingService {
  readonly #sources: RecordSources;

  constructor(sources: RecordSources) {
    this.#sources = sources;
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
    const page = await keysetPage(db, list, args);
    const count = () => db.$count(meetingTable, list.where);
    return toConnection(page, await this.#withTexts(page.rows), count);
  }

  async #withTexts(rows: readonly MeetingRow[]): Promise<Meeting[]> {
    await this.#sources.recordTexts.load(rows.map((row) => MEETING_TEXTS.blockOf(row)));
    return rows.map((row) => ({
      ...toNode('Meeting', row),
      startsAt: row.startTime === null ? null : `${row.date}T${row.startTime}`,
    }));
  }
}
