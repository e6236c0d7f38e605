import type { ReleaseDocument } from '../../release/release-document.ts';

/**
 * The same release with those people alone who take part in one of its meetings or speak there. Whoever is named in
 * passing, or in a line that the record leaves out (interpreters, whom to contact), gets no record of their own.
 */
export function withPeopleOfMeetings(document: ReleaseDocument): ReleaseDocument {
  const present = new Set(
    document.meetings.flatMap(({ participants, statements }) => [
      ...participants.map(({ person }) => person),
      ...statements.flatMap(({ speaker, speakers }) => [speaker, ...speakers]),
    ]),
  );
  const kept = [...document.people.keys()].filter((index) => present.has(index));
  const moved = new Map(kept.map((from, to) => [from, to]));
  const move = (person: number): number => moved.get(person) as number;
  const moveAny = (person: number | null): number | null => (person === null ? null : move(person));
  return {
    ...document,
    people: kept.map((index) => document.people[index] as ReleaseDocument['people'][number]),
    meetings: document.meetings.map((meeting) => ({
      ...meeting,
      participants: meeting.participants.map((each) => ({ ...each, person: moveAny(each.person) })),
      statements: meeting.statements.map((each) => ({
        ...each,
        speaker: moveAny(each.speaker),
        speakers: each.speakers.map(move),
      })),
    })),
  };
}
