import { type NamePart, nameAddress } from '../../../records/person/person.table.ts';
import { GRAMMARS, RELEASE_LOCALES } from '../../grammar/languages.ts';
import type { ParsedPerson } from '../../release/release-document.ts';
import type { KnownPerson } from '../known/known-record.ts';
import type { RecordDraft } from '../record-draft.ts';
import { nameKey } from '../slug.ts';

/**
 * The agreement of two names: `WHOLE`, family and given name; `FAMILY`, the one name that both have; `SOUND`, one is in
 * kana or has a reading and the other is in Latin letters, and they may be read alike. `NONE`, they tell nothing of one
 * another; `OTHER`, the same language writes them differently.
 */
export type NameTie = 'WHOLE' | 'FAMILY' | 'SOUND' | 'NONE' | 'OTHER';

interface WrittenName {
  readonly locale: string;
  readonly family: string | undefined;
  readonly given: string | undefined;
  readonly literal: string | undefined;
  readonly familyReading: string | undefined;
  readonly givenReading: string | undefined;
}

/**
 * Every way the record writes a person's name. What a locale file says of the main form counts before there is a form.
 */
export function writtenNames(draft: RecordDraft, { slug, forms }: KnownPerson): WrittenName[] {
  const rows = [...forms, ...RELEASE_LOCALES.map((locale) => ({ locale, form: '' }))];
  const distinct = new Map(rows.map((row) => [`${row.locale} ${row.form}`, row]));
  return [...distinct.values()].flatMap(({ locale, form }) => {
    const part = (name: NamePart) => draft.word(nameAddress(slug, form, name), locale);
    const [family, given, literal] = [part('family'), part('given'), part('literal')];
    if (family === undefined && given === undefined && literal === undefined) return [];
    const readings = { familyReading: part('familyReading'), givenReading: part('givenReading') };
    return [{ locale, family, given, literal, ...readings }];
  });
}

export function wholeNames({ family, given, literal }: WrittenName): string[] {
  const both = family !== undefined && given !== undefined ? [family + given, given + family] : [];
  return [...both, ...(literal === undefined ? [] : [literal])].map(nameKey);
}

export function nameTie(draft: RecordDraft, person: ParsedPerson, known: KnownPerson): NameTie {
  const names = writtenNames(draft, known);
  const printed = new Set([...person.names, person.latinName ?? person.name].map(nameKey));
  const isWhole = (name: string) => printed.has(name);
  if (names.some((name) => wholeNames(name).some(isWhole))) return 'WHOLE';
  if (names.some((name) => isFamilyAlone(person, name))) return 'FAMILY';
  if (names.some(({ locale }) => locale === draft.locale)) return 'OTHER';
  return names.some((name) => soundLike(person, name)) ? 'SOUND' : 'NONE';
}

/** Whole names by whole names, and by the family name where one side has no other. */
function soundLike(person: ParsedPerson, name: WrittenName): boolean {
  const { family, given, literal, familyReading, givenReading } = name;
  const ownFamilies = [person.family, person.reading?.split(/[・\s]+/u)[0]].filter((each) => each != null);
  const isOwnShort = person.given === null && endsOf(person.name).length === 1;
  const own =
    given === undefined && literal === undefined
      ? [...ownFamilies, ...(ownFamilies.length === 0 ? endsOf(person.name) : [])]
      : [person.reading, person.latinName, person.name].filter((each) => each !== null);
  const theirs = isOwnShort
    ? [familyReading, family, ...(family === undefined ? endsOf(literal ?? '') : [])]
    : given === undefined && literal === undefined
      ? [familyReading, family]
      : [joined(familyReading, givenReading), joined(given, family), literal];
  return own.some((one) => theirs.some((other) => other !== undefined && soundsAlike(one, other)));
}

/** Two names may be read alike by the rules of some language: kana and Latin letters. */
function soundsAlike(one: string, other: string): boolean {
  return GRAMMARS.some(({ people }) => people.soundsAlike?.(one, other));
}

function joined(first: string | undefined, second: string | undefined): string | undefined {
  return first === undefined || second === undefined ? undefined : `${first} ${second}`;
}

/** The same family name, and on one side no other; of a name that is not divided, its first or last word. */
function isFamilyAlone(person: ParsedPerson, { family, given, literal }: WrittenName): boolean {
  const isDivided = person.family !== null && person.given !== null;
  // コシニャク＝カミシュ, of two words, is one family name.
  const ownEnds = isDivided ? [person.family as string] : [person.name, ...endsOf(person.name)];
  const theirEnds = family === undefined ? endsOf(literal ?? '') : [family];
  const isShort = !isDivided && endsOf(person.name).length === 1;
  const isTheirsShort = given === undefined && theirEnds.length === 1;
  return (isShort || isTheirsShort) && shareWord(ownEnds, theirEnds);
}

function shareWord(own: readonly string[], theirs: readonly string[]): boolean {
  const keys = new Set(own.map(nameKey));
  return theirs.some((word) => keys.has(nameKey(word)));
}

/** The words a name begins and ends with; one word is both. */
export function endsOf(name: string): string[] {
  const words = name.split(/[\s・＝]+/u).filter((word) => word !== '');
  return words.length < 2 ? words : [words[0] as string, words.at(-1) as string];
}
