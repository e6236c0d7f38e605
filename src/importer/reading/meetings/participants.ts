import type { ParsedParticipant, PersonMention } from '../../release/release-document.ts';
import { mentionOf, type PersonIndex } from '../people/person-index.ts';
import type { DraftParty, MeetingDraft } from './meeting-draft.ts';

const NOBODY = {
  person: null,
  honorific: null,
  postNominals: null,
  office: null,
  country: null,
  organization: null,
  count: null,
  abbreviation: null,
  memberOf: null,
} as const;

/** Everyone a meeting names as taking part, each once: people by their fullest first mention there, then the rest. */
export function participantsOf(draft: MeetingDraft, people: PersonIndex): ParsedParticipant[] {
  const found = new Map<number, ParsedParticipant>();
  for (const { block, span, role } of draft.people) {
    const person = people.of(span);
    if (person < 0) continue;
    const mention = mentionOf(block.run, span, person);
    const known = found.get(person);
    if (known === undefined) found.set(person, fromMention(mention, role));
    else if (isFuller(mention, known)) found.set(person, fromMention(mention, known.role));
  }
  return addParties([...found.values()], draft.parties);
}

function fromMention(mention: PersonMention, role: ParsedParticipant['role']): ParsedParticipant {
  return {
    ...NOBODY,
    kind: 'PERSON',
    role,
    printed: mention.printed,
    person: mention.person,
    name: mention.name.text,
    honorific: mention.honorific,
    postNominals: mention.postNominals,
    office: mention.office?.text ?? null,
    country: mention.country,
    organization: mention.organization,
  };
}

function isFuller(mention: PersonMention, known: ParsedParticipant): boolean {
  const more = mention.name.text.length - (known.name?.length ?? 0);
  return more > 0 || (more === 0 && mention.honorific !== null && known.honorific === null);
}

function addParties(participants: ParsedParticipant[], parties: readonly DraftParty[]): ParsedParticipant[] {
  const names = new Set<string>();
  for (const { block, span } of parties) {
    const printed = block.run.printed(span.start, span.end);
    if (names.has(printed.text)) continue;
    names.add(printed.text);
    const { kind, name, country, count, abbreviation } = span;
    const group =
      participants.push({ ...NOBODY, kind, role: 'ATTENDEE', printed, name, country, count, abbreviation }) -
      1;
    for (const member of span.members) {
      const text = block.run.printed(member.start, member.end);
      participants.push({
        ...NOBODY,
        kind: 'COUNTRY',
        role: 'ATTENDEE',
        printed: text,
        name: text.text,
        country: member.country,
        memberOf: group,
      });
    }
  }
  return participants;
}
