import type { ActGrammar } from '../../grammar/act-grammar.ts';
import type { PeopleGrammar } from '../../grammar/people-grammar.ts';
import type { PlaceGrammar } from '../../grammar/place-grammar.ts';
import { printedIn, type Sentence, shifted } from '../../layout/sentences.ts';
import type { ParsedPlace, Printed } from '../../release/release-document.ts';
import { type Span, within } from '../../source/text-run.ts';
import { datedOn, fromContext, japanTimeOf, type OpeningContext } from './meeting-dates.ts';
import type { DraftParty, MeetingDraft } from './meeting-draft.ts';

/**
 * Reads date, time, place and people off the sentence that states a meeting; day and hour off `dated`, a heading that
 * gives them instead ("… (Sept. 22, 4 p.m.)").
 */
export function openMeeting(
  sentence: Sentence,
  heading: Printed | null,
  context: OpeningContext,
  dated: Sentence = sentence,
): MeetingDraft {
  const { grammar, problems } = context;
  const act = sentence.act!;
  const time = grammar.calendar.time(dated.text);
  const mention = dated.dates.find(
    (date) => !time.japan || date.start < time.japan.start || date.start >= time.japan.end,
  );
  const date = mention ? datedOn(dated, mention, context) : fromContext(sentence, context);
  const statedAt = printedIn(sentence, { start: 0, end: sentence.text.length });
  if (time.impossible !== null) problems.add('TIME_INVALID', printedIn(dated, time.impossible));
  if (time.unread && !time.impossible) problems.add('TIME_NOT_UNDERSTOOD', printedIn(dated, time.unread));
  if (!mention && date?.date)
    problems.add(date.source === 'issued' ? 'DATE_FROM_ISSUE' : 'DATE_FROM_CONTEXT', statedAt, {
      date: date.date,
    });
  const mode = grammar.acts.mode(sentence.text) ?? grammar.acts.mode(heading?.text ?? '') ?? 'IN_PERSON';
  const place =
    mode === 'IN_PERSON' ? placeUnder(heading, placeOf(sentence, grammar.places), grammar.places) : null;
  const draft: MeetingDraft = {
    heading,
    event: act.event === null ? null : printedIn(sentence, act.event),
    statedAt,
    act: act.kind,
    mode,
    date,
    time,
    timeZoneNote: time.timeZoneNote === null ? null : printedIn(dated, time.timeZoneNote).text,
    japanTime: japanTimeOf(dated, time.japan, date, context),
    place,
    people: [],
    parties: partiesOf(sentence, grammar.people).filter(({ span }) => span.kind === 'GROUP'),
    statements: [],
    descriptions: [],
    captions: [],
  };
  addPeople(draft, sentence, grammar.acts);
  return draft;
}

/** The people of a sentence as participants: its subject, those met, or those present. */
export function addPeople(
  draft: MeetingDraft,
  sentence: Sentence,
  { isCounterpart }: ActGrammar,
  role?: 'ATTENDEE',
): void {
  const { act } = sentence;
  const counterparts = sentence.people.filter(
    (person) => act !== null && isCounterpart(sentence.text, person, act),
  );
  const named = within(sentence.block.people, sentence.span);
  for (const [index, person] of sentence.people.entries()) {
    const met =
      counterparts.includes(person) || (index > 0 && counterparts.length === 0 && act?.kind === 'MEET');
    const own =
      role ??
      (met ? (act?.kind === 'ATTEND' || act?.kind === 'EVENT' ? 'ATTENDEE' : 'COUNTERPART') : 'PRINCIPAL');
    draft.people.push({ block: sentence.block, span: named[index]!, role: own });
  }
}

/** The countries, organizations and groups a sentence names; their spans count in the block. */
export function partiesOf(sentence: Sentence, { parties }: PeopleGrammar): DraftParty[] {
  const move = <T extends Span>(span: T): T => shifted(span, sentence.span.start);
  return parties(sentence.text, sentence.people).map((party) => ({
    block: sentence.block,
    span: { ...move(party), members: party.members.map(move) },
  }));
}

export function placeOf(sentence: Sentence, places: PlaceGrammar): ParsedPlace | null {
  const place = places.place(sentence.text, sentence.people);
  return place === null
    ? null
    : { printed: printedIn(sentence, place), country: place.country, city: place.city };
}

/** The place of a meeting, which is in the country that its heading names. */
function placeUnder(
  heading: Printed | null,
  place: ParsedPlace | null,
  { countryNamed }: PlaceGrammar,
): ParsedPlace | null {
  const country = heading === null ? null : countryNamed(heading.text);
  if (heading === null || country === null) return place;
  if (place === null) return { printed: heading, country, city: null };
  return { ...place, country: place.country ?? country };
}
