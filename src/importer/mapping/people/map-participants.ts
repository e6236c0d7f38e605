import { PARTICIPATION_TEXTS } from '../../../records/meeting/meeting.table.ts';
import type { ParticipationRecord } from '../../../records/writing/record.ts';
import type { ParsedMeeting, ParsedParticipant, ParticipantRole } from '../../release/release-document.ts';
import type { KnownMeeting } from '../known/known-record.ts';
import { organizationSlug } from '../offices/map-organizations.ts';
import type { RecordDraft } from '../record-draft.ts';
import { organizationWords } from './party-keys.ts';

const ROLES: Readonly<Record<ParticipantRole, ParticipationRecord['role']>> = {
  PRINCIPAL: 'DELEGATE',
  COUNTERPART: 'COUNTERPART',
  ATTENDEE: 'ATTENDEE',
  SPEAKER: 'ATTENDEE',
};

export interface MappedParticipant {
  readonly position: number;
  readonly record: ParticipationRecord;
}

/**
 * The participants of a meeting with the words they are printed in. One that a known meeting has already keeps its
 * position there, so that two languages write on the same row; others follow after.
 */
export function mapParticipants(
  draft: RecordDraft,
  meeting: ParsedMeeting,
  meetingSlug: string,
  match: KnownMeeting | null,
  people: readonly string[],
  offices: readonly (string | null)[],
): MappedParticipant[] {
  const taken = new Set<number>();
  let last = Math.max(0, ...(match?.participants.map(({ position }) => position) ?? []));
  return meeting.participants.map((participant) => {
    const record = toRecord(draft, participant, people, offices);
    const free = match?.participants.filter(({ position }) => !taken.has(position)) ?? [];
    // One's own seat before that of a double, which then goes.
    const known =
      free.find((each) => isSame(each, record, new Map())) ??
      free.find((each) => isSame(each, record, draft.doubles));
    if (known === undefined) last += 1;
    const position = known?.position ?? last;
    taken.add(position);
    printParticipant(draft, { meetingSlug, position }, participant);
    // What the record says of the part somebody took may be more than a release tells.
    return { position, record: { ...record, role: known?.role ?? record.role } };
  });
}

function toRecord(
  draft: RecordDraft,
  participant: ParsedParticipant,
  people: readonly string[],
  offices: readonly (string | null)[],
): ParticipationRecord {
  const { person, role, count, country, kind } = participant;
  if (person !== null) {
    const office = offices[person] ?? undefined;
    const countryCode = draft.document.people[person]?.country ?? undefined;
    const ofOffice = office === undefined ? {} : { office };
    const ofCountry = countryCode === undefined ? {} : { countryCode };
    return { role: ROLES[role], person: people[person] as string, ...ofOffice, ...ofCountry };
  }
  const words = kind === 'COUNTRY' ? null : organizationWords(participant);
  return {
    role: ROLES[role],
    ...(words !== null && { organization: organizationSlug(draft, words, participant) }),
    ...(kind === 'COUNTRY' && country !== null && { countryCode: country }),
    ...(count !== null && { count }),
  };
}

function isSame(
  known: KnownMeeting['participants'][number],
  record: ParticipationRecord,
  doubles: RecordDraft['doubles'],
): boolean {
  if (known.person !== null || record.person !== undefined)
    return (doubles.get(known.person ?? '') ?? known.person) === record.person;
  if (known.organization !== null || record.organization !== undefined)
    return known.organization === record.organization;
  return known.countryCode === record.countryCode;
}

/** Exactly what the release prints of a participant. */
function printParticipant(
  draft: RecordDraft,
  seat: { readonly meetingSlug: string; readonly position: number },
  participant: ParsedParticipant,
): void {
  const { printed, person, name, honorific, office } = participant;
  const print = (part: keyof typeof PARTICIPATION_TEXTS.fields, text: string) =>
    draft.print(PARTICIPATION_TEXTS.at(seat, part), { ...printed, text });
  print('printed', printed.text);
  if (person === null) return;
  if (name !== null) print('name', name);
  if (honorific !== null) print('honorific', honorific);
  if (office !== null) print('office', office);
}
