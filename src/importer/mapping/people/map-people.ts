import { type NamePart, nameAddress, PERSON_TEXTS } from '../../../records/person/person.table.ts';
import type { PersonNameRecord } from '../../../records/writing/record.ts';
import type { ParsedPerson } from '../../release/release-document.ts';
import type { KnownPerson } from '../known/known-record.ts';
import type { RecordDraft } from '../record-draft.ts';
import { freeSlug, nameKey, toSlug } from '../slug.ts';
import { endsOf, wholeNames, writtenNames } from './person-names.ts';

type NameParts = Readonly<Partial<Record<NamePart, string>>>;

/**
 * The slug of each person of the release, by index; unknown people are added to the draft, known ones get new forms.
 */
export function mapPeople(draft: RecordDraft, known: readonly (KnownPerson | null)[]): string[] {
  return draft.document.people.map((person, index) => {
    const match = known[index] ?? null;
    const slug = match?.slug ?? newSlug(draft, person);
    const country = person.country ?? undefined;
    draft.people.set(slug, {
      slug,
      ...(country !== undefined && { countryCode: country, nameLocale: likelyLanguage(country) }),
      names: [...nameForms(draft, person, slug, match), ...glossForms(draft, person, slug, match)],
      tenures: [],
    });
    return slug;
  });
}

/** The written forms that the release adds to what is known. */
function nameForms(
  draft: RecordDraft,
  person: ParsedPerson,
  slug: string,
  known: KnownPerson | null,
): PersonNameRecord[] {
  const { locale } = draft;
  const say = (parts: NameParts, writtenForm = '') => {
    for (const [part, value] of Object.entries(parts))
      draft.nameOnce(nameAddress(slug, writtenForm, part as NamePart), value);
  };
  const form = { locale, script: scriptOf(person.name), kind: 'OFFICIAL' } as const;
  const order = orderPrinted(person);
  const ownForms = known?.forms.filter((each) => each.locale === locale) ?? [];
  if (known === null || ownForms.length === 0) {
    const isNamed = known !== null && writtenNames(draft, known).some((name) => name.locale === locale);
    if (!isNamed) say(partsPrinted(person));
    return [{ ...form, ...order }];
  }
  const fuller = restOfName(draft, person, slug);
  if (fuller !== null) {
    say(fuller);
    return order.preferredOrder === undefined ? [] : [{ ...form, ...order }];
  }
  say(dividedLiteral(draft, person, slug));
  const isKnownSpelling = writtenNames(draft, known).some(
    (name) => wholeNames(name).includes(nameKey(person.name)) || isFamily(name.family, person.name),
  );
  if (isKnownSpelling) {
    if (draft.word(PERSON_TEXTS.at({ slug }, 'given'), locale) !== undefined) say(readingsPrinted(person));
    return [];
  }
  const alias = freeSlug('alias', (each) => ownForms.some((own) => own.form === each));
  say({ literal: person.name }, alias);
  return [{ ...form, form: alias, kind: 'ALIAS' }];
}

/** The name in Latin letters that a Japanese release puts in brackets is the English one, where that is not known. */
function glossForms(
  draft: RecordDraft,
  { latinName }: ParsedPerson,
  slug: string,
  known: KnownPerson | null,
): PersonNameRecord[] {
  const locale = draft.grammar.people.glossLocale;
  if (latinName === null || locale === null) return [];
  if (known !== null && writtenNames(draft, known).some((name) => name.locale === locale)) return [];
  draft.nameOnce(PERSON_TEXTS.at({ slug }, 'literal'), latinName, locale);
  return [{ locale, script: 'Latn', kind: 'OFFICIAL' }];
}

function isFamily(family: string | undefined, name: string): boolean {
  return family !== undefined && nameKey(family) === nameKey(name);
}

/** The parts that a name adds to a person known by the family name alone so far, or null where it adds nothing. */
function restOfName(draft: RecordDraft, person: ParsedPerson, slug: string): NameParts | null {
  const word = (part: NamePart) => draft.word(PERSON_TEXTS.at({ slug }, part));
  const known = word('family');
  if (known === undefined || word('given') !== undefined || word('literal') !== undefined) return null;
  const { name, family, given } = person;
  if (family !== null && given !== null) return isFamily(known, family) ? partsPrinted(person) : null;
  const words = name.split(/[\s・＝]+/u);
  const rest = words.filter((each) => !isFamily(known, each));
  return words.length === 2 && rest.length === 1 ? { given: rest[0] as string } : null;
}

/** The parts of a whole name of two words of which one stands alone elsewhere: that one is the family name. */
function dividedLiteral(draft: RecordDraft, { name, family, given }: ParsedPerson, slug: string): NameParts {
  const word = (part: NamePart) => draft.word(PERSON_TEXTS.at({ slug }, part));
  const words = word('literal')?.split(/[\s・＝]+/u) ?? [];
  const alone = family ?? (endsOf(name).length === 1 ? name : undefined);
  const own = words.findIndex((each) => isFamily(alone, each));
  if (own < 0 || words.length !== 2 || word('family') !== undefined) return {};
  return { family: fromCapitals(words[own] as string), given: given ?? (words[1 - own] as string) };
}

/** The parts that the release shows; a name it does not divide stays whole, and a word on its own is a surname. */
function partsPrinted(person: ParsedPerson): NameParts {
  const { name, family, given } = person;
  const readings = readingsPrinted(person);
  if (family !== null && given !== null) return { family: fromCapitals(family), given, ...readings };
  if (/[\s・]/u.test(name)) return { literal: name };
  // 金善鎬(キム・ソンホ): the reading has two parts, and nothing tells where the name has them.
  if (family === null && readings.givenReading !== undefined) return { literal: name };
  return { family: fromCapitals(family ?? name), ...readings };
}

/** The parts of the reading; none where it is not divided as the name is. */
function readingsPrinted({ reading }: ParsedPerson): { familyReading?: string; givenReading?: string } {
  const [familyReading, givenReading] = reading?.split(/[・\s]+/u) ?? [];
  return familyReading === undefined || givenReading === undefined ? {} : { familyReading, givenReading };
}

/** The order of a name whose country would otherwise tell it. */
function orderPrinted({
  name,
  family,
  given,
  country,
}: ParsedPerson): Pick<PersonNameRecord, 'preferredOrder'> {
  if (country !== null || family === null || given === null) return {};
  return { preferredOrder: name.startsWith(given) ? 'GIVEN_FIRST' : 'SURNAME_FIRST' };
}

/** NAKATANI is how Nakatani is set in official English; the capitals are put back where that style is asked for. */
function fromCapitals(family: string): string {
  if (!/^\p{Lu}{2,}(?:-\p{Lu}+)*$/u.test(family)) return family;
  return family.replace(/\p{Lu}+/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

function newSlug(draft: RecordDraft, person: ParsedPerson): string {
  const isLatin = draft.grammar.people.script === 'Latn';
  const latin = isLatin ? person.name : person.latinName;
  const words = latin ?? person.name;
  const named = isLatin && person.family !== null ? `${person.family} ${person.given ?? ''}` : words;
  const base = toSlug(named);
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
