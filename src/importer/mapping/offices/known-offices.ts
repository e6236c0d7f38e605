import { OFFICE_TEXTS } from '../../../records/office/office.table.ts';
import type { KnownOffice, KnownTenure } from '../known/known-record.ts';
import type { RecordDraft } from '../record-draft.ts';
import { nameKey } from '../slug.ts';
import type { OfficeKinds } from './office-kinds.ts';
import type { ReadOffice } from './read-offices.ts';

/** The offices of the record, to be compared with one that a release prints. */
export class KnownOffices {
  /** The kind of each office, by the slug of the office. */
  readonly #kindOfOffice = new Map<string, string | null>();
  readonly #draft: RecordDraft;
  readonly #kinds: OfficeKinds;

  constructor(draft: RecordDraft, kinds: OfficeKinds) {
    this.#draft = draft;
    this.#kinds = kinds;
    for (const office of draft.known.offices) this.#kindOfOffice.set(office.slug, this.#kindOf(office));
  }

  /** One of the same owner that is called the same or is of the same kind, first among those the person has held. */
  find(office: ReadOffice, person: string): string | undefined {
    const held = this.#draft.known.people.find(({ slug }) => slug === person)?.offices ?? [];
    const isUnowned = office.country === null && office.organization === null;
    const ofOwner = this.#all().filter((each) => isOwnedAlike(each, office) && (!isUnowned || isHeld(each)));
    const heldFirst = ofOwner.toSorted((a, b) => Number(isHeld(b)) - Number(isHeld(a)));
    // "Minister" is the office that the person is known to hold on the day.
    if (office.kind === null && this.#draft.grammar.offices.isBareTitle(office.title)) {
      const only = ofOwner.filter(({ slug }) =>
        held.some((each) => each.office === slug && covers(each, this.#draft.day)),
      );
      return only.length === 1 ? only[0]?.slug : undefined;
    }
    return heldFirst.find(({ slug }) => this.isSame(slug, office))?.slug;

    function isHeld({ slug }: KnownOffice): boolean {
      return held.some((each) => each.office === slug);
    }
  }

  /** Tells whether both are of the same kind, or called the same; whose they are has been asked before. */
  isSame(slug: string, { kind, title, short }: ReadOffice): boolean {
    if (kind !== null && this.#kindOfOffice.get(slug) === kind) return true;
    const names = [title, short].flatMap((name) => (name === null ? [] : [nameKey(name)]));
    return this.#names(slug, this.#draft.locale).some((name) => names.includes(nameKey(name)));
  }

  /** Tells whether both are known to be offices, and not the same one. */
  isOther(slug: string, office: ReadOffice): boolean {
    if (this.isSame(slug, office)) return false;
    if (this.isOtherKind(slug, office)) return true;
    const hasName = this.#names(slug, this.#draft.locale).length > 0;
    return hasName && !this.#draft.grammar.offices.isBareTitle(office.title);
  }

  isOtherKind(slug: string, { kind }: ReadOffice): boolean {
    const known = this.#kindOfOffice.get(slug) ?? null;
    return kind !== null && known !== null && kind !== known;
  }

  isOwnedAlike(slug: string, office: ReadOffice): boolean {
    const known = this.#draft.known.offices.find((each) => each.slug === slug);
    return known !== undefined && isOwnedAlike(known, office);
  }

  #all(): KnownOffice[] {
    const added = [...this.#draft.offices.values()].map(({ slug, countryCode, organization }) => ({
      slug,
      countryCode: countryCode ?? null,
      organization: organization ?? null,
    }));
    for (const office of added)
      if (!this.#kindOfOffice.has(office.slug)) this.#kindOfOffice.set(office.slug, this.#kindOf(office));
    return [...this.#draft.known.offices, ...added];
  }

  #names(slug: string, locale: string): string[] {
    const parts = ['title', 'short'] as const;
    return parts.flatMap((part) => this.#draft.word(OFFICE_TEXTS.at({ slug }, part), locale) ?? []);
  }

  #kindOf({ slug, countryCode }: KnownOffice): string | null {
    for (const locale of this.#kinds.locales) {
      const kind = this.#kinds.kindOf(this.#names(slug, locale), locale, countryCode);
      if (kind !== null) return kind;
    }
    return null;
  }
}

/** Tells whether the record shows somebody in an office before and after a day. */
export function covers({ from, to }: KnownTenure, day: string): boolean {
  return from <= day && day <= to;
}

/** A country's ministry may stand between the country and the office. */
function isOwnedAlike(known: KnownOffice, { country, organization }: ReadOffice): boolean {
  if (organization !== null) return known.organization === organization;
  if (country !== null) return known.countryCode === country;
  return known.countryCode === null && known.organization === null;
}
