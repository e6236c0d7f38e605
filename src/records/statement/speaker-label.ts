import type { Wording } from '../../formats/in-one-language.ts';
import type { RecordLanguage } from '../../translation/serving/language.ts';
import { printedText } from '../meeting/participant-label.ts';
import type { Person } from '../person/person.type.ts';
import { personLabel } from '../person/person-label.ts';
import type { PersonLabelStyle } from '../person/person-label.type.ts';
import type { Records } from '../records.ts';
import type { Statement } from './statement.type.ts';

/**
 * The label of who made a statement, in one language, with the office held then and the honorific printed at that
 * meeting.
 */
export async function speakerLabel(
  { speakerId, officeId, meetingId }: Statement,
  style: PersonLabelStyle,
  records: Records,
  language: RecordLanguage,
): Promise<Wording> {
  const [person, office, participants] = await Promise.all([
    records.people.find(speakerId),
    records.offices.find(officeId),
    style === 'SHORT' ? [] : records.participations.ofMeeting(meetingId),
  ]);
  const asParticipant = participants.find(({ personId }) => personId === speakerId);
  const honorific =
    asParticipant === undefined ? null : await printedText(asParticipant, 'honorific', language);
  return personLabel({ person: person as Person, office, honorific }, style, language);
}
