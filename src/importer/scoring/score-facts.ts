import { grammarOf } from '../grammar/languages.ts';
import type { ParsedMeeting, ParsedPerson, ReleaseDocument } from '../release/release-document.ts';
import { fold } from '../source/source-text.ts';

/** One line of the catalogue: what an importer should find in a file; `null` is what the text does not say. */
export interface CatalogueEntry {
  readonly id: string;
  readonly file: string;
  readonly lang: string;
  readonly kind: string;
  readonly issued: string | null;
  readonly meetings: readonly CatalogueMeeting[];
}

export interface CatalogueMeeting {
  readonly date: string | null;
  readonly date_to: string | null;
  readonly start_local: string | null;
  readonly end_local: string | null;
  readonly duration_min: number | null;
  readonly duration_approx: boolean | null;
  readonly place: string | null;
  readonly tz_note: string | null;
  readonly jst: string | null;
  readonly mode: string;
  readonly participants: readonly CataloguePerson[];
}

export interface CataloguePerson {
  readonly name_as_written: string;
  readonly name_resolved: string | null;
  readonly title_normalised: string;
}

/** `outside`: the text alone cannot give it; listed, not counted. */
export interface Fact {
  readonly name: string;
  readonly expected: unknown;
  readonly actual: unknown;
  readonly verdict: 'found' | 'missed' | 'outside';
}

/** Compares everything catalogued for a file with what the parser read. */
export function factsOf(entry: CatalogueEntry, document: ReleaseDocument): Fact[] {
  const facts: Fact[] = [
    same('issued', entry.issued, document.dateline.date),
    same('kind', entry.kind === 'bilateral', isBilateral(document)),
    same('number of meetings', entry.meetings.length, document.meetings.length),
  ];
  const free = new Set(document.meetings);
  for (const [index, expected] of entry.meetings.entries()) {
    const meeting =
      [...free].find((each) => each.date === expected.date && each.startTime === expected.start_local) ??
      [...free].find((each) => each.date === expected.date);
    if (meeting) free.delete(meeting);
    facts.push(...meetingFacts(`meeting ${index + 1}`, expected, meeting, document));
  }
  return facts;
}

function isBilateral({ meetings }: ReleaseDocument): boolean {
  return (
    meetings.length > 0 && meetings.every(({ kind }) => kind === 'BILATERAL' || kind === 'COURTESY_CALL')
  );
}

function meetingFacts(
  name: string,
  expected: CatalogueMeeting,
  meeting: ParsedMeeting | undefined,
  document: ReleaseDocument,
): Fact[] {
  const jst = meeting?.japanTime ? `${meeting.japanTime.date}T${meeting.japanTime.time}` : null;
  const mode = meeting
    ? { IN_PERSON: 'in-person', TELEPHONE: 'telephone', VIDEO: 'video' }[meeting.mode]
    : undefined;
  const approx = meeting?.durationMinutes == null ? null : meeting.durationIsApproximate;
  const people = (meeting?.participants ?? []).filter((each) => each.kind === 'PERSON');
  return [
    same(`${name} is there`, true, meeting !== undefined),
    same(`${name} date`, expected.date, meeting?.date),
    same(`${name} date_to`, expected.date_to, meeting?.endsOn),
    same(`${name} start_local`, expected.start_local, meeting?.startTime),
    same(`${name} end_local`, expected.end_local, meeting?.endTime),
    same(`${name} duration_min`, expected.duration_min, meeting?.durationMinutes),
    same(`${name} duration_approx`, expected.duration_approx, approx),
    same(
      `${name} place`,
      placeKey(expected.place, document.locale),
      meeting ? parsedPlaceKey(meeting, document.locale) : undefined,
    ),
    same(
      `${name} tz_note`,
      expected.tz_note === null ? null : fold(expected.tz_note),
      meeting && (meeting.timeZoneNote === null ? null : fold(meeting.timeZoneNote)),
    ),
    same(`${name} jst`, expected.jst, meeting && jst),
    same(`${name} mode`, expected.mode, mode),
    same(`${name} number of people`, expected.participants.length, people.length),
    ...expected.participants.flatMap((person) => {
      const found = people
        .map((each) => document.people[each.person!]!)
        .find((each) => each.names.some((printed) => nameKey(printed) === nameKey(person.name_as_written)));
      return personFacts(`${name} ${person.name_as_written}`, person, found, document);
    }),
  ];
}

function personFacts(
  name: string,
  expected: CataloguePerson,
  person: ParsedPerson | undefined,
  document: ReleaseDocument,
): Fact[] {
  const facts = [same(`${name} is there`, true, person !== undefined)];
  const resolved = expected.name_resolved ?? expected.name_as_written;
  facts.push(
    resolved.split(' ').every((part) => document.text.includes(part))
      ? same(`${name} name_resolved`, nameKey(resolved), person && nameKey(person.name))
      : { name: `${name} name_resolved`, expected: resolved, actual: person?.name, verdict: 'outside' },
  );
  const offices = person?.mentions.flatMap((mention) => (mention.office ? [mention.office.text] : [])) ?? [];
  const wanted = titleKey(expected.title_normalised, document.locale);
  const given = offices.map((office) => titleKey(office, document.locale));
  const office = given.find((each) => each.words === wanted.words);
  const title = same(`${name} title`, wanted.words, office?.words ?? given[0]?.words);
  const printed =
    title.verdict === 'found' || isPrintedNear(wanted.words, expected.name_as_written, document);
  facts.push(printed ? title : { ...title, verdict: 'outside' });
  const countries = wanted.country === null ? [null, 'JP'] : [wanted.country];
  facts.push({
    name: `${name} title country`,
    expected: wanted.country,
    actual: person?.country,
    verdict: person !== undefined && countries.includes(person.country) ? 'found' : 'missed',
  });
  return facts;
}

function same(name: string, expected: unknown, actual: unknown): Fact {
  return { name, expected, actual, verdict: expected === actual ? 'found' : 'missed' };
}

function nameKey(name: string): string {
  return fold(name).replaceAll(' ', '').toLowerCase();
}

/** An office without its country, in one order of words and one spelling. */
function titleKey(title: string, locale: string): { words: string; country: string | null } {
  const folded = fold(title);
  const { places, offices } = grammarOf(locale);
  const countries = places.countries(folded);
  let rest = folded;
  for (const each of countries.toReversed()) rest = `${rest.slice(0, each.start)} ${rest.slice(each.end)}`;
  return { words: offices.titleKey(rest), country: countries[0]?.country ?? null };
}

/** Tells whether all words of a title are printed within 40 characters of some mention of the name. */
function isPrintedNear(words: string, name: string, document: ReleaseDocument): boolean {
  const text = grammarOf(document.locale).offices.oneSpelling(fold(document.text));
  const wanted = name.toLowerCase();
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const around = text.slice(Math.max(0, at - 40), at + wanted.length + 40);
    if (words.split(' ').every((word) => around.includes(word))) return true;
  }
  return false;
}

function placeKey(place: string | null, locale: string): string | null {
  if (place === null) return null;
  const folded = fold(place);
  const { places, offices } = grammarOf(locale);
  const [country] = places.countries(folded);
  const city = country
    ? folded.slice(0, country.start) + folded.slice(country.end).replace(offices.afterOwner, '')
    : folded;
  return `${country?.country ?? ''}/${city.replace(/[\s()・,]/g, '')}`;
}

function parsedPlaceKey(meeting: ParsedMeeting, locale: string): string | null {
  return meeting.place === null ? null : placeKey(meeting.place.printed.text, locale);
}
