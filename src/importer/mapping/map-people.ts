import type { PersonNameRecord } from '../../records/record-set.ts';
import type { ParsedPerson } from '../release-document.ts';
import type { KnownMeeting, KnownPerson } from './known-record.ts';
import { partyKeys } from './party-keys.ts';
import type { RecordDraft } from './record-draft.ts';
import { freeSlug, nameKey, slugOf } from './slug.ts';

/** The slug of each person of the release, by index; unknown people are added to the draft, known ones get new forms. */
export function mapPeople(draft: RecordDraft, matches: readonly (KnownMeeting | null)[]): string[] {
  return draft.document.people.map((person, index) => {
    const known = findByName(draft, person) ?? findByMeeting(draft, index, matches);
    const slug = known?.slug ?? newSlug(draft, person);
    const country = person.country ?? undefined;
    draft.people.set(slug, {
      slug,
      ...(country !== undefined && { countryCode: country, nameLocale: likelyLanguage(country) }),
      names: nameForms(draft, person, slug, known),
      tenures: [],
    });
    return slug;
  });
}

/** By the whole name as any known form has it; by the surname alone where country and surname are one person's. */
function findByName(draft: RecordDraft, person: ParsedPerson): KnownPerson | undefined {
  const printed = new Set(
    [...person.names, ...(person.latinName === null ? [] : [person.latinName])].map(nameKey),
  );
  const isWhole = (known: KnownPerson) => wholeNames(draft, known).some((name) => printed.has(name));
  const whole = draft.known.people.filter((known) => isWhole(known) && isCompatible(person, known));
  if (whole.length === 1) return whole[0];
  const surnames = new Set([person.family ?? person.name].map(nameKey));
  const hasGiven = person.given !== null;
  const bySurname = draft.known.people.filter(
    (known) =>
      isCompatible(person, known) &&
      partsOf(draft, known, 'family').some((family) => surnames.has(family)) &&
      (!hasGiven || partsOf(draft, known, 'given').length === 0),
  );
  return bySurname.length === 1 ? bySurname[0] : undefined;
}

/** By the chair they take: the one person at the same known meeting for the same country or organization. */
function findByMeeting(
  draft: RecordDraft,
  index: number,
  matches: readonly (KnownMeeting | null)[],
): KnownPerson | undefined {
  for (const [at, meeting] of draft.document.meetings.entries()) {
    const participant = meeting.participants.find((each) => each.person === index);
    const match = matches[at];
    if (participant === undefined || match == null) continue;
    const keys = partyKeys(participant, draft.document);
    const chairs = match.participants.filter(
      ({ person, countryCode, organization }) =>
        person !== null && [countryCode, organization].some((key) => key !== null && keys.includes(key)),
    );
    const [chair] = chairs;
    const known = draft.known.people.find(({ slug }) => slug === chair?.person);
    // A person whose name this language has already would have been found by it.
    if (chairs.length === 1 && known?.forms.every(({ locale }) => locale !== draft.locale)) return known;
  }
  return undefined;
}

function isCompatible(person: ParsedPerson, known: KnownPerson): boolean {
  return person.country === null || known.countryCode === null || person.country === known.countryCode;
}

function formPrefixes({ slug, forms }: KnownPerson): { locale: string; prefix: string }[] {
  return forms.map(({ form, locale }) => ({ locale, prefix: form === '' ? slug : `${slug}.${form}` }));
}

function partsOf(draft: RecordDraft, known: KnownPerson, part: string): string[] {
  return formPrefixes(known).flatMap(({ locale, prefix }) => {
    const value = draft.known.words.get(`people/${locale}/${prefix}.${part}`);
    return value === undefined ? [] : [nameKey(value)];
  });
}

function wholeNames(draft: RecordDraft, known: KnownPerson): string[] {
  return formPrefixes(known).flatMap(({ locale, prefix }) => {
    const part = (name: string) => draft.known.words.get(`people/${locale}/${prefix}.${name}`);
    const [family, given, literal] = [part('family'), part('given'), part('literal')];
    const both =
      family !== undefined && given !== undefined ? [`${family}${given}`, `${given}${family}`] : [];
    return [...both, ...(literal === undefined ? [] : [literal])].map(nameKey);
  });
}

/** The written forms that the release adds to what is known. */
function nameForms(
  draft: RecordDraft,
  person: ParsedPerson,
  slug: string,
  known: KnownPerson | undefined,
): PersonNameRecord[] {
  const { locale } = draft;
  const ownForms = known?.forms.filter((form) => form.locale === locale) ?? [];
  const added: PersonNameRecord[] = [];
  if (ownForms.length === 0) {
    for (const [part, value] of Object.entries(partsPrinted(person)))
      draft.nameOnce('people', `${slug}.${part}`, value);
    added.push({ locale, script: scriptOf(person.name), kind: 'OFFICIAL' });
  } else if (known !== undefined && !isKnownSpelling(draft, known, person.name)) {
    const form = freeSlug('alias', (each) => ownForms.some((own) => own.form === each));
    draft.nameOnce('people', `${slug}.${form}.literal`, person.name);
    added.push({ form, locale, script: scriptOf(person.name), kind: 'ALIAS' });
  }
  return added;
}

function isKnownSpelling(draft: RecordDraft, known: KnownPerson, name: string): boolean {
  return [...wholeNames(draft, known), ...partsOf(draft, known, 'family')].includes(nameKey(name));
}

/** The parts that the release shows; a name it does not divide stays whole, and a word on its own is a surname. */
function partsPrinted({ name, family, given, reading }: ParsedPerson): Record<string, string> {
  const [familyReading, givenReading] = reading?.split(/[・\s]+/u) ?? [];
  const readings = {
    ...(familyReading !== undefined && givenReading !== undefined && { familyReading, givenReading }),
  };
  if (family !== null && given !== null) return { family: fromCapitals(family), given, ...readings };
  if (/[\s・]/u.test(name)) return { literal: name };
  return { family: fromCapitals(family ?? name), ...readings };
}

/** NAKATANI is how Nakatani is set in official English; the capitals are put back where that style is asked for. */
function fromCapitals(family: string): string {
  if (!/^\p{Lu}{2,}(?:-\p{Lu}+)*$/u.test(family)) return family;
  return family.replace(/\p{Lu}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

function newSlug(draft: RecordDraft, person: ParsedPerson): string {
  const latin = draft.locale === 'en' ? person.name : person.latinName;
  const words = latin ?? person.name;
  const named =
    draft.locale === 'en' && person.family !== null ? `${person.family} ${person.given ?? ''}` : words;
  const base = slugOf(named);
  const slug = /^[0-9a-f]{8}$/.test(base) ? `${(person.country ?? 'person').toLowerCase()}-${base}` : base;
  return freeSlug(
    slug,
    (each) => draft.people.has(each) || draft.known.people.some((known) => known.slug === each),
  );
}

function scriptOf(name: string): string {
  if (/^[\p{Script=Katakana}ー・＝\s]+$/u.test(name)) return 'Kana';
  return /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(name) ? 'Jpan' : 'Latn';
}

/** The language most spoken in a country (CLDR likely subtags), for the usual order of a name's parts. */
function likelyLanguage(country: string): string {
  return new Intl.Locale(`und-${country}`).maximize().language;
}
