import type { Records } from '../records.ts';

/**
 * The countries at a meeting, each once, in the order the record names them: those that are participants themselves,
 * and those that participants hold an office of, or else speak for.
 */
export async function countriesAt(meetingId: string, records: Records): Promise<string[]> {
  const participants = await records.participations.ofMeeting(meetingId);
  const codes = await Promise.all(
    participants.map(async ({ countryCode, officeId, personId, organizationId }) => {
      if (countryCode !== null) return countryCode;
      const [office, person, organization] = await Promise.all([
        records.offices.find(officeId),
        records.people.find(personId),
        records.organizations.find(organizationId),
      ]);
      return office?.countryCode ?? person?.countryCode ?? organization?.countryCode ?? null;
    }),
  );
  return [...new Set(codes.filter((code) => code !== null))];
}
