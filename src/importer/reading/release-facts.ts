import type { Grammar } from '../grammar/grammar.ts';
import { footnotesByKey } from '../layout/footnotes.ts';
import type { ReleaseLayout } from '../layout/lay-out-release.ts';
import type { Preamble } from '../layout/preamble.ts';
import type { ProblemLog } from '../release/problem-log.ts';
import type {
  ParsedMeeting,
  ParsedPerson,
  ReleaseDocument,
  ReleaseOptions,
} from '../release/release-document.ts';
import { meetingOf } from './meetings/meetings.ts';
import { visitOf } from './meetings/visits.ts';
import { homeOf } from './people/home-country.ts';
import { peopleOf } from './people/people.ts';
import { questionPublished } from './published-day.ts';
import type { ReadRelease } from './read-release.ts';

export type ReleaseFacts = Pick<
  ReleaseDocument,
  'title' | 'dateline' | 'visit' | 'meetings' | 'people' | 'captions'
>;

/** Draws the facts of a release together from all its parts, and reports what is missing or was concluded. */
export function factsOfRelease(
  { preamble, body, people }: ReadRelease,
  { source, footnotes }: ReleaseLayout,
  grammar: Grammar,
  { publishedOn, sourceUrl }: ReleaseOptions,
  problems: ProblemLog,
): ReleaseFacts {
  const { title, dateline } = preamble;
  const isAlone = body.meetings.length === 1;
  const setting = { grammar, people, footnotes: footnotesByKey(footnotes), title, problems };
  const meetings = body.meetings.map((draft) => meetingOf(draft, isAlone, setting));
  for (const mention of people.ambiguous) problems.add('PERSON_AMBIGUOUS', mention.printed);
  reportMissing(meetings, preamble, problems);
  const isBefore = reportDatelineBefore(meetings, preamble, problems);
  questionPublished(publishedOn, dateline, meetings, problems);
  const home = homeOf(dateline.publisher, sourceUrl ?? null, source.text, grammar.places);
  const persons = peopleOf(people, meetings, title, home, grammar);
  reportCountries(persons, problems);
  return {
    title,
    dateline: isBefore ? { ...dateline, date: null } : dateline,
    visit: visitOf(meetings, body.visit, title),
    meetings,
    people: persons,
    captions: [...preamble.captions, ...body.captions],
  };
}

function reportMissing(
  meetings: readonly ParsedMeeting[],
  { title, dateline }: Preamble,
  problems: ProblemLog,
): void {
  if (meetings.length === 0) problems.add('MEETING_MISSING', null);
  for (const { date, statedAt } of meetings)
    if (date === null) problems.add('MEETING_WITHOUT_DATE', statedAt);
  if (title === null) problems.add('TITLE_MISSING', null);
  if (dateline.date === null) problems.add('DATELINE_MISSING', null);
}

/** A day before a meeting cannot be the day of issue of what is told as past; the printed words are kept. */
function reportDatelineBefore(
  meetings: readonly ParsedMeeting[],
  { dateline: { date: issued, printedDate } }: Preamble,
  problems: ProblemLog,
): boolean {
  const late = meetings.find(({ date }) => issued !== null && date !== null && date > issued);
  if (late) problems.add('DATELINE_BEFORE_MEETING', printedDate, { date: late.date! });
  return late !== undefined;
}

function reportCountries(people: readonly ParsedPerson[], problems: ProblemLog): void {
  for (const { country, countrySource, mentions } of people) {
    if (country === null || countrySource === 'printed') continue;
    const code = countrySource === 'title' ? 'COUNTRY_FROM_TITLE' : 'COUNTRY_FROM_PUBLISHER';
    problems.add(code, mentions[0]!.printed, { country });
  }
}
