import type { ParsedPerson, Printed } from '../../release/release-document.ts';
import type { KnownMeeting, KnownPerson } from '../known/known-record.ts';
import type { KnownOffices } from '../offices/known-offices.ts';
import type { ReadOffice } from '../offices/read-offices.ts';
import type { RecordDraft } from '../record-draft.ts';
import { nameKey } from '../slug.ts';
import { type Evidence, evidenceFor, type SharedSeat, sharedSeat } from './person-evidence.ts';
import { seatedInTheSameWords } from './printed-seat.ts';

/** The people that the editor names, whatever the evidence: slugs by the name as printed. */
export type ToldPeople = ReadonlyMap<string, string>;

const AT_THE_START: Printed = { text: '', position: { line: 1, column: 1, offset: 0, length: 0 } };

/**
 * Evidence that is enough, the surest first. `seat`: what they share at a known meeting. Where a country has one seat
 * there, who sits on it is the same person, whatever either language calls the office.
 */
const ENOUGH: readonly ((evidence: Evidence, seat: () => SharedSeat) => boolean)[] = [
  ({ name }) => name === 'WHOLE',
  ({ name, office }, seat) => name === 'FAMILY' && (office === 'SAME' || seat() !== null),
  ({ name, office, isCompatriot }) => name === 'FAMILY' && office === 'UNKNOWN' && isCompatriot,
  ({ name, office }) => name === 'SOUND' && office === 'SAME',
  ({ name, isOtherKind }, seat) => (name === 'SOUND' || !isOtherKind) && seat() === 'ONLY',
  ({ name, office }, seat) => name !== 'FAMILY' && office !== 'OTHER' && seat() !== null,
  ({ name, office, isHolder }) => name === 'NONE' && office === 'SAME' && isHolder,
];

/** Evidence that makes a question to the editor. */
const PERHAPS = ({ name, office, isNear, isCompatriot }: Evidence): boolean =>
  (name === 'FAMILY' && (isCompatriot || office === 'SAME')) ||
  (name === 'SOUND' && isCompatriot) ||
  (name === 'NONE' && isNear);

/**
 * The known person that each person of a release is, by index, or null. Whoever sits at a known meeting in the same
 * words comes first. Of the others what is known is taken together: names in any language, the office and its country,
 * the day, the seat at a meeting that is known already. Nobody is taken for
 * somebody else on less: where it may be, the problem PERSON_MAY_BE_KNOWN names the candidates. A known person is given
 * away once.
 */
export function matchPeople(
  draft: RecordDraft,
  offices: readonly (ReadOffice | null)[],
  matches: readonly (KnownMeeting | null)[],
  knownOffices: KnownOffices,
  told: ToldPeople,
): (KnownPerson | null)[] {
  const { people } = draft.document;
  const evidence = people.map((person, index) =>
    evidenceFor(draft, person, offices[index] ?? null, knownOffices),
  );
  const found = new Map<number, KnownPerson>();
  const given = new Set<string>();
  const doubtful = new Map<number, readonly Evidence[]>();
  const isToldApart = (person: number | string) =>
    typeof person === 'number' ? found.has(person) : given.has(person);
  for (const [name, slug] of told) {
    const index = people.findIndex(({ names }) => names.some((each) => nameKey(each) === nameKey(name)));
    const known = draft.known.people.find((each) => each.slug === slug);
    if (index < 0 || known === undefined) {
      draft.note('PERSON_NOT_FOUND', AT_THE_START, { name, slug });
      continue;
    }
    found.set(index, known);
    given.add(slug);
    const isSeated = (each: KnownPerson) =>
      matches.some((match) => match?.participants.some(({ person }) => person === each.slug));
    for (const { known: double, name: tie } of evidence[index] ?? [])
      if (double !== known && (tie === 'WHOLE' || (tie === 'FAMILY' && isSeated(double))))
        draft.doubles.set(double.slug, slug);
  }
  // Before all evidence: the same words on the same seat are the same person, however many share the name by now.
  for (const index of people.keys()) {
    if (found.has(index)) continue;
    const [known, ...others] = seatedInTheSameWords(draft, matches, index).filter(
      ({ slug }) => !given.has(slug),
    );
    if (known === undefined || others.length > 0) continue;
    found.set(index, known);
    given.add(known.slug);
  }
  /** True when a known person sits at a known meeting where this one is said to have been. */
  const isAtMeetingOf = (index: number, slug: string) =>
    draft.document.meetings.some(
      ({ participants }, at) =>
        participants.some(({ person }) => person === index) &&
        matches[at]?.participants.some(({ person }) => person === slug) === true,
    );
  const free = (index: number) => (evidence[index] ?? []).filter(({ known }) => !given.has(known.slug));

  for (const isEnough of ENOUGH) {
    for (const index of people.keys()) {
      if (found.has(index) || doubtful.has(index)) continue;
      const enough = free(index).filter((each) =>
        isEnough(each, () => sharedSeat(draft, matches, { index, known: each.known }, isToldApart)),
      );
      const those = preferred(
        preferred(enough, ({ known }) => isAtMeetingOf(index, known.slug)),
        ({ isHolder }) => isHolder,
      );
      const [first] = those;
      if (those.length > 1) doubtful.set(index, those);
      else if (first !== undefined) {
        found.set(index, first.known);
        given.add(first.known.slug);
      }
    }
  }
  for (const [index, person] of people.entries()) {
    if (found.has(index)) continue;
    const candidates = doubtful.get(index) ?? free(index).filter(PERHAPS);
    if (candidates.length > 0) askAbout(draft, person, candidates);
  }
  return people.map((_, index) => found.get(index) ?? null);
}

/** Those that have more for them; all, where none has. */
function preferred(
  candidates: readonly Evidence[],
  hasMore: (each: Evidence) => boolean,
): readonly Evidence[] {
  const those = candidates.filter(hasMore);
  return those.length > 0 ? those : candidates;
}

function askAbout(
  draft: RecordDraft,
  { name, mentions }: ParsedPerson,
  candidates: readonly Evidence[],
): void {
  const [mention] = mentions;
  if (mention === undefined) return;
  const slugs = candidates.map(({ known }) => known.slug).join(', ');
  draft.note('PERSON_MAY_BE_KNOWN', mention.printed, { name, candidates: slugs, locale: draft.locale });
}
