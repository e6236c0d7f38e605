import { sql } from 'drizzle-orm';
import type { Db } from '../../storage/db.ts';
import { meetingTable } from '../meeting/meeting.table.ts';
import { personTable } from '../person/person.table.ts';
import { placeTable } from '../place/place.table.ts';
import { statementTable, statementTopicTable } from '../statement/statement.table.ts';
import { topicTable } from '../topic/topic.table.ts';
import { isForNothing, type SearchRequest, searchHits } from './search-hits.ts';

const FACETS = ['TYPE', 'YEAR', 'KIND', 'COUNTRY', 'SPEAKER', 'TOPIC'] as const;
export type FacetName = (typeof FACETS)[number];

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

/** The most values that a facet has; the most frequent go first. */
const MOST_VALUES = 20;

/** Counts the values of all hits, not only of those of the page, in one statement. */
export async function searchFacets(
  db: Db,
  request: SearchRequest,
): Promise<Record<FacetName, readonly FacetCount[]>> {
  const rows = isForNothing(request) ? [] : await readRows(db, request);
  const byFacet = Map.groupBy(rows, ({ facet }) => facet);
  return Object.fromEntries(
    FACETS.map((facet) => [
      facet,
      (byFacet.get(facet) ?? []).map(({ value, count }) => ({ value, count: Number(count) })),
    ]),
  ) as Record<FacetName, FacetCount[]>;
}

async function readRows(db: Db, request: SearchRequest) {
  const { rows } = await db.execute<{ facet: FacetName; value: string; count: string }>(sql`
    with hit as materialized (${searchHits(request)}),
    valued as (
      select 'TYPE' as facet, hit.type as value from hit
      union all
      select unnest(array['YEAR', 'KIND']), unnest(array[extract(year from ${meetingTable.date})::text, ${meetingTable.kind}::text])
      from hit join ${meetingTable} on ${meetingTable.id} = hit.meeting_id
      union all
      select 'COUNTRY', coalesce(${placeTable.countryCode}, ${personTable.countryCode}) from hit
      left join ${meetingTable} on ${meetingTable.id} = hit.meeting_id
      left join ${placeTable} on ${placeTable.id} = ${meetingTable.placeId}
      left join ${personTable} on hit.type = 'PERSON' and ${personTable.id} = hit.id
      union all
      select 'SPEAKER', ${statementTable.speakerId}::text
      from hit join ${statementTable} on hit.type = 'STATEMENT' and ${statementTable.id} = hit.id
      union all
      select 'TOPIC', ${topicTable.slug} from hit
      join ${statementTopicTable} on hit.type = 'STATEMENT' and ${statementTopicTable.statementId} = hit.id
      join ${topicTable} on ${topicTable.id} = ${statementTopicTable.topicId}
    ), counted as (
      select facet, value, count(*) as count,
        row_number() over (partition by facet order by count(*) desc, value collate "C") as place
      from valued where value is not null group by facet, value
    )
    select facet, value, count from counted where place <= ${MOST_VALUES} order by facet, place`);
  return rows;
}
