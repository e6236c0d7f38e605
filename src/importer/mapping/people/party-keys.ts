import type { ParsedParticipant, ReleaseDocument } from '../../release/release-document.ts';
import { toSlug } from '../slug.ts';

/** The parties a participant stands for, in any language: countries by their codes, organizations by their slugs. */
export function partyKeys(participant: ParsedParticipant, document: ReleaseDocument): string[] {
  const person = participant.person === null ? undefined : document.people[participant.person];
  const country = participant.country ?? person?.country ?? null;
  const organization =
    organizationWords(participant) ?? person?.mentions.find((each) => each.organization)?.organization;
  return [...(country === null ? [] : [country]), ...(organization == null ? [] : [toSlug(organization)])];
}

/** The organization a participant is or belongs to, as printed: its abbreviation where one is. */
export function organizationWords({
  kind,
  abbreviation,
  name,
  organization,
  printed,
}: ParsedParticipant): string | null {
  if (kind === 'ORGANIZATION') return abbreviation ?? name;
  if (kind === 'GROUP') return abbreviation ?? /[A-Z]{2,}/.exec(printed.text)?.[0] ?? name;
  return organization;
}
