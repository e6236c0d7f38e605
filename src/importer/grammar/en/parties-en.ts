import type { Span } from '../../source/text-run.ts';
import type { PartySpan, PersonSpan } from '../people-grammar.ts';
import { englishCountries } from './countries-en.ts';
import { ORGANIZATIONS } from './lexicon-en.ts';

const COUNT_WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
/** 32 NATO member states · ten ASEAN Member States · eight Plus-countries. */
const COUNTED =
  /\b(\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) ((?:[\p{Lu}][\p{L}\d-]{0,40}[ -]){0,3}(?:[Mm]ember )?(?:[Ss]tates|[Cc]ountries|[Nn]ations|[Mm]embers))\b/gu;
/** Indo-Pacific Four (IP4: Japan, Australia, New Zealand, and the Republic of Korea). */
const LISTED =
  /((?:\p{Lu}[\p{L}\d-]{0,40} ){0,5}\p{Lu}[\p{L}\d-]{0,40}) \(([A-Z][A-Za-z0-9+-]{1,9}): ([^()]{2,200})\)/gu;
const ACRONYM = /\b[A-Z][A-Z0-9]{1,7}\b/g;

/** Groups, organizations and countries an English sentence names as present; a country in an office is not. */
export function englishParties(text: string, people: readonly PersonSpan[]): PartySpan[] {
  const found: PartySpan[] = [];
  const free = (span: Span): boolean =>
    ![...people, ...found].some((other) => span.start < other.end && other.start < span.end);
  for (const match of text.matchAll(LISTED)) {
    const open = match.index + match[1]!.length + match[2]!.length + 4;
    const members = englishCountries(match[3]!).map((member) => ({
      ...member,
      start: open + member.start,
      end: open + member.end,
    }));
    const span = { start: match.index, end: match.index + match[0].length };
    if (members.length > 0 && free(span))
      found.push({
        ...span,
        kind: 'GROUP',
        name: match[1]!,
        country: null,
        count: null,
        abbreviation: match[2]!,
        members,
      });
  }
  for (const match of text.matchAll(COUNTED)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const count = COUNT_WORDS.indexOf(match[1]!);
    const { members, end } = membersAfter(text, span.end);
    if (free(span))
      found.push({
        ...span,
        end,
        kind: 'GROUP',
        name: match[2]!,
        country: null,
        count: count < 0 ? Number(match[1]) : count,
        abbreviation: null,
        members,
      });
  }
  for (const match of text.matchAll(ACRONYM)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const listed = /(?:and|with|from|,) (?:the )?$/.test(
      text.slice(Math.max(0, span.start - 12), span.start),
    );
    const modifies =
      /^ ?[\p{L}-]/u.test(text.slice(span.end)) &&
      !/^ (?:and|as|attended|participated|were|in|at|to)\b/.test(text.slice(span.end, span.end + 14));
    if (ORGANIZATIONS.has(match[0]) && listed && !modifies && free(span))
      found.push({
        ...span,
        kind: 'ORGANIZATION',
        name: match[0],
        country: null,
        count: null,
        abbreviation: null,
        members: [],
      });
  }
  for (const country of englishCountries(text)) {
    const name = text.slice(country.start, country.end);
    const before = text.slice(Math.max(0, country.start - 28), country.start);
    const listed = /(?:and|from|among|between|,)(?: countries including)? (?:the )?$|\((?:the )?$/.test(
      before,
    );
    const alone = /\((?:the )?$/.test(before) && text.charAt(country.end) === ')';
    const modifies =
      alone ||
      /^(?:'|-)|^ (?!and\b|as\b|also\b|attended|participated|were\b|was\b|in\b|at\b)\p{L}/u.test(
        text.slice(country.end, country.end + 16),
      );
    if (listed && !modifies && free(country))
      found.push({
        start: country.start,
        end: country.end,
        kind: 'COUNTRY',
        name,
        country: country.country,
        count: null,
        abbreviation: null,
        members: [],
      });
  }
  return found.sort((left, right) => left.start - right.start);
}

/** The countries that a bracket after a group lists. */
function membersAfter(text: string, at: number): { members: PartySpan['members']; end: number } {
  const bracket = /^ \(([^()]{4,240})\)/.exec(text.slice(at, at + 248));
  const found = bracket === null ? [] : englishCountries(bracket[1]!);
  if (bracket === null || found.length < 2) return { members: [], end: at };
  const move = at + 2;
  return {
    members: found.map((each) => ({ ...each, start: each.start + move, end: each.end + move })),
    end: at + bracket[0].length,
  };
}
