import { getTableColumns } from 'drizzle-orm';
import type { KeysetList } from '../../storage/paging/keyset.ts';
import type { OrderColumn } from '../../storage/paging/keyset-order.ts';
import type { LocaleScope } from '../../translation/serving/locale-scope.ts';
import { indexedAt } from '../filter/indexed-address.ts';
import { distinctSteps } from '../filter/order-steps.ts';
import { type ServedOrder, servedOrder } from '../filter/served-order.ts';
import type { SlugService } from '../slug/slug.service.ts';
import type { MeetingFilter, MeetingOrder } from './meeting.input.ts';
import { meetingTable } from './meeting.table.ts';
import { MEETING_TITLE, meetingCondition } from './meeting-condition.ts';

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
    ? servedOrder(indexedAt(MEETING_TITLE), localeScope.chain())
    : undefined;
  return {
    name: `meetings${byTitle?.tag ?? ''}`,
    fields: FIELDS,
    from: meetingTable,
    ...(byTitle && { orderJoin: byTitle.join }),
    where: await meetingCondition(filter, { argument: 'filter', localeScope, slugs }),
    order: toOrder(steps, byTitle),
  };
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
