import { and, eq, getTableColumns, gte, type SQL, sql } from 'drizzle-orm';
import type { KeysetList } from '../../storage/paging/keyset.ts';
import type { OrderColumn } from '../../storage/paging/keyset-order.ts';
import type { LocaleScope } from '../../translation/serving/locale-scope.ts';
import { addressSql } from '../../translation/texts/address-sql.ts';
import { dateCondition } from '../filter/date-condition.ts';
import { indexedAt } from '../filter/indexed-address.ts';
import { distinctSteps } from '../filter/order-steps.ts';
import { type ServedOrder, servedOrder } from '../filter/served-order.ts';
import { textCondition } from '../filter/text-condition.ts';
import { isTextAt, translationCondition } from '../filter/translation-condition.ts';
import { placeTable } from '../place/place.table.ts';
import type { SlugService } from '../slug/slug.service.ts';
import type { SluggedType } from '../slug/slugged.ts';
import type { MeetingFilter, MeetingOrder } from './meeting.input.ts';
import { MEETING_TEXTS, meetingTable, participationTable } from './meeting.table.ts';

const FIELDS = getTableColumns(meetingTable);

const NEWEST_DAY_FIRST: readonly MeetingOrder[] = [{ field: 'DATE', direction: 'DESC' }];

/** The list of all meetings, the newest day first. */
export const ALL_MEETINGS: KeysetList<typeof FIELDS> = {
  name: 'meetings',
  fields: FIELDS,
  from: meetingTable,
  order: toOrder(NEWEST_DAY_FIRST, undefined),
};

/** The list of the meetings that a filter leaves, in an order: the newest day first where none is asked for. */
export async function meetingList(
  filter: MeetingFilter,
  orderBy: readonly MeetingOrder[],
  localeScope: LocaleScope,
  slugs: SlugService,
): Promise<KeysetList<typeof FIELDS>> {
  const steps = orderBy.length === 0 ? NEWEST_DAY_FIRST : orderBy;
  const byTitle = steps.some(({ field }) => field === 'TITLE')
    ? servedOrder(indexedAt(TITLE), localeScope.chain())
    : undefined;
  return {
    name: `meetings${byTitle?.tag ?? ''}`,
    fields: FIELDS,
    from: meetingTable,
    ...(byTitle && { orderJoin: byTitle.join }),
    where: await toCondition(filter, localeScope, slugs),
    order: toOrder(steps, byTitle),
  };
}

async function toCondition(
  filter: MeetingFilter,
  localeScope: LocaleScope,
  slugs: SlugService,
): Promise<SQL | undefined> {
  const { kind, mode, participant, organization, countryCode, visit } = filter;
  const idOf = async (type: SluggedType, value: string | null | undefined) =>
    value == null ? undefined : slugs.referenceId(type, value, () => localeScope.chain());
  const [personId, organizationId, visitId] = await Promise.all([
    idOf('Person', participant),
    idOf('Organization', organization),
    idOf('Visit', visit),
  ]);
  return and(
    kind == null ? undefined : eq(meetingTable.kind, kind),
    mode == null ? undefined : eq(meetingTable.mode, mode),
    dateCondition(meetingTable.date, filter),
    personId === undefined ? undefined : hasPart(eq(participationTable.personId, personId)),
    organizationId === undefined ? undefined : hasPart(eq(participationTable.organizationId, organizationId)),
    countryCode == null
      ? undefined
      : sql`${meetingTable.placeId} in (select ${placeTable.id} from ${placeTable} where ${placeTable.countryCode} = ${countryCode})`,
    visitId === undefined ? undefined : eq(meetingTable.visitId, visitId),
    filter.updatedSince == null ? undefined : gte(meetingTable.updatedAt, filter.updatedSince),
    textCondition(indexedAt(TITLE), filter.title, localeScope),
    textCondition(indexedAt(SUMMARY), filter.summary, localeScope),
    translationCondition(isTextAt(TITLE), filter.translations, localeScope),
  );
}

/** The columns of an order, with the id at the end so that it is total. */
function toOrder(steps: readonly MeetingOrder[], byTitle: ServedOrder | undefined): OrderColumn[] {
  const columns = distinctSteps(steps).flatMap((step): OrderColumn[] => {
    const direction = step.direction === 'DESC' ? 'desc' : 'asc';
    if (step.field === 'TITLE') return byTitle ? [{ ...byTitle.key, direction }] : [];
    if (step.field === 'UPDATED_AT') return [{ column: meetingTable.updatedAt, direction }];
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

/** A condition on a meeting: somebody's part in it meets a condition. */
export function hasPart(condition: SQL): SQL {
  return sql`exists (select 1 from ${participationTable} where ${participationTable.meetingId} = ${meetingTable.id} and ${condition})`;
}
