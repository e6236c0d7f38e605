import type { DateMention } from '../calendar.ts';

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const MONTH = `(?:${MONTHS}|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)`;
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const YEAR = '(?:19|20)\\d{2}';
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const WEEKDAY = WEEKDAYS.map((day) => `${day}|${day.slice(0, 3)}\\.?`)
  .join('|')
  .replace('Tue\\.?', 'Tues?\\.?')
  .replace('Thu\\.?', 'Thu(?:rs)?\\.?');
const TO = ' ?(?:-|~|to|through|until|and) ?(?:the )?';

/** October 17 · October 17th, 2024 · October 19th to 20th · June 30 to July 2, 2024. */
const MONTH_FIRST = new RegExp(
  `\\b(?:(?<weekday>${WEEKDAY}),? )?(?<month>${MONTH}) (?<day>${DAY})(?![\\d:])(?: ?\\((?<weekdayInside>${WEEKDAY})\\))?` +
    `(?:,? (?<firstYear>${YEAR})(?=${TO}${MONTH}))?` +
    `(?:${TO}(?:(?:${WEEKDAY}),? )?(?:(?<lastMonth>${MONTH}) )?(?<lastDay>${DAY})(?![\\d:]| ?(?:[ap]\\.?m\\b|minutes|hours|countries|member))(?: ?\\((?:${WEEKDAY})\\))?)?` +
    `(?:,? (?<year>${YEAR})\\b)?`,
  'g',
);
/** 17 October 2024 · 17 October, 2024 · the 17th of October · 19 to 20 October. */
const DAY_FIRST = new RegExp(
  `\\b(?:(?<weekday>${WEEKDAY}),? )?(?:the )?(?<day>${DAY})(?:${TO}(?:(?:${WEEKDAY}),? )?(?<lastDay>${DAY}))? (?:of )?(?<month>${MONTH})(?!\\w)(?! \\d{1,2}\\b)` +
    `(?:,? (?<year>${YEAR})\\b)?`,
  'g',
);
/** 2024-10-17 · 2024/10/17. */
const YEAR_FIRST = /\b(?<year>(?:19|20)\d{2})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})\b/g;
/** 10/17/2024: month first, as the releases write it. */
const SLASHED = /\b(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>(?:19|20)\d{2})\b/g;

const TO_COME =
  /\b(?:(?:which|that) (?:will|is|was|were|are|took) |(?:scheduled|planned|due|slated) (?:for|to)|to be (?:held|convened|hosted) )(?:(?!\. \p{Lu}\p{Ll})[^;:]){0,80}$/u;

/** Every date of an English text, in reading order. */
export function englishDates(text: string): DateMention[] {
  // Most lines have no digit, and none of them a date.
  if (!/\d/.test(text)) return [];
  const found: DateMention[] = [];
  for (const pattern of [MONTH_FIRST, DAY_FIRST, YEAR_FIRST, SLASHED]) {
    for (const match of text.matchAll(pattern)) {
      if (isAttribute(text, match) || isOfAnother(text, match.index)) continue;
      const mention = mentionOf(match, pattern === SLASHED);
      if (!found.some((other) => mention.start < other.end && other.start < mention.end)) found.push(mention);
    }
  }
  return found.sort((left, right) => left.start - right.start);
}

/** "the January 1 earthquake" tells when something else was. */
function isAttribute(text: string, { index, 0: printed }: RegExpExecArray): boolean {
  return (
    /^\p{L}/u.test(printed) &&
    /\bthe $/.test(text.slice(Math.max(0, index - 4), index)) &&
    /^ (?!(?:in|at|from|on|and|to|for|with|by|during|until|through|as|was|were|is|are)\b)\p{Ll}{3}/u.test(
      text.slice(index + printed.length, index + printed.length + 12),
    )
  );
}

/** "…, which will be held in Washington, D.C., on Oct. 30" tells when something else is. */
function isOfAnother(text: string, at: number): boolean {
  return TO_COME.test(text.slice(Math.max(0, at - 100), at));
}

function mentionOf(match: RegExpExecArray, slashed: boolean): DateMention {
  const part = match.groups ?? {};
  let month = monthOf(part.month!);
  let day = Number.parseInt(part.day!, 10);
  if (slashed && month > 12) [month, day] = [day, month];
  const year = part.year ?? part.firstYear;
  const weekday = part.weekday ?? part.weekdayInside;
  return {
    start: match.index,
    end: match.index + match[0].length,
    year: part.firstYear === undefined && year === undefined ? null : Number(part.firstYear ?? year),
    month,
    day,
    last:
      part.lastDay === undefined
        ? null
        : {
            year: part.year === undefined ? null : Number(part.year),
            month: part.lastMonth === undefined ? month : monthOf(part.lastMonth),
            day: Number.parseInt(part.lastDay, 10),
          },
    weekday:
      weekday === undefined ? null : WEEKDAYS.findIndex((name) => name.startsWith(weekday.slice(0, 3))),
    orderIsOpen: slashed && month <= 12 && day <= 12 && month !== day,
  };
}

function monthOf(printed: string): number {
  const number = Number.parseInt(printed, 10);
  if (!Number.isNaN(number)) return number;
  return MONTHS.split('|').findIndex((name) => name.startsWith(printed.slice(0, 3))) + 1;
}
