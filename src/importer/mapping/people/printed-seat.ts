import { PARTICIPATION_TEXTS } from '../../../records/meeting/meeting.table.ts';
import type { KnownMeeting, KnownPerson } from '../known/known-record.ts';
import type { RecordDraft } from '../record-draft.ts';

/**
 * The known people who sit at a known meeting with the very name and office, in the language of the release, that it
 * prints for one of its people there: what an earlier import of the same release has made of that person.
 */
export function seatedInTheSameWords(
  draft: RecordDraft,
  matches: readonly (KnownMeeting | null)[],
  index: number,
): KnownPerson[] {
  const slugs = new Set(
    draft.document.meetings.flatMap(({ participants }, at) => {
      const match = matches[at];
      if (match == null) return [];
      const own = participants.filter(({ person, name }) => person === index && name !== null);
      return match.participants.flatMap(({ position, person }) => {
        const seat = { meetingSlug: match.slug, position };
        const word = (part: 'name' | 'office') => draft.word(PARTICIPATION_TEXTS.at(seat, part)) ?? null;
        const isSame = own.some(({ name, office }) => name === word('name') && office === word('office'));
        return isSame && person !== null ? [person] : [];
      });
    }),
  );
  return draft.known.people.filter(({ slug }) => slugs.has(slug));
}
