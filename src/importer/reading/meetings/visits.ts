import type { CompletedDate } from '../../grammar/calendar.ts';
import type { PlaceGrammar } from '../../grammar/place-grammar.ts';
import { printedIn, type Sentence } from '../../layout/sentences.ts';
import type { ParsedMeeting, ParsedPlace, ParsedVisit, Printed } from '../../release/release-document.ts';
import { datedOn, type OpeningContext } from './meeting-dates.ts';
import { placeOf } from './open-meeting.ts';

/** A visit as a sentence states it. */
export interface StatedVisit {
  readonly printed: Printed;
  readonly sentence: Printed;
  /** Null where it goes to several countries, too. */
  readonly place: ParsedPlace | null;
  readonly date: CompletedDate | null;
}

/** The visit a sentence states, if any. `date`: that of the meeting it states as well. */
export function visitIn(
  sentence: Sentence,
  context: OpeningContext,
  date?: CompletedDate | null,
): StatedVisit | null {
  const visit = sentence.act?.visit;
  if (!visit) return null;
  const { places } = context.grammar;
  const [mention] = sentence.dates;
  return {
    printed: printedIn(sentence, visit),
    sentence: printedIn(sentence, { start: 0, end: sentence.text.length }),
    place: goesToSeveral(sentence.text.slice(visit.start), places) ? null : placeOf(sentence, places),
    date: date ?? (mention ? datedOn(sentence, mention, context) : null),
  };
}

/** The days and the place of meetings, as a sentence gives them that states no visit. */
export function daysIn(sentence: Sentence, context: OpeningContext): StatedVisit | null {
  const [mention] = sentence.dates;
  if (mention === undefined) return null;
  const printed = printedIn(sentence, { start: 0, end: sentence.text.length });
  const date = datedOn(sentence, mention, context);
  return { printed, sentence: printed, place: placeOf(sentence, context.grammar.places), date };
}

/** "visited the Netherlands and Belgium". */
function goesToSeveral(text: string, { countries, joinsPlaces }: PlaceGrammar): boolean {
  const [first, second] = countries(text.slice(0, 120));
  if (first === undefined || second === undefined) return false;
  return joinsPlaces(text.slice(first.end, second.start));
}

/** The visit a release tells of; null where nobody met in person and none is stated. */
export function visitOf(
  meetings: readonly ParsedMeeting[],
  stated: StatedVisit | null,
  title: ParsedVisit['title'],
): ParsedVisit | null {
  const inPerson = meetings.filter((meeting) => meeting.mode === 'IN_PERSON');
  if (inPerson.length === 0 && stated === null) return null;
  const days = inPerson
    .flatMap((meeting) => [meeting.date, meeting.endsOn])
    .concat(stated?.date?.date ?? [], stated?.date?.endsOn ?? []);
  const sorted = days.filter((day) => day !== null).sort();
  return {
    title,
    startsOn: sorted[0] ?? null,
    endsOn: sorted.at(-1) ?? null,
    place: stated?.place ?? placeOfAll(inPerson),
    statedAt: stated?.printed ?? null,
  };
}

/** The first place named, unless they lie in several countries. */
function placeOfAll(meetings: readonly ParsedMeeting[]): ParsedVisit['place'] {
  const places = meetings.flatMap(({ place }) => place ?? []);
  const countries = new Set(places.flatMap(({ country }) => country ?? []));
  return countries.size > 1 ? null : (places[0] ?? null);
}
