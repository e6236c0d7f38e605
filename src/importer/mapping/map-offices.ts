import type { PersonRecord, TenureRecord } from '../../records/record-set.ts';
import type { KnownMeeting } from './known-record.ts';
import { organizationSlug } from './map-organizations.ts';
import { officeWords } from './office-words.ts';
import type { RecordDraft } from './record-draft.ts';
import { nameKey, slugOf } from './slug.ts';

/**
 * The office of each person of the release, by index, or null where none is printed. A release prints one office in
 * several ways (Minister of Defense, Defense Minister, Minister), so all of a person's are taken as one.
 */
export function mapOffices(
  draft: RecordDraft,
  people: readonly string[],
  matches: readonly (KnownMeeting | null)[],
): (string | null)[] {
  return draft.document.people.map(({ mentions, country }, index) => {
    const printed = mentions.flatMap(({ office }) => (office === null ? [] : [office.text]));
    if (printed.length === 0) return null;
    const organization = mentions.find((mention) => mention.organization !== null)?.organization ?? null;
    const belongsTo = organization === null ? null : organizationSlug(draft, organization);
    const words = officeWords(printed, draft.locale, organization);
    const slug =
      officeAtMeeting(people[index] as string, matches) ??
      knownOffice(draft, people[index] as string, words, country, belongsTo) ??
      newOfficeSlug(words.title, country, belongsTo);
    if (!draft.known.offices.some((known) => known.slug === slug)) {
      const owner =
        belongsTo === null ? (country === null ? {} : { countryCode: country }) : { organization: belongsTo };
      draft.offices.set(slug, { slug, ...owner });
    }
    draft.nameOnce('offices', `${slug}.title`, words.title);
    draft.nameOnce('offices', `${slug}.short`, words.short);
    addTenure(draft, people[index] as string, slug);
    return slug;
  });
}

/** The office that the same person has at a meeting the release is about. */
function officeAtMeeting(person: string, matches: readonly (KnownMeeting | null)[]): string | null {
  const chairs = matches.flatMap(
    (match) => match?.participants.filter((each) => each.person === person) ?? [],
  );
  return chairs.find(({ office }) => office !== null)?.office ?? null;
}

/** An office of the same country or organization that is called the same, first among those the person has held. */
function knownOffice(
  draft: RecordDraft,
  person: string,
  { title, short }: { title: string; short: string },
  country: string | null,
  organization: string | null,
): string | undefined {
  const names = [title, short].map(nameKey);
  const isCalledSo = (slug: string) =>
    ['title', 'short'].some((part) => {
      const word = draft.knownWord('offices', `${slug}.${part}`);
      return word !== undefined && names.includes(nameKey(word));
    });
  const ofOwner = draft.known.offices.filter((office) =>
    organization === null
      ? office.organization === null && office.countryCode === country
      : office.organization === organization,
  );
  const held = draft.known.people.find(({ slug }) => slug === person)?.offices ?? [];
  const candidates = ofOwner.filter(({ slug }) => isCalledSo(slug));
  return (candidates.find(({ slug }) => held.includes(slug)) ?? candidates[0])?.slug;
}

function newOfficeSlug(title: string, country: string | null, organization: string | null): string {
  const owner = organization ?? country?.toLowerCase();
  const slug = slugOf(title);
  return owner === undefined || slug.split('-').includes(owner) ? slug : `${slug}-${owner}`;
}

function addTenure(draft: RecordDraft, person: string, office: string): void {
  const record = draft.people.get(person) as PersonRecord;
  const attestedOn =
    draft.document.meetings.find(({ date }) => date !== null)?.date ?? draft.document.publishedOn;
  const tenure: TenureRecord = { office, attestedOn };
  const isKnown = draft.known.people.find(({ slug }) => slug === person)?.offices.includes(office) ?? false;
  if (!isKnown) draft.people.set(person, { ...record, tenures: [...record.tenures, tenure] });
}
