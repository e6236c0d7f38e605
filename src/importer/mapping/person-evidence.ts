import type { ParsedPerson } from '../release-document.ts';
import { covers, type KnownOffices } from './known-offices.ts';
import type { KnownMeeting, KnownPerson, KnownTenure } from './known-record.ts';
import { isBareTitle } from './office-words.ts';
import { partyKeys } from './party-keys.ts';
import { type NameTie, nameTie } from './person-names.ts';
import type { ReadOffice } from './read-offices.ts';
import type { RecordDraft } from './record-draft.ts';

/** What speaks for a person of the release and a known one being the same, whoever else is there. */
export interface Evidence {
  readonly known: KnownPerson;
  readonly name: NameTie;
  /** Both hold the same office of the same country or organization; `OTHER`, both hold one and not the same. */
  readonly office: 'SAME' | 'OTHER' | 'UNKNOWN';
  /**
   * The record shows the known person before and after the day in that office, which one person holds at a time, or in
   * some office that "Minister" may refer to.
   */
  readonly isHolder: boolean;
  /** … or within two years of it: few hold an office for longer. */
  readonly isNear: boolean;
  /** Of the same country, or of both the country is not told. */
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
    if (office === null) return [{ ...evidence, office: 'UNKNOWN', isHolder: false, isNear: false }];
    const held = known.offices.filter((each) => knownOffices.isOwnedAlike(each.office, office));
    const same = held.find((each) => knownOffices.isSame(each.office, office));
    const isOther = held.some((each) => knownOffices.isOther(each.office, office));
    const isBare = office.kind === null && isBareTitle(office.title, draft.locale);
    const isMeant = (each: KnownTenure) => isBare || (each === same && office.kind !== null);
    return [
      {
        ...evidence,
        office: same !== undefined ? 'SAME' : isOther ? 'OTHER' : 'UNKNOWN',
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
 * Whether, of those not yet told apart, a person of the release and a known one are the only ones for some country or
 * organization at a meeting that is known.
 */
export function shareLastSeat(
  draft: RecordDraft,
  matches: readonly (KnownMeeting | null)[],
  { index, known }: { readonly index: number; readonly known: KnownPerson },
  isToldApart: (person: number | string) => boolean,
): boolean {
  const { document } = draft;
  return document.meetings.some((meeting, at) => {
    const own = meeting.participants.find(({ person }) => person === index);
    const seats = matches[at]?.participants ?? [];
    const seat = seats.find(({ person }) => person === known.slug);
    if (own === undefined || seat === undefined) return false;
    const isFor = (key: string) => (each: (typeof seats)[number]) =>
      each.countryCode === key || each.organization === key;
    const isLeft = (person: number | string | null) => person !== null && !isToldApart(person);
    return partyKeys(own, document).some((key) => {
      const ours = meeting.participants.filter(
        (each) => isLeft(each.person) && partyKeys(each, document).includes(key),
      );
      const theirs = seats.filter((each) => isLeft(each.person) && isFor(key)(each));
      return isFor(key)(seat) && ours.length === 1 && theirs.length === 1;
    });
  });
}
