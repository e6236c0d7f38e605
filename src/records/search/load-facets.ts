import { recordId } from '../../kernel/node-id.ts';
import type { MeetingKind } from '../meeting/meeting.type.ts';
import type { Person } from '../person/person.type.ts';
import type { Records } from '../records.ts';
import type { Topic } from '../topic/topic.type.ts';
import type { SearchFacets } from './search-facets.type.ts';
import type { SearchRequest } from './search-hits.ts';
import type { SearchType } from './searched-text.ts';

/** The facets of a search, with the people and topics that they count; those deleted meanwhile are left out. */
export async function loadFacets(records: Records, request: SearchRequest): Promise<SearchFacets> {
  const facets = await records.search.facets(request);
  const topics = await Promise.all(
    facets.TOPIC.map(async ({ value, count }) => ({
      topic: (await records.topics.find(recordId('Topic', value))) as Topic,
      count,
    })),
  );
  const speakers = await Promise.all(
    facets.SPEAKER.map(async ({ value, count }) => ({
      speaker: (await records.people.find(value)) as Person,
      count,
    })),
  );
  return {
    types: facets.TYPE.map(({ value, count }) => ({ type: value as SearchType, count })),
    years: facets.YEAR.map(({ value, count }) => ({ year: Number(value), count })),
    kinds: facets.KIND.map(({ value, count }) => ({ kind: value as MeetingKind, count })),
    countries: facets.COUNTRY.map(({ value, count }) => ({ countryCode: value, count })),
    speakers: speakers.filter(({ speaker }) => speaker !== null),
    topics: topics.filter(({ topic }) => topic !== null),
  };
}
