import type { Span } from '../../source/text-run.ts';
import type { PartySpan, PersonSpan } from '../people-grammar.ts';
import { japaneseCountries } from './countries-ja.ts';
import { japaneseNumber } from './numerals-ja.ts';

/** インド太平洋パートナー(IP4:日本、豪州、ニュージーランド、韓国). */
const LISTED =
  /([\p{Script=Katakana}ー・\p{Script=Han}]{2,24})\(([A-Z][A-Za-z0-9+]{1,9})[::]([^()]{2,120})\)/gu;
/** NATO加盟国32カ国; ASEAN10か国; プラス国8か国. */
const COUNTED =
  /((?:[A-Z]{2,8}|[ァ-ヴー]{2,10})?(?:加盟国|参加国|プラス国|諸国)?) ?(\d{1,3}|[一二三四五六七八九十]{1,3})[カか箇ヶヵ]国/g;
const ACRONYM = /[A-Z][A-Z0-9]{1,7}/g;

/** Groups, organizations and countries a folded Japanese sentence names as present; a country in an office is not. */
export function japaneseParties(text: string, people: readonly PersonSpan[]): PartySpan[] {
  const found: PartySpan[] = [];
  const none = { country: null, count: null, abbreviation: null, members: [] };
  const free = (span: Span): boolean =>
    ![...people, ...found].some((other) => span.start < other.end && other.start < span.end);
  for (const match of text.matchAll(LISTED)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const open = span.end - 1 - match[3]!.length;
    const members = japaneseCountries(match[3]!).map((member) => ({
      ...member,
      start: open + member.start,
      end: open + member.end,
    }));
    if (members.length > 0 && free(span))
      found.push({ ...span, ...none, kind: 'GROUP', name: match[1]!, abbreviation: match[2]!, members });
  }
  for (const match of text.matchAll(COUNTED)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (match[1] !== '' && free(span))
      found.push({ ...span, ...none, kind: 'GROUP', name: match[1]!, count: japaneseNumber(match[2]!) });
  }
  for (const match of text.matchAll(ACRONYM)) {
    const span = { start: match.index, end: match.index + match[0].length };
    if (listed(text, span) && free(span))
      found.push({ ...span, ...none, kind: 'ORGANIZATION', name: match[0] });
  }
  for (const country of japaneseCountries(text)) {
    const name = text.slice(country.start, country.end);
    if (listed(text, country) && free(country))
      found.push({
        start: country.start,
        end: country.end,
        ...none,
        kind: 'COUNTRY',
        name,
        country: country.country,
      });
  }
  return found.sort((left, right) => left.start - right.start);
}

/** Stands in a list of those present: after a comma, before a comma or "…の国防大臣等". */
function listed(text: string, span: Span): boolean {
  return (
    /(?:^|[、(:]|及び|並びに|と)$/.test(text.slice(Math.max(0, span.start - 3), span.start)) &&
    /^(?:、|及び|並びに|の(?:国防|外務|防衛|外相|各国|閣僚|代表)|が(?:出席|参加)|等が)/.test(
      text.slice(span.end, span.end + 6),
    )
  );
}
