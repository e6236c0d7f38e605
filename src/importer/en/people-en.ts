import { englishCountryAt } from '../countries.ts';
import type { PersonSpan } from '../grammar.ts';
import {
  HONORIFICS,
  NAME_PARTICLES,
  NOT_NAMES,
  OFFICE_HEADS,
  OFFICE_PREFIXES,
  ORGANIZATIONS,
  PORTFOLIOS,
  POST_NOMINALS,
} from './lexicon-en.ts';
import { englishTokens, type Token } from './tokens-en.ts';

interface Office {
  /** Its first token, and the first token after it. */
  readonly first: number;
  readonly next: number;
  readonly start: number;
  readonly end: number;
  readonly country: string | null;
  readonly organization: string | null;
}

/** How many offices may nest in one another ("Minister of … and Minister of …"). */
const MAX_DEPTH = 3;

/** Everyone an English text names, in reading order. A name is read only beside an honorific or an office. */
export function englishPeople(text: string): PersonSpan[] {
  const tokens = englishTokens(text);
  const reader = new PeopleReader(text, tokens);
  const found: PersonSpan[] = [];
  for (let at = 0; at < tokens.length; ) {
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
  readonly #text: string;
  readonly #tokens: readonly Token[];

  constructor(text: string, tokens: readonly Token[]) {
    this.#text = text;
    this.#tokens = tokens;
  }

  mentionAt(at: number): { person: PersonSpan; next: number } | null {
    const token = this.#tokens[at]!;
    if (!/^\p{Lu}/u.test(token.text) && token.text !== 'the') return null;
    const title = this.#honorificAt(at);
    if (title > at) return this.#nameFirst(at, title) ?? null;
    const office = this.#officeAt(at, false);
    return office === null ? this.#apposition(at) : this.#officeFirst(office);
  }

  /** H.E. Mr. Mark Rutte, Secretary General of NATO. */
  #nameFirst(at: number, nameAt: number): { person: PersonSpan; next: number } | null {
    const nameEnd = this.#nameAt(nameAt);
    if (nameEnd === nameAt) return null;
    return this.#withOfficeAfter(at, nameAt, nameEnd, this.#join(at, nameAt));
  }

  /** Itsunori Onodera, Minister of Defense: a bare name is one only when an office follows. */
  #apposition(at: number): { person: PersonSpan; next: number } | null {
    const nameEnd = this.#nameAt(at);
    if (nameEnd - at < 2) return null;
    const found = this.#withOfficeAfter(at, at, nameEnd, null);
    return found.person.office === null ? null : found;
  }

  #withOfficeAfter(at: number, nameAt: number, nameEnd: number, honorific: string | null) {
    const letters = this.#postNominalsAt(nameEnd);
    const comma = this.#is(letters, ',') ? letters + 1 : -1;
    const office = comma > 0 ? this.#officeAt(this.#skipThe(comma), true) : null;
    // "…, Minister of Defense Kihara" is the next person, not this one's office.
    const own = office !== null && (this.#nameAt(office.next) === office.next || this.#glued(office.next));
    const next = own ? office!.next : letters;
    return { person: this.#person(at, next, nameAt, nameEnd, letters, honorific, own ? office : null), next };
  }

  #glued(at: number): boolean {
    return this.#tokens[at]?.text === 'The';
  }

  /** Ukrainian Defense Minister Umerov · Philippine Secretary of National Defense, Gilberto Teodoro. */
  #officeFirst(office: Office): { person: PersonSpan; next: number } | null {
    const afterComma = this.#is(office.next, ',') ? office.next + 1 : office.next;
    const title = this.#honorificAt(afterComma);
    const nameEnd = this.#nameAt(title);
    if (nameEnd === title) return null;
    const closes = !this.#tokens[nameEnd] || /^[,.;:()]$/.test(this.#tokens[nameEnd]!.text);
    if (afterComma > office.next && !closes) return null;
    // "…, Mark Rutte, Secretary General of NATO" starts a new person after the comma.
    if (afterComma > office.next && this.#is(nameEnd, ',') && this.#officeAt(nameEnd + 1, true)) return null;
    const letters = this.#postNominalsAt(nameEnd);
    const at = office.first;
    const honorific = title > afterComma ? this.#join(afterComma, title) : null;
    return { person: this.#person(at, letters, title, nameEnd, letters, honorific, office), next: letters };
  }

  #person(
    at: number,
    next: number,
    nameAt: number,
    nameEnd: number,
    letters: number,
    honorific: string | null,
    office: Office | null,
  ): PersonSpan {
    return {
      start: this.#tokens[at]!.start,
      end: this.#tokens[next - 1]!.end,
      name: { start: this.#tokens[nameAt]!.start, end: this.#tokens[nameEnd - 1]!.end },
      honorific,
      postNominals: letters > nameEnd ? this.#join(nameEnd, letters) : null,
      office: office === null ? null : { start: office.start, end: office.end },
      country: office?.country ?? null,
      organization: office?.organization ?? null,
      reading: null,
      latin: null,
    };
  }

  /** The tokens of a name from `at`; returns the first token after it. */
  #nameAt(at: number): number {
    let end = at;
    let proper = 0;
    for (; proper < 5; end += 1) {
      const token = this.#tokens[end];
      if (!token || (end > at && token.possessiveBefore)) break;
      if (NAME_PARTICLES.has(token.text) && this.#isNameWord(end + 1)) continue;
      if (!this.#isNameWord(end)) break;
      proper += 1;
    }
    return proper === 0 ? at : end;
  }

  #isNameWord(at: number): boolean {
    const token = this.#tokens[at];
    if (!token || !/^\p{Lu}[\p{L}\p{M}.'-]*$/u.test(token.text)) return false;
    if (
      [OFFICE_HEADS, PORTFOLIOS, HONORIFICS, POST_NOMINALS, ORGANIZATIONS, NOT_NAMES].some((set) =>
        set.has(token.text),
      )
    )
      return false;
    return englishCountryAt(this.#text, token.start) === null;
  }

  #honorificAt(at: number): number {
    let next = this.#tokens[at]?.text === 'the' || this.#tokens[at]?.text === 'The' ? at + 1 : at;
    const first = next;
    while (next < at + 9 && HONORIFICS.has(this.#tokens[next]?.text ?? '')) {
      next += 1;
      if (this.#tokens[next]?.text === 'the' && HONORIFICS.has(this.#tokens[next + 1]?.text ?? '')) next += 1;
    }
    return next > first ? next : at;
  }

  #postNominalsAt(at: number): number {
    let next = at;
    while (next < at + 12) {
      const from =
        next > at && this.#is(next, ',') ? next + 1 : next === at && this.#is(at, ',') ? at + 1 : next;
      if (!POST_NOMINALS.has(this.#tokens[from]?.text ?? '')) return next;
      next = from + 1;
    }
    return next;
  }

  /**
   * An office from `at`: [country or organization] [prefixes and portfolios] head [of|for … ]. `open` lets any
   * capitalised word follow "of" or "for" — safe only where no name can come next.
   */
  #officeAt(at: number, open: boolean, depth = 0): Office | null {
    if (depth > MAX_DEPTH) return null;
    let next = at;
    let country: string | null = null;
    let organization: string | null = null;
    let head = -1;
    const limit = at + 14;
    while (next < limit && this.#tokens[next]) {
      const word = this.#tokens[next]!.text;
      const state = englishCountryAt(this.#text, this.#tokens[next]!.start);
      if (state !== null && head < 0) {
        if (country !== null) return null;
        country = state.country;
        next = this.#tokenAfter(state.end);
      } else if (ORGANIZATIONS.has(word) && head < 0) {
        organization = word;
        next += 1;
      } else if (OFFICE_HEADS.has(word)) {
        head = next;
        next += 1;
        if (/^(?:General|Designate|designate|Major)$/.test(this.#tokens[next]?.text ?? '')) next += 1;
        if (!OFFICE_HEADS.has(this.#tokens[next]?.text ?? '')) break;
      } else if (head < 0 && word === 'Secretary-General') {
        head = next;
        next += 1;
        break;
      } else if (head < 0 && (OFFICE_PREFIXES.has(word) || PORTFOLIOS.has(word))) next += 1;
      else if (
        head < 0 &&
        next > at &&
        /^(?:and|for)$/.test(word) &&
        PORTFOLIOS.has(this.#tokens[next + 1]?.text ?? '')
      )
        next += 1;
      else break;
      if (this.#tokens[next - 1]!.possessive && !(head < 0 && country !== null)) break;
    }
    if (head < 0 || this.#tokens[next - 1]!.possessive) return null;
    const rest = this.#complementAt(next, open, depth);
    const found: Office = {
      first: at,
      next: rest.next,
      start: this.#tokens[at]!.start,
      end: this.#tokens[rest.next - 1]!.end,
      country: country ?? rest.country,
      organization: organization ?? rest.organization,
    };
    return this.#joinedOffice(found, open, depth);
  }

  /** "Deputy Prime Minister and Minister for Defence"; "Minister for Industry, Minister for the Pacific of Australia". */
  #joinedOffice(office: Office, open: boolean, depth: number): Office {
    const link = this.#tokens[office.next]?.text;
    if (link !== 'and' && !(open && link === ',')) return office;
    const at = this.#skipThe(office.next + 1);
    const second = this.#officeAt(at, open, depth + 1) ?? (open ? this.#ministryAt(at, depth + 1) : null);
    if (second === null) return office;
    if (office.country !== null && second.country !== null && office.country !== second.country)
      return office;
    const named = this.#nameAt(this.#honorificAt(second.next)) > second.next;
    if (open === named) return office;
    const { country, organization } = office;
    return {
      ...second,
      first: office.first,
      start: office.start,
      country: second.country ?? country,
      organization: second.organization ?? organization,
    };
  }

  /** "Vice Minister, Ministry of National Defense of the Republic of Korea"; "Federal Minister …, Germany". */
  #ministryAt(at: number, depth: number): Office | null {
    const token = this.#tokens[at];
    if (!token) return null;
    const state = englishCountryAt(this.#text, token.start);
    if (state !== null) {
      const next = this.#tokenAfter(state.end);
      return {
        first: at,
        next,
        start: token.start,
        end: state.end,
        country: state.country,
        organization: null,
      };
    }
    if (!/^(?:Ministry|Department|Office)$/.test(token.text)) return null;
    const rest = this.#complementAt(at + 1, true, depth);
    return { ...rest, first: at, start: token.start, end: this.#tokens[rest.next - 1]!.end };
  }

  #complementAt(
    at: number,
    open: boolean,
    depth: number,
  ): { next: number; country: string | null; organization: string | null } {
    let next = at;
    let country: string | null = null;
    let organization: string | null = null;
    while (next < at + 24 && this.#tokens[next]) {
      const from = this.#skipConnectors(next, next === at);
      const token = this.#tokens[from];
      if (!token || (next === at && from === at)) break;
      const state = englishCountryAt(this.#text, token.start);
      // Two offices share nothing: a head here begins the next one.
      if (
        state === null &&
        (OFFICE_HEADS.has(token.text) || HONORIFICS.has(token.text)) &&
        !PORTFOLIOS.has(token.text)
      )
        break;
      if (state !== null) {
        const adjective = this.#officeAt(from, false, depth + 1);
        if (adjective !== null && from > next && this.#tokens[from - 1]!.text === 'and') break;
        country ??= state.country;
        next = this.#tokenAfter(state.end);
      } else if (ORGANIZATIONS.has(token.text)) {
        organization ??= token.text;
        next = from + 1;
      } else if (PORTFOLIOS.has(token.text) || (open && /^\p{Lu}/u.test(token.text))) next = from + 1;
      else break;
      if (this.#tokens[next - 1]!.possessive && !PORTFOLIOS.has(this.#tokens[next]?.text ?? '')) break;
      if (this.#is(next, '(') && this.#is(next + 2, ')') && /^[A-Z]{2,6}$/.test(this.#tokens[next + 1]!.text))
        next += 3;
    }
    return { next, country, organization };
  }

  /** of · for · of the · and the · to; a comma joins portfolios ("Economy, Trade and Industry"). */
  #skipConnectors(at: number, required: boolean): number {
    let next = at;
    if (this.#is(next, ',')) {
      const word = this.#tokens[next + 1]?.text ?? '';
      return !required && PORTFOLIOS.has(word) && !/^(?:Ministry|Department)$/.test(word)
        ? next + 1
        : this.#tokens.length;
    }
    const words = required ? /^(?:of|for|to|on|in)$/ : /^(?:of|for|and|to)$/;
    while (next < at + 2 && words.test(this.#tokens[next]?.text ?? '')) next += 1;
    if (next > at && this.#tokens[next]?.text === 'the') next += 1;
    return next;
  }

  #skipThe(at: number): number {
    return this.#tokens[at]?.text === 'the' ? at + 1 : at;
  }

  #tokenAfter(end: number): number {
    let low = 0;
    let high = this.#tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#tokens[middle]!.start < end) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #is(at: number, mark: string): boolean {
    return this.#tokens[at]?.text === mark;
  }

  #join(at: number, next: number): string {
    return this.#text.slice(this.#tokens[at]!.start, this.#tokens[next - 1]!.end);
  }
}
