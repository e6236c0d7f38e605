import { and, type SQL } from 'drizzle-orm';
import { addressSql } from '../../translation/texts/address-sql.ts';
import { combinedCondition } from '../filter/combined-condition.ts';
import { dateCondition } from '../filter/date-condition.ts';
import { type FilterContext, idsOf, referenceIds } from '../filter/filter-context.ts';
import { indexedAt } from '../filter/indexed-address.ts';
import { textCondition } from '../filter/text-condition.ts';
import { isTextAt, translationCondition } from '../filter/translation-condition.ts';
import { changedSince } from '../filter/updated-since.ts';
import { isOneOf, rangeCondition } from '../filter/value-condition.ts';
import { meetingTable } from '../meeting/meeting.table.ts';
import type { StatementFilter } from './statement.input.ts';
import { STATEMENT_TEXTS, statementTable, statementTopicTable } from './statement.table.ts';
import { hasTopic } from './statement-list.ts';

const BODY = addressSql(STATEMENT_TEXTS, 'body', {
  meetingSlug: meetingTable.slug,
  number: statementTable.number,
});

/** The condition of a filter on statements joined with their meetings; undefined where it demands nothing. */
export function statementCondition(
  filter: StatementFilter,
  context: FilterContext,
): Promise<SQL | undefined> {
  return combinedCondition(filter, context, ownCondition);
}

async function ownCondition(filter: StatementFilter, context: FilterContext): Promise<SQL | undefined> {
  const { localeScope, argument } = context;
  const [meetings, speakers, topics] = await Promise.all([
    referenceIds('Meeting', 'meeting', filter.meeting, context),
    referenceIds('Person', 'speaker', filter.speaker, context),
    referenceIds('Topic', 'topic', filter.topic, context),
  ]);
  const isAbout = isOneOf(statementTopicTable.topicId, topics);
  return and(
    isOneOf(statementTable.id, idsOf('Statement', filter.id)),
    rangeCondition(statementTable.number, filter.number),
    isOneOf(statementTable.meetingId, meetings),
    isOneOf(statementTable.speakerId, speakers),
    isAbout && hasTopic(isAbout),
    isOneOf(statementTable.form, filter.form),
    dateCondition(meetingTable.date, filter, argument),
    changedSince(statementTable.updatedAt, filter.updatedSince),
    textCondition(indexedAt(BODY), filter.body, localeScope),
    translationCondition(isTextAt(BODY), filter.translations, localeScope),
  );
}
