import type { PersonSpan } from '../people-grammar.ts';
import { englishCountryAt } from './countries-en.ts';
import { NameReader } from './names-en.ts';
import { OfficeReader, type OfficeTokens } from './offices-en.ts';

/** Everyone an English text names, in reading order. A name is read only beside an honorific or an office. */
export function englishPeople(text: string): PersonSpan[] {
  const names = new NameReader(text);
  const reader = new PeopleReader(names);
  const found: PersonSpan[] = [];
  for (let at = 0; at < names.tokens.length; ) {
    const mention = reader.mentionAt(at);
    if (mention === null) at += 1;
    else {
      found.push(mention.person);
      at = Math.max(mention.next, at + 1);
    }
  }
  return found;
}

class PeopleReader {
  readonly #names: NameReader;
  readonly #offices: OfficeReader;

  constructor(names: NameReader) {
    this.#names = names;
    this.#offices = new OfficeReader(names);
  }

  mentionAt(at: number): { person: PersonSpan; next: number } | null {
    const token = this.#names.tokens[at]!;
    if (!/^\p{Lu}/u.test(token.text) && token.text !== 'the') return null;
    const title = this.#names.honorificAt(at);
    const titled = title > at ? this.#nameFirst(at, title) : null;
    if (titled !== null) return titled;
    const honored = title > at ? this.#offices.officeAt(title, false) : null;
    if (honored !== null) return this.#officeFirst(honored, at);
    const office = this.#offices.officeAt(at, false);
    return office === null ? this.#apposition(at) : this.#officeFirst(office);
  }

  /** H.E. Mr. Mark Rutte, Secretary General of NATO. */
  #nameFirst(at: number, nameAt: number): { person: PersonSpan; next: number } | null {
    const nameEnd = this.#names.nameAt(nameAt);
    if (nameEnd === nameAt) return null;
    return this.#withOfficeAfter(at, nameAt, nameEnd, this.#names.join(at, nameAt));
  }

  /** Itsunori Onodera, Minister of Defense: a bare name is one only when an office follows. */
  #apposition(at: number): { person: PersonSpan; next: number } | null {
    const nameEnd = this.#names.nameAt(at);
    if (nameEnd - at < 2) return null;
    const found = this.#withOfficeAfter(at, at, nameEnd, null);
    return found.person.office === null ? null : found;
  }

  #withOfficeAfter(at: number, nameAt: number, nameEnd: number, honorific: string | null) {
    const letters = this.#names.postNominalsAt(nameEnd);
    const comma = this.#names.is(letters, ',') ? letters + 1 : -1;
    const office = comma > 0 ? this.#offices.officeAt(this.#names.skipThe(comma), true) : null;
    // "…, Minister of Defense Kihara" is the next person, not this one's office.
    const own = office !== null && !this.#isNamedAt(office.next);
    const next = own ? office!.next : letters;
    return { person: this.#person(at, next, nameAt, nameEnd, letters, honorific, own ? office : null), next };
  }

  /** Ukrainian Defense Minister Umerov · Philippine Secretary of National Defense, Gilberto Teodoro. */
  #officeFirst(office: OfficeTokens, at = office.first): { person: PersonSpan; next: number } | null {
    const afterComma = this.#names.is(office.next, ',') ? office.next + 1 : office.next;
    const title = this.#names.honorificAt(afterComma);
    const nameEnd = this.#names.nameAt(title);
    if (nameEnd === title) return null;
    const closes = !this.#names.tokens[nameEnd] || /^[,.;:()]$/.test(this.#names.tokens[nameEnd]!.text);
    if (afterComma > office.next && !closes && title === afterComma) return null;
    // "…, Mark Rutte, Secretary General of NATO" starts a new person after the comma.
    if (afterComma > office.next && this.#names.is(nameEnd, ',')) {
      const later = this.#offices.officeAt(nameEnd + 1, true);
      if (later !== null && !this.#isNamedAt(later.next)) return null;
    }
    const letters = this.#names.postNominalsAt(nameEnd);
    // "H.E. President Marcos" has it before the office, "Defense Minister General Giang" after it.
    const before = office.first > at ? this.#names.join(at, office.first) : null;
    const honorific = title > afterComma ? this.#names.join(afterComma, title) : before;
    const home = office.country === null ? this.#homeAt(letters) : null;
    const next = home?.next ?? letters;
    const whose = home === null ? office : { ...office, country: home.country };
    return { person: this.#person(at, next, title, nameEnd, letters, honorific, whose), next };
  }

  /** Tells whether a name, with its honorific, stands there. */
  #isNamedAt(at: number): boolean {
    const name = this.#names.honorificAt(at);
    return this.#names.nameAt(name) > name;
  }

  /** President Marcos of the Philippines. */
  #homeAt(at: number): { country: string; next: number } | null {
    if (!this.#names.is(at, 'of')) return null;
    const token = this.#names.tokens[this.#names.skipThe(at + 1)];
    const state = token === undefined ? null : englishCountryAt(this.#names.text, token.start);
    return state === null ? null : { country: state.country, next: this.#names.tokenAfter(state.end) };
  }

  #person(
    at: number,
    next: number,
    nameAt: number,
    nameEnd: number,
    letters: number,
    honorific: string | null,
    office: OfficeTokens | null,
  ): PersonSpan {
    return {
      start: this.#names.tokens[at]!.start,
      end: this.#names.tokens[next - 1]!.end,
      name: { start: this.#names.tokens[nameAt]!.start, end: this.#names.tokens[nameEnd - 1]!.end },
      honorific,
      postNominals:
        letters > nameEnd
          ? this.#names.join(this.#names.is(nameEnd, ',') ? nameEnd + 1 : nameEnd, letters)
          : null,
      office: office === null ? null : { start: office.start, end: office.end },
      country: office?.country ?? null,
      organization: office?.organization ?? null,
      reading: null,
      latin: null,
    };
  }
}
