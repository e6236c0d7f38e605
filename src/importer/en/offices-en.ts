import { englishCountryAt } from '../countries.ts';
import { HONORIFICS, OFFICE_HEADS, OFFICE_PREFIXES, ORGANIZATIONS, PORTFOLIOS } from './lexicon-en.ts';
import type { NameReader } from './names-en.ts';

/** An office as printed, with the country and organization in it. */
export interface Office {
  /** Its first token, and the first token after it. */
  readonly first: number;
  readonly next: number;
  readonly start: number;
  readonly end: number;
  readonly country: string | null;
  readonly organization: string | null;
}

const AFTER_HEAD = /^(?:General|Designate|designate|Extraordinary|Plenipotentiary)$/;
/** How many offices may nest in one another ("Minister of … and Minister of …"). */
const MAX_DEPTH = 3;

/** Reads offices among the tokens of an English text. */
export class OfficeReader {
  readonly #names: NameReader;

  constructor(names: NameReader) {
    this.#names = names;
  }

  officeAt(at: number, open: boolean, depth = 0): Office | null {
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
      } else if (ORGANIZATIONS.has(word) && head < 0) {
        organization = word;
        next += 1;
      } else if (OFFICE_HEADS.has(word)) {
        head = next;
        next += 1;
        while (next < limit && AFTER_HEAD.test(this.#names.tokens[next]?.text ?? '')) next += 1;
        if (this.#names.is(next, 'and') && this.#names.is(next + 1, 'Plenipotentiary')) next += 2;
        if (!OFFICE_HEADS.has(this.#names.tokens[next]?.text ?? '')) break;
      } else if (head < 0 && word === 'Secretary-General') {
        head = next;
        next += 1;
        break;
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
    const found: Office = {
      first: at,
      next: rest.next,
      start: this.#names.tokens[at]!.start,
      end: this.#names.tokens[rest.next - 1]!.end,
      country: country ?? rest.country,
      organization: organization ?? rest.organization,
    };
    return this.#joinedOffice(found, open, depth);
  }

  /** "Deputy Prime Minister and Minister for Defence"; "Minister for Industry, Minister for the Pacific of Australia". */
  #joinedOffice(office: Office, open: boolean, depth: number): Office {
    const link = this.#names.tokens[office.next]?.text;
    if (link !== 'and' && !(open && link === ',')) return office;
    const at = this.#names.skipThe(office.next + 1);
    const second = this.officeAt(at, open, depth + 1) ?? (open ? this.#ministryAt(at, depth + 1) : null);
    if (second === null) return office;
    if (office.country !== null && second.country !== null && office.country !== second.country)
      return office;
    const named = this.#names.nameAt(this.#names.honorificAt(second.next)) > second.next;
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
    const token = this.#names.tokens[at];
    if (!token) return null;
    const state = englishCountryAt(this.#names.text, token.start);
    if (state !== null) {
      const next = this.#names.tokenAfter(state.end);
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
    return { ...rest, first: at, start: token.start, end: this.#names.tokens[rest.next - 1]!.end };
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
        (OFFICE_HEADS.has(token.text) || HONORIFICS.has(token.text)) &&
        !PORTFOLIOS.has(token.text)
      )
        break;
      if (state !== null) {
        const adjective = this.officeAt(from, false, depth + 1);
        if (adjective !== null && from > next && this.#names.tokens[from - 1]!.text === 'and') break;
        country ??= state.country;
        next = this.#names.tokenAfter(state.end);
      } else if (ORGANIZATIONS.has(token.text)) {
        organization ??= token.text;
        next = from + 1;
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
