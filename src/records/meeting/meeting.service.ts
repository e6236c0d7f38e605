import { and, eq, getTableColumns, gte, inArray, lte, type SQL, sql } from 'drizzle-orm';
import { recordId } from '../../kernel/node-id.ts';
import { oneByKey } from '../../storage/batch-loader.ts';
import { keysetPage } from '../../storage/paging/keyset.ts';
import type { OrderColumn } from '../../storage/paging/keyset-order.ts';
import type { PageArguments } from '../../storage/paging/page-arguments.ts';
import type { LocaleScope } from '../../translation/serving/locale-scope.ts';
import { distinctSteps } from '../filter/order-steps.ts';
import { type ServedOrder, servedOrder } from '../filter/served-order.ts';
import { textCondition } from '../filter/text-condition.ts';
import type { TextPlace } from '../filter/text-place.ts';
import { translationCondition } from '../filter/translation-condition.ts';
import { type Connection, toConnection } from '../graphql/connection.type.ts';
import { toNode } from '../graphql/node.type.ts';
import { referenceId } from '../id-or-slug.ts';
import { placeTable } from '../place/place.table.ts';
import type { RecordSources } from '../record-sources.ts';
import type { MeetingFilter, MeetingOrder } from './meeting.input.ts';
import { meetingTable, participationTable } from './meeting.table.ts';
import type { Meeting } from './meeting.type.ts';

type MeetingRow = typeof meetingTable.$inferSelect;

const NEWEST_DAY_FIRST: readonly MeetingOrder[] = [{ field: 'DATE', direction: 'DESC' }];

export class MeetingService {
  constructor(private readonly sources: RecordSources) {}

  readonly find = oneByKey(
    async (ids) =>
      this.#withTexts(
        await this.sources.db
          .select()
          .from(meetingTable)
          .where(inArray(meetingTable.id, [...ids])),
      ),
    (meeting) => meeting.uuid,
  );

  async page(
    args: PageArguments,
    filter: MeetingFilter,
    localeScope: LocaleScope,
    orderBy: readonly MeetingOrder[] = NEWEST_DAY_FIRST,
  ): Promise<Connection<Meeting>> {
    const where = await this.#toCondition(filter, localeScope);
    const byTitle = orderBy.some(({ field }) => field === 'TITLE')
      ? servedOrder(TITLE, localeScope.chain())
      : undefined;
    const page = await keysetPage(
      this.sources.db,
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
    const count = () => this.sources.db.$count(meetingTable, where);
    return toConnection(page, await this.#withTexts(page.rows), count);
  }

  async #toCondition(filter: MeetingFilter, localeScope: LocaleScope): Promise<SQL | undefined> {
    const { kind, mode, dateFrom, dateTo, participant, organization, countryCode, visit } = filter;
    const personId =
      participant == null
        ? undefined
        : await this.sources.slugs.referenceId('Person', participant, () => localeScope.chain());
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
      textCondition(TITLE, filter.title, localeScope),
      textCondition(SUMMARY, filter.summary, localeScope),
      translationCondition(
        sql`t.namespace = ${NAMESPACE} and t.key = 'title'`,
        filter.translations,
        localeScope,
      ),
    );
  }

  async #withTexts(rows: readonly MeetingRow[]): Promise<Meeting[]> {
    await this.sources.recordTexts.load(
      rows.map(({ slug }) => ({ namespace: `meetings/${slug}`, block: '' })),
    );
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

const NAMESPACE = sql`'meetings/' || ${meetingTable.slug}`;
const TITLE: TextPlace = { namespace: NAMESPACE, key: sql`'title'`, by: 'key' };
const SUMMARY: TextPlace = { namespace: NAMESPACE, key: sql`'summary'`, by: 'key' };

function hasPart(condition: SQL): SQL {
  return sql`exists (select 1 from ${participationTable} where ${participationTable.meetingId} = ${meetingTable.id} and ${condition})`;
}
