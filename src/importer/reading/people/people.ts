import type { Grammar } from '../../grammar/grammar.ts';
import type { PeopleGrammar, SplitName } from '../../grammar/people-grammar.ts';
import type { PlaceGrammar } from '../../grammar/place-grammar.ts';
import type { ParsedMeeting, ParsedPerson, PersonMention, Printed } from '../../release/release-document.ts';
import type { PersonIndex } from './person-index.ts';

/** The people of a document, each with all that is printed about them anywhere in it. */
export function peopleOf(
  index: PersonIndex,
  meetings: readonly ParsedMeeting[],
  title: Printed | null,
  home: string | null,
  grammar: Pick<Grammar, 'people' | 'places'>,
): ParsedPerson[] {
  const inferred = inferCountries(index, meetings, title, home, grammar.places);
  return index.mentions.map((mentions, person) => {
    const names = [...new Set(mentions.map((mention) => mention.name.text))].sort(
      (left, right) =>
        Number(grammar.people.isFullName(right)) - Number(grammar.people.isFullName(left)) ||
        right.length - left.length,
    );
    const name = names[0] ?? '';
    const split = splitOf(names, grammar.people);
    const printed = mentions.find((mention) => mention.country !== null)?.country ?? null;
    const guess = inferred.get(person) ?? null;
    return {
      name,
      family: split?.family ?? null,
      given: split?.given ?? null,
      reading: mentions.find((mention) => mention.reading !== null)?.reading ?? null,
      latinName: mentions.find((mention) => mention.latin !== null)?.latin?.name ?? null,
      country: printed ?? guess?.country ?? null,
      countrySource: printed === null ? (guess?.source ?? null) : 'printed',
      names,
      mentions,
    };
  });
}

function splitOf(names: readonly string[], { splitName }: PeopleGrammar): SplitName | null {
  const shortest = names.toSorted((left, right) => left.length - right.length)[0];
  const surname = shortest === names[0] ? null : (shortest ?? null);
  for (const name of names) {
    const split = splitName(name, surname);
    if (split !== null) return split;
  }
  return null;
}

type Inferred = Map<number, { country: string; source: 'title' | 'publisher' }>;

/**
 * A release speaks of its own minister without the country: that is `home`, where it is known. Of a title that pairs two countries the one left over is that of the one met.
 */
function inferCountries(
  index: PersonIndex,
  meetings: readonly ParsedMeeting[],
  title: Printed | null,
  home: string | null,
  places: PlaceGrammar,
): Inferred {
  const found: Inferred = new Map();
  for (const meeting of meetings) {
    const pair = pairIn(meeting.heading, places) ?? pairIn(title, places);
    const people = meeting.participants.filter((each) => each.kind === 'PERSON' && each.person !== null);
    const countryOf = (person: number): string | null =>
      index.mentions[person]!.find((mention) => mention.country !== null)?.country ??
      found.get(person)?.country ??
      null;
    const principal =
      people.find((each) => each.role === 'PRINCIPAL') ??
      (people.some((each) => each.role === 'COUNTERPART') ? undefined : people[0]);
    for (const { person, role } of people) {
      if (countryOf(person!) !== null || hasOrganization(index.mentions[person!]!)) continue;
      if (person === principal?.person || role === 'PRINCIPAL') {
        // Both sides are not of one country: whose release it is, is not known then.
        const isTaken = people.some((each) => each.person !== person && countryOf(each.person!) === home);
        if (!isTaken && home !== null) found.set(person!, { country: home, source: 'publisher' });
        const left = pair?.filter((country) => people.every((each) => countryOf(each.person!) !== country));
        if (home === null && left?.length === 1) found.set(person!, { country: left[0]!, source: 'title' });
      } else if (role === 'COUNTERPART' || role === 'SPEAKER') {
        const taken = principal === undefined ? home : (countryOf(principal.person!) ?? home);
        const place = meeting.heading === null ? null : places.countryNamed(meeting.heading.text);
        const isOneOfSeveral = people.some(
          (each) => each.role === 'COUNTERPART' && each.person !== person && countryOf(each.person!) === null,
        );
        if (isOneOfSeveral) continue;
        const rest = pair?.filter((country) => country !== taken) ?? (place === null ? [] : [place]);
        if (rest.length === 1) found.set(person!, { country: rest[0]!, source: 'title' });
      }
    }
    // A visitor is the principal of a courtesy call; whoever is left over receives it.
    const [last, ...more] = people.filter(
      ({ person }) => countryOf(person!) === null && !hasOrganization(index.mentions[person!]!),
    );
    const isHomeTaken = people.some(({ person }) => countryOf(person!) === home);
    if (home !== null && last?.role === 'COUNTERPART' && more.length === 0 && !isHomeTaken)
      found.set(last.person!, { country: home, source: 'publisher' });
  }
  return found;
}

function hasOrganization(mentions: readonly PersonMention[]): boolean {
  return mentions.some((mention) => mention.organization !== null);
}

/** The countries a title pairs ("Japan-U.S. …", 日米…); null unless there are two. */
function pairIn(title: Printed | null, { titlePair }: PlaceGrammar): readonly string[] | null {
  if (title === null) return null;
  const countries = [...new Set(titlePair(title.text))];
  return countries.length === 2 ? countries : null;
}
