import { ORGANIZATION_TEXTS } from '../../../records/organization/organization.table.ts';
import type { ParsedParticipant } from '../../release/release-document.ts';
import type { RecordDraft } from '../record-draft.ts';
import { nameKey, toSlug } from '../slug.ts';

/** The slug of an organization by its printed name or abbreviation; a new record where it is not known. */
export function organizationSlug(draft: RecordDraft, words: string, participant?: ParsedParticipant): string {
  const key = nameKey(words);
  const names = [words, participant?.name, participant?.abbreviation]
    .filter((name) => name != null)
    .map(nameKey);
  const slug =
    draft.findByWord(ORGANIZATION_TEXTS, ['name', 'short'], (value) => names.includes(nameKey(value))) ??
    draft.known.organizations.find((each) => each.slug === toSlug(words))?.slug ??
    toSlug(words);
  if (!draft.organizations.has(slug) && !draft.known.organizations.some((each) => each.slug === slug)) {
    const isCircle = participant?.kind === 'GROUP' && participant.count === null;
    draft.organizations.set(slug, { slug, kind: isCircle ? 'PARTNERSHIP' : 'INTERNATIONAL_ORGANIZATION' });
  }
  // "32 NATO member states" names its members, not the organization.
  const isNamed = participant !== undefined && participant.kind !== 'PERSON' && participant.count === null;
  draft.nameOnce(ORGANIZATION_TEXTS.at({ slug }, 'name'), (isNamed ? participant.name : null) ?? words);
  draft.nameOnce(
    ORGANIZATION_TEXTS.at({ slug }, 'short'),
    key.length <= 6 ? words : (participant?.abbreviation ?? words),
  );
  return slug;
}
