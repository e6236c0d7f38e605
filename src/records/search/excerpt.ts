import type { Match } from './mark-matches.ts';

export interface ExcerptSpan {
  readonly text: string;
  readonly isMatch: boolean;
}

export interface Excerpt {
  /** One after the other they are a piece of the text, as it is written. */
  readonly spans: readonly ExcerptSpan[];
  readonly isCutAtStart: boolean;
  readonly isCutAtEnd: boolean;
}

/**
 * The length of the longest excerpt, in UTF-16 units; a character of an unspaced script is about as wide as two
 * letters.
 */
const LONGEST = { spaced: 200, unspaced: 100 };
/** The part of an excerpt that may stand before its first match. */
const MOST_BEFORE_MATCH = 0.25;
const BREAK = /[\s。、，．,.;；!?！？」』）)]/;

/** The piece of a text with the most matches in it, the first of such; the beginning where there is no match. */
export function excerptOf(text: string, matches: readonly Match[], isUnspaced: boolean): Excerpt {
  const longest = isUnspaced ? LONGEST.unspaced : LONGEST.spaced;
  if (text.length <= longest) return cut(text, matches, 0, text.length);
  const lead = Math.round(longest * MOST_BEFORE_MATCH);
  const beginnings = matches.map(({ start }) => Math.max(0, Math.min(start - lead, text.length - longest)));
  const countFrom = (from: number) =>
    matches.filter(({ start, end }) => start >= from && end <= from + longest).length;
  const best = Math.max(0, ...beginnings.map(countFrom));
  const from = beginnings.find((each) => countFrom(each) === best) ?? 0;
  const within = matches.filter(({ start, end }) => start >= from && end <= from + longest);
  const start = from === 0 ? 0 : afterBreak(text, from, within[0]?.start ?? from);
  const end = Math.min(text.length, from + longest);
  return cut(
    text,
    matches,
    start,
    end === text.length ? end : beforeBreak(text, end, within.at(-1)?.end ?? start),
  );
}

/** The beginning of a word or sentence at or after `from`, but not after `latest`. */
function afterBreak(text: string, from: number, latest: number): number {
  for (let at = from; at < latest; at += 1) {
    if (BREAK.test(text[at - 1] as string) && !BREAK.test(text[at] as string)) return at;
  }
  return wholeCharacter(text, from);
}

function beforeBreak(text: string, end: number, earliest: number): number {
  for (let at = end; at > Math.max(earliest, end - LONGEST.spaced / 5); at -= 1) {
    if (BREAK.test(text[at] as string)) return at;
  }
  return wholeCharacter(text, end);
}

/** A place that does not break a surrogate pair or tear a mark from its letter. */
function wholeCharacter(text: string, at: number): number {
  let place = at;
  while (place > 0 && /^[\uDC00-\uDFFF\p{M}\uFF9E\uFF9F]/u.test(text.slice(place))) place -= 1;
  return place;
}

function cut(text: string, matches: readonly Match[], from: number, to: number): Excerpt {
  const spans: ExcerptSpan[] = [];
  const push = (start: number, end: number, isMatch: boolean) => {
    if (start < end) spans.push({ text: text.slice(start, end), isMatch });
  };
  let at = from;
  for (const match of matches) {
    const [start, end] = [Math.max(match.start, from), Math.min(match.end, to)];
    if (start >= end) continue;
    push(at, start, false);
    push(start, end, true);
    at = end;
  }
  push(at, to, false);
  return { spans, isCutAtStart: from > 0, isCutAtEnd: to < text.length };
}
