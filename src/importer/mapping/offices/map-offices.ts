import { OFFICE_TEXTS } from '../../../records/office/office.table.ts';
import type { PersonRecord, TenureRecord } from '../../../records/writing/record.ts';
import type { Address } from '../../../translation/texts/address.ts';
import type { KnownMeeting } from '../known/known-record.ts';
import type { RecordDraft } from '../record-draft.ts';
import { toSlug } from '../slug.ts';
import type { KnownOffices } from './known-offices.ts';
import type { OfficeKinds } from './office-kinds.ts';
import type { ReadOffice } from './read-offices.ts';

/**
 * The slug of each person's office, or null where none is told; unknown ones are added to the draft, and each gets the
 * words that the release prints for it. What other languages call an office of its kind is put down to be reviewed.
 */
export function mapOffices(
  draft: RecordDraft,
  people: readonly string[],
  read: readonly (ReadOffice | null)[],
  matches: readonly (KnownMeeting | null)[],
  known: KnownOffices,
  kinds: OfficeKinds,
): (string | null)[] {
  return read.map((office, index) => {
    if (office === null) return null;
    const person = people[index] as string;
    const seat = officeAtMeeting(person, matches);
    const slug =
      (seat !== null && !known.isOtherKind(seat, office) ? seat : undefined) ??
      known.find(office, person) ??
      newOfficeSlug(draft, office, person);
    if (slug === null) return null;
    const { country, organization } = office;
    if (!draft.known.offices.some((each) => each.slug === slug))
      draft.offices.set(slug, {
        slug,
        ...(organization !== null && { organization }),
        ...(country !== null && { countryCode: country }),
      });
    nameOffice(draft, slug, office, kinds);
    addTenure(draft, person, slug);
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

/** Null for a word that refers back to an office which the release does not name: whose and which is not known. */
function newOfficeSlug(draft: RecordDraft, office: ReadOffice, person: string): string | null {
  const { title, kind, country, organization } = office;
  if (kind === null && draft.grammar.offices.isBareTitle(title)) return null;
  const slug = kind ?? toSlug(title);
  // A president of nobody knows which country is no other's president.
  const owner = organization ?? country?.toLowerCase() ?? person;
  return slug.split('-').includes(owner) ? slug : `${slug}-${owner}`;
}

function nameOffice(draft: RecordDraft, slug: string, office: ReadOffice, kinds: OfficeKinds): void {
  const { title, short, kind, country, gloss } = office;
  const titleAddress = OFFICE_TEXTS.at({ slug }, 'title');
  const shortAddress = OFFICE_TEXTS.at({ slug }, 'short');
  const isNamed =
    (!draft.grammar.offices.isBareTitle(title) || kind !== null) && !isRestOf(title, draft, titleAddress);
  if (isNamed) {
    draft.nameOnce(titleAddress, title);
    if (short !== null) draft.nameOnce(shortAddress, short);
  }
  if (gloss !== null) {
    draft.nameOnce(titleAddress, gloss.title, gloss.locale);
    if (gloss.short !== null) draft.nameOnce(shortAddress, gloss.short, gloss.locale);
  }
  for (const locale of kind === null ? [] : kinds.locales) {
    const words = kinds.words(kind as string, locale, country);
    if (words === null) continue;
    draft.suggest(titleAddress, locale, words.title);
    draft.suggest(shortAddress, locale, words.short);
  }
  if (isNamed) draft.suggest(shortAddress, draft.locale, title);
}

/** Tells whether a printed title is but the end of the one that the record has, even if nobody has reviewed that. */
function isRestOf(title: string, draft: RecordDraft, address: Address): boolean {
  const known = draft.word(address);
  return known !== undefined && known !== title && known.endsWith(title);
}

function addTenure(draft: RecordDraft, person: string, office: string): void {
  const record = draft.people.get(person) as PersonRecord;
  const tenure: TenureRecord = { office, attestedOn: draft.day };
  const held = draft.known.people.find(({ slug }) => slug === person)?.offices ?? [];
  if (!held.some((each) => each.office === office))
    draft.people.set(person, { ...record, tenures: [...record.tenures, tenure] });
}
