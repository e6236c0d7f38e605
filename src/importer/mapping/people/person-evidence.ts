import type { ParsedPerson } from '../../release/release-document.ts';
import type { KnownMeeting, KnownPerson, KnownTenure } from '../known/known-record.ts';
import { covers, type KnownOffices } from '../offices/known-offices.ts';
import type { ReadOffice } from '../offices/read-offices.ts';
import type { RecordDraft } from '../record-draft.ts';
import { partyKeys } from './party-keys.ts';
import { type NameTie, nameTie } from './person-names.ts';

/** The evidence that a person of the release and a known one are the same, whoever else is there. */
export interface Evidence {
  readonly known: KnownPerson;
  readonly name: NameTie;
  /** Both hold the same office of the same country or organization; `OTHER`, both hold one and not the same. */
  readonly office: 'SAME' | 'OTHER' | 'UNKNOWN';
  /** True where two offices are not the same, and more than what they are called tells them apart. */
  readonly isOtherKind: boolean;
  /**
   * The record shows the known person before and after the day in that office, which one person holds at a time, or in
   * some office that "Minister" may refer to.
   */
  readonly isHolder: boolean;
  /** … or within two years of it: few hold an office for longer. */
  readonly isNear: boolean;
  /** True where both are of the same country, or the country of neither is told. */
  readonly isCompatriot: boolean;
}

/** The evidence for each known person who may be this one at all. */
export function evidenceFor(
  draft: RecordDraft,
  person: ParsedPerson,
  office: ReadOffice | null,
  knownOffices: KnownOffices,
): Evidence[] {
  return draft.known.people.flatMap((known): Evidence[] => {
    if (!isCompatible(person, known)) return [];
    const name = nameTie(draft, person, known);
    if (name === 'OTHER') return [];
    const evidence = { known, name, isCompatriot: person.country === known.countryCode };
    if (office === null)
      return [{ ...evidence, office: 'UNKNOWN', isOtherKind: false, isHolder: false, isNear: false }];
    const held = known.offices.filter((each) => knownOffices.isOwnedAlike(each.office, office));
    const same = held.find((each) => knownOffices.isSame(each.office, office));
    const isOther = held.some((each) => knownOffices.isOther(each.office, office));
    const isBare = office.kind === null && draft.grammar.offices.isBareTitle(office.title);
    const isMeant = (each: KnownTenure) => isBare || (each === same && office.kind !== null);
    return [
      {
        ...evidence,
        office: same !== undefined ? 'SAME' : isOther ? 'OTHER' : 'UNKNOWN',
        isOtherKind: same === undefined && held.some((each) => knownOffices.isOtherKind(each.office, office)),
        isHolder: held.some((each) => isMeant(each) && covers(each, draft.day)),
        isNear: same !== undefined && isNear(same, draft.day),
      },
    ];
  });
}

function isCompatible(person: ParsedPerson, known: KnownPerson): boolean {
  return person.country === null || known.countryCode === null || person.country === known.countryCode;
}

function isNear({ from, to }: KnownTenure, day: string): boolean {
  const years = (first: string, last: string) => (Date.parse(last) - Date.parse(first)) / (365 * 86_400_000);
  return years(day, from) < 2 && years(to, day) < 2;
}

/**
 * The seat that a person of the release and a known one share at a meeting that is known: the `ONLY` one that some
 * country or organization has there, or the `LAST` one, of people not yet told apart; null where they share none.
 */
export type SharedSeat = 'ONLY' | 'LAST' | null;

export function sharedSeat(
  draft: RecordDraft,
  matches: readonly (KnownMeeting | null)[],
  { index, known }: { readonly index: number; readonly known: KnownPerson },
  isToldApart: (person: number | string) => boolean,
): SharedSeat {
  const { document } = draft;
  const shared = document.meetings.flatMap((meeting, at): SharedSeat[] => {
    const own = meeting.participants.find(({ person }) => person === index);
    const seats = matches[at]?.participants ?? [];
    const seat = seats.find(({ person }) => person === known.slug);
    if (own === undefined || seat === undefined) return [];
    const isFor = (key: string) => (each: (typeof seats)[number]) =>
      each.countryCode === key || each.organization === key;
    const isLeft = ({ person }: { readonly person: number | string | null }) =>
      person !== null && !isToldApart(person);
    return partyKeys(own, document).flatMap((key): SharedSeat => {
      const ours = meeting.participants.filter(
        (each) => each.person !== null && partyKeys(each, document).includes(key),
      );
      const theirs = seats.filter((each) => each.person !== null && isFor(key)(each));
      if (!isFor(key)(seat)) return null;
      if (ours.length === 1 && theirs.length === 1) return 'ONLY';
      return ours.filter(isLeft).length === 1 && theirs.filter(isLeft).length === 1 ? 'LAST' : null;
    });
  });
  return shared.find((each) => each === 'ONLY') ?? shared.find((each) => each !== null) ?? null;
}
