import { and, eq, getTableColumns, gte, inArray, lte, type SQL, sql } from 'drizzle-orm';
import { recordId } from '../../kernel/node-id.ts';
import { oneByKey } from '../../storage/batch-loader.ts';
import { keysetPage } from '../../storage/paging/keyset.ts';
import type { OrderColumn } from '../../storage/paging/keyset-order.ts';
import type { PageArguments } from '../../storage/paging/page-arguments.ts';
import { addressSql } from '../../translation/texts/address-sql.ts';
import { indexedAt } from '../filter/indexed-address.ts';
import { distinctSteps } from '../filter/order-steps.ts';
import type { Reader } from '../filter/reader.ts';
import { type ServedOrder, servedOrder } from '../filter/served-order.ts';
import { textCondition } from '../filter/text-condition.ts';
import { isTextAt, translationCondition } from '../filter/translation-condition.ts';
import { type Connection, toConnection } from '../graphql/connection.type.ts';
import { toNode } from '../graphql/node.type.ts';
import { referenceId } from '../id-or-slug.ts';
import { placeTable } from '../place/place.table.ts';
import type { RecordScope } from '../record-scope.ts';
import type { MeetingFilter, MeetingOrder } from './meeting.input.ts';
import { MEETING_TEXTS, meetingTable, participationTable } from './meeting.table.ts';
import type { Meeting } from './meeting.type.ts';

type MeetingRow = typeof meetingTable.$inferSelect;

const NEWEST_DAY_FIRST: readonly MeetingOrder[] = [{ field: 'DATE', direction: 'DESC' }];

export class MeetingService {
  constructor(private readonly scope: RecordScope) {}

  readonly byId = oneByKey(
    async (ids) =>
      this.#withTexts(
        await this.scope.db
          .select()
          .from(meetingTable)
          .where(inArray(meetingTable.id, [...ids])),
      ),
    (meeting) => meeting.uuid,
  );

  async page(
    args: PageArguments,
    filter: MeetingFilter,
    reader: Reader,
    orderBy: readonly MeetingOrder[] = NEWEST_DAY_FIRST,
  ): Promise<Connection<Meeting>> {
    const where = await this.#toCondition(filter, reader);
    const byTitle = orderBy.some(({ field }) => field === 'TITLE')
      ? servedOrder(indexedAt(TITLE), reader.chain())
      : undefined;
    const page = await keysetPage(
      this.scope.db,
      {
        name: `meetings${byTitle?.tag ?? ''}`,
        fields: getTableColumns(meetingTable),
        from: meetingTable,
        ...(byTitle && { join: byTitle.join }),
        where,
        order: toOrder(orderBy, byTitle),
      },
      args,
    );
    const count = () => this.scope.db.$count(meetingTable, where);
    return toConnection(page, await this.#withTexts(page.rows), count);
  }

  async #toCondition(filter: MeetingFilter, reader: Reader): Promise<SQL | undefined> {
    const { kind, mode, dateFrom, dateTo, participant, organization, countryCode, visit } = filter;
    const personId =
      participant == null
        ? undefined
        : await this.scope.slugs.referenceId('Person', participant, () => reader.chain());
    return and(
      kind == null ? undefined : eq(meetingTable.kind, kind),
      mode == null ? undefined : eq(meetingTable.mode, mode),
      dateFrom == null ? undefined : gte(meetingTable.date, dateFrom),
      dateTo == null ? undefined : lte(meetingTable.date, dateTo),
      personId === undefined ? undefined : hasPart(eq(participationTable.personId, personId)),
      organization == null
        ? undefined
        : hasPart(eq(participationTable.organizationId, referenceId('Organization', organization))),
      countryCode == null
        ? undefined
        : sql`${meetingTable.placeId} in (select ${placeTable.id} from ${placeTable} where ${placeTable.countryCode} = ${countryCode})`,
      visit == null ? undefined : eq(meetingTable.visitId, recordId('Visit', visit)),
      textCondition(indexedAt(TITLE), filter.title, reader),
      textCondition(indexedAt(SUMMARY), filter.summary, reader),
      translationCondition(isTextAt(TITLE), filter.translations, reader),
    );
  }

  async #withTexts(rows: readonly MeetingRow[]): Promise<Meeting[]> {
    await this.scope.recordTexts.load(rows.map((row) => MEETING_TEXTS.blockOf(row)));
    return rows.map((row) => ({
      ...toNode('Meeting', row),
      startsAt: row.startTime === null ? null : `${row.date}T${row.startTime}`,
    }));
  }
}

/** The columns of an order, with the id at the end so that it is total. */
function toOrder(steps: readonly MeetingOrder[], byTitle: ServedOrder | undefined): OrderColumn[] {
  const columns = distinctSteps(steps).flatMap((step): OrderColumn[] => {
    const direction = step.direction === 'DESC' ? 'desc' : 'asc';
    if (step.field === 'TITLE') return byTitle ? [{ ...byTitle.key, direction }] : [];
    if (step.field === 'DURATION') return [{ column: meetingTable.durationMinutes, direction }];
    return [
      { column: meetingTable.date, direction },
      // A day is read from morning to evening, whichever day comes first.
      { column: meetingTable.startTime, direction: 'asc' },
    ];
  });
  return [...columns, { column: meetingTable.id, direction: 'asc' }];
}

const TITLE = addressSql(MEETING_TEXTS, 'title', meetingTable);
const SUMMARY = addressSql(MEETING_TEXTS, 'summary', meetingTable);

function hasPart(condition: SQL): SQL {
  return sql`exists (select 1 from ${participationTable} where ${participationTable.meetingId} = ${meetingTable.id} and ${condition})`;
}
