import type { MeetingRecord, PersonRecord } from '../../src/records/writing/record.ts';
import type { RecordSet } from '../../src/records/writing/record-set.ts';

const COPIES = Array.from({ length: 10 }, (_, index) => index);
const copyOf = (slug: string, copy: number) => (copy === 0 ? slug : `${slug}-${copy}`);

/** A record with ten times the people and meetings, each meeting with ten times the participants and statements. */
export function tenfold(records: RecordSet): RecordSet {
  return {
    ...records,
    people: records.people.flatMap((person) => COPIES.map((copy) => copyOfPerson(person, copy))),
    meetings: records.meetings.flatMap((meeting) => COPIES.map((copy) => copyOfMeeting(meeting, copy))),
  };
}

function copyOfPerson(person: PersonRecord, copy: number): PersonRecord {
  return { ...person, slug: copyOf(person.slug, copy) };
}

function copyOfMeeting(meeting: MeetingRecord, copy: number): MeetingRecord {
  const inEach = <Item>(items: readonly Item[], change: (item: Item, each: number) => Item): Item[] =>
    COPIES.flatMap((each) => items.map((item) => change(item, each)));
  return {
    ...meeting,
    slug: copyOf(meeting.slug, copy),
    participants: inEach(meeting.participants, (participant, each) =>
      participant.person === undefined
        ? participant
        : { ...participant, person: copyOf(participant.person, each) },
    ),
    statements: inEach(meeting.statements, (statement, each) => ({
      ...statement,
      number: statement.number + each * meeting.statements.length,
      speaker: copyOf(statement.speaker, each),
    })),
  };
}
