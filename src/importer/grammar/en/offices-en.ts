import { englishCountryAt } from './countries-en.ts';
import { HONORIFICS, isOfficeHead, OFFICE_PREFIXES, PORTFOLIOS } from './lexicon-en.ts';
import type { NameReader } from './names-en.ts';

/** An office as printed, with the country and organization in it. */
export interface OfficeTokens {
  /** Its first token, and the first token after it. */
  readonly first: number;
  readonly next: number;
  readonly start: number;
  readonly end: number;
  readonly country: string | null;
  readonly organization: string | null;
}

const AFTER_HEAD = /^(?:Designate|designate|Extraordinary|Plenipotentiary)$/;
/** Offices that have a "General" of their own; after any other it is the rank of who holds it. */
const WITH_GENERAL =
  /^(?:Secretary|Director|Consul|Attorney|Inspector|Governor|Commissioner|Superintendent|Representative)$/;
/** The most offices that may nest in one another ("Minister of … and Minister of …"). */
const MAX_DEPTH = 3;

/** Reads offices among the tokens of an English text. */
export class OfficeReader {
  readonly #names: NameReader;

  constructor(names: NameReader) {
    this.#names = names;
  }

  /**
   * An office from `at`: [country or organization] [prefixes and portfolios] head [of|for … ]. `open` lets any
   * capitalised word follow "of" or "for" — safe only where no name can come next.
   */
  officeAt(at: number, open: boolean, depth = 0): OfficeTokens | null {
    if (depth > MAX_DEPTH) return null;
    let next = at;
    let country: string | null = null;
    let organization: string | null = null;
    let head = -1;
    const limit = at + 14;
    while (next < limit && this.#names.tokens[next]) {
      const word = this.#names.tokens[next]!.text;
      const state = englishCountryAt(this.#names.text, this.#names.tokens[next]!.start);
      if (state !== null && head < 0) {
        if (country !== null) return null;
        country = state.country;
        next = this.#names.tokenAfter(state.end);
      } else if (head < 0 && this.#names.organizationAt(next) !== null) {
        ({ organization, next } = this.#names.organizationAt(next)!);
      } else if (isOfficeHead(word) && !this.#isRank(next)) {
        head = next;
        next += 1;
        if (this.#names.is(next, 'General') && WITH_GENERAL.test(word)) next += 1;
        while (next < limit && AFTER_HEAD.test(this.#names.word(next))) next += 1;
        if (this.#names.is(next, 'and') && this.#names.is(next + 1, 'Plenipotentiary')) next += 2;
        if (!isOfficeHead(this.#names.word(next)) || this.#isRank(next)) break;
      } else if (head < 0 && (OFFICE_PREFIXES.has(word) || PORTFOLIOS.has(word))) next += 1;
      else if (
        head < 0 &&
        next > at &&
        /^(?:and|for)$/.test(word) &&
        PORTFOLIOS.has(this.#names.tokens[next + 1]?.text ?? '')
      )
        next += 1;
      else break;
      if (this.#names.tokens[next - 1]!.possessive && !(head < 0 && country !== null)) break;
    }
    if (head < 0 || this.#names.tokens[next - 1]!.possessive) return null;
    const rest = this.#complementAt(next, open, depth);
    const found: OfficeTokens = {
      first: at,
      next: rest.next,
      start: this.#names.tokens[at]!.start,
      end: this.#names.tokens[rest.next - 1]!.end,
      country: country ?? rest.country,
      organization: organization ?? rest.organization,
    };
    return this.#joinedOffice(found, open, depth);
  }

  /**
   * "Deputy Prime Minister and Minister for Defence"; "Minister for Industry, Minister for the Pacific of Australia".
   */
  #joinedOffice(office: OfficeTokens, open: boolean, depth: number): OfficeTokens {
    const link = this.#names.tokens[office.next]?.text;
    if (link !== 'and' && link !== '/' && !(open && link === ',')) return office;
    const at = this.#names.skipThe(office.next + 1);
    const second = this.officeAt(at, open, depth + 1) ?? (open ? this.#ministryAt(at, depth + 1) : null);
    if (second === null) return office;
    if (office.country !== null && second.country !== null && office.country !== second.country)
      return office;
    const named = this.#isNamedAt(second.next);
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

  /** Tells whether a name follows, at once or after a comma with its honorific. */
  #isNamedAt(at: number): boolean {
    if (this.#names.nameAt(this.#names.honorificAt(at)) > at) return true;
    if (!this.#names.is(at, ',')) return false;
    const name = this.#names.honorificAt(at + 1);
    return name > at + 1 && this.#names.nameAt(name) > name;
  }

  /** "Vice Minister, Ministry of National Defense of the Republic of Korea"; "Federal Minister …, Germany". */
  #ministryAt(at: number, depth: number): OfficeTokens | null {
    const token = this.#names.tokens[at];
    if (!token) return null;
    const state = englishCountryAt(this.#names.text, token.start);
    if (state !== null) {
      let next = this.#names.tokenAfter(state.end);
      // "Commander, U.S. Indo-Pacific Command".
      while (next < at + 8 && PORTFOLIOS.has(this.#names.word(next))) next += 1;
      const end = this.#names.tokens[next - 1]!.end;
      return { first: at, next, start: token.start, end, country: state.country, organization: null };
    }
    if (!/^(?:Ministry|Department|Office)$/.test(token.text)) return null;
    const rest = this.#complementAt(at + 1, true, depth);
    return { ...rest, first: at, start: token.start, end: this.#names.tokens[rest.next - 1]!.end };
  }

  /** "General" before a name is a rank, before "Affairs" or "Staff" it is not; so with "Prince". */
  #isRank(at: number): boolean {
    if (!/^(?:General|Admiral|Prince|Princess|Marshal)$/.test(this.#names.word(at))) return false;
    // "Crown Prince" is an office.
    if (this.#names.word(at - 1) === 'Crown') return false;
    const title = this.#names.honorificAt(at);
    return title > at && this.#names.nameAt(title) > title;
  }

  #complementAt(
    at: number,
    open: boolean,
    depth: number,
  ): { next: number; country: string | null; organization: string | null } {
    let next = at;
    let country: string | null = null;
    let organization: string | null = null;
    while (next < at + 24 && this.#names.tokens[next]) {
      const from = this.#skipConnectors(next, next === at);
      const token = this.#names.tokens[from];
      if (!token || (next === at && from === at)) break;
      const state = englishCountryAt(this.#names.text, token.start);
      // Two offices share nothing: a head here begins the next one.
      if (
        state === null &&
        (isOfficeHead(token.text) || HONORIFICS.has(token.text)) &&
        (!PORTFOLIOS.has(token.text) || this.#isRank(from))
      )
        break;
      if (state !== null) {
        const adjective = this.officeAt(from, false, depth + 1);
        if (adjective !== null && from > next && this.#names.tokens[from - 1]!.text === 'and') break;
        country ??= state.country;
        next = this.#names.tokenAfter(state.end);
      } else if (this.#names.organizationAt(from) !== null) {
        const found = this.#names.organizationAt(from)!;
        organization ??= found.organization;
        next = found.next;
      } else if (PORTFOLIOS.has(token.text) || (open && /^\p{Lu}/u.test(token.text))) next = from + 1;
      else break;
      if (this.#names.tokens[next - 1]!.possessive && !PORTFOLIOS.has(this.#names.tokens[next]?.text ?? ''))
        break;
      if (
        this.#names.is(next, '(') &&
        this.#names.is(next + 2, ')') &&
        /^[A-Z]{2,6}$/.test(this.#names.tokens[next + 1]!.text)
      )
        next += 3;
    }
    return { next, country, organization };
  }

  /** of · for · of the · and the · to; a comma joins portfolios ("Economy, Trade and Industry"). */
  #skipConnectors(at: number, required: boolean): number {
    let next = at;
    if (this.#names.is(next, ',')) {
      const word = this.#names.tokens[next + 1]?.text ?? '';
      return !required && PORTFOLIOS.has(word) && !/^(?:Ministry|Department)$/.test(word)
        ? next + 1
        : this.#names.tokens.length;
    }
    const words = required ? /^(?:of|for|to|on|in)$/ : /^(?:of|for|and|to)$/;
    while (next < at + 2 && words.test(this.#names.tokens[next]?.text ?? '')) next += 1;
    if (next > at && this.#names.tokens[next]?.text === 'the') next += 1;
    return next;
  }
}
