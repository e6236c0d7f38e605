import { and, type SQL, sql } from 'drizzle-orm';
import { addressSql } from '../../translation/texts/address-sql.ts';
import { combinedCondition } from '../filter/combined-condition.ts';
import { dateCondition } from '../filter/date-condition.ts';
import { type FilterContext, idsOf, ownSlugs, referenceIds } from '../filter/filter-context.ts';
import { indexedAt } from '../filter/indexed-address.ts';
import { textCondition } from '../filter/text-condition.ts';
import { isTextAt, translationCondition } from '../filter/translation-condition.ts';
import { changedSince } from '../filter/updated-since.ts';
import { isOneOf, isValue, rangeCondition } from '../filter/value-condition.ts';
import { placeTable } from '../place/place.table.ts';
import type { MeetingFilter } from './meeting.input.ts';
import { MEETING_TEXTS, meetingTable, participationTable } from './meeting.table.ts';

export const MEETING_TITLE = addressSql(MEETING_TEXTS, 'title', meetingTable);
const SUMMARY = addressSql(MEETING_TEXTS, 'summary', meetingTable);

/** The condition of a filter on meetings; undefined where it demands nothing. */
export function meetingCondition(filter: MeetingFilter, context: FilterContext): Promise<SQL | undefined> {
  return combinedCondition(filter, context, ownCondition);
}

async function ownCondition(filter: MeetingFilter, context: FilterContext): Promise<SQL | undefined> {
  const { localeScope, argument } = context;
  const [slugs, people, organizations, visits] = await Promise.all([
    ownSlugs('Meeting', filter.slug, context),
    referenceIds('Person', 'participant', filter.participant, context),
    referenceIds('Organization', 'organization', filter.organization, context),
    referenceIds('Visit', 'visit', filter.visit, context),
  ]);
  const isTheirs = isOneOf(participationTable.personId, people);
  const isOfThese = isOneOf(participationTable.organizationId, organizations);
  return and(
    isOneOf(meetingTable.id, idsOf('Meeting', filter.id)),
    isOneOf(meetingTable.slug, slugs),
    isOneOf(meetingTable.kind, filter.kind),
    isOneOf(meetingTable.mode, filter.mode),
    dateCondition(meetingTable.date, filter, argument),
    rangeCondition(meetingTable.endsOn, filter.endsOn),
    isOneOf(meetingTable.startPrecision, filter.startPrecision),
    isValue(meetingTable.startIsApproximate, filter.startIsApproximate),
    isOneOf(meetingTable.timeZone, filter.timeZone),
    rangeCondition(meetingTable.durationMinutes, filter.durationMinutes),
    isValue(meetingTable.durationIsApproximate, filter.durationIsApproximate),
    isTheirs && hasPart(isTheirs),
    isOfThese && hasPart(isOfThese),
    isIn(filter.countryCode),
    isOneOf(meetingTable.visitId, visits),
    changedSince(meetingTable.updatedAt, filter.updatedSince),
    textCondition(indexedAt(MEETING_TITLE), filter.title, localeScope),
    textCondition(indexedAt(SUMMARY), filter.summary, localeScope),
    translationCondition(isTextAt(MEETING_TITLE), filter.translations, localeScope),
  );
}

/** A condition on a meeting: somebody's part in it meets a condition. */
export function hasPart(condition: SQL): SQL {
  return sql`exists (select 1 from ${participationTable} where ${participationTable.meetingId} = ${meetingTable.id} and ${condition})`;
}

function isIn(countryCodes: readonly string[] | null | undefined): SQL | undefined {
  const isThere = isOneOf(placeTable.countryCode, countryCodes);
  return (
    isThere && sql`${meetingTable.placeId} in (select ${placeTable.id} from ${placeTable} where ${isThere})`
  );
}
