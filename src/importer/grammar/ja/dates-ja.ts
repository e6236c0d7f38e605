import type { DateMention } from '../calendar.ts';
import { japaneseNumber, NUMERAL } from './numerals-ja.ts';

/** Year before the first of each era. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, 大正: 1911, 明治: 1867 };
const SHORT_ERAS: Readonly<Record<string, number>> = { R: 2018, H: 1988, S: 1925 };
const WEEKDAYS = '日月火水木金土';
const WEEKDAY = `(?: ?\\((?<weekday>[${WEEKDAYS}])(?:曜日?)?(?:・祝)?\\))?`;
const YEAR = `(?:(?<era>令和|平成|昭和|大正|明治) ?(?<eraYear>${NUMERAL})(?: ?\\((?<western>\\d{4})年?\\))? ?年|(?<year>\\d ?\\d ?\\d ?\\d|[〇一二三四五六七八九]{4}) ?(?:\\([^()]{1,8}\\) ?)?年)`;
const LAST_YEAR = `(?:(?:(?<lastEra>令和|平成|昭和) ?(?<lastEraYear>${NUMERAL})|(?<lastWestern>\\d{4})) ?年 ?)?`;
const LAST = `(?: ?(?:~|-|から|より|及び|および|・|、|と) ?(?:${LAST_YEAR}(?:(?<lastMonth>${NUMERAL}) ?月 ?)?(?<lastDay>${NUMERAL}) ?日(?!間)(?:まで)?(?: ?\\([${WEEKDAYS}](?:曜日?)?\\))?))?`;
/** 10月17、18日 · 10月17～18日. */
const DAYS = new RegExp(
  `(?:${YEAR} ?)?(?<month>${NUMERAL}) ?月 ?(?<day>${NUMERAL}) ?[、・~-] ?(?<lastDay>${NUMERAL}) ?日(?!間)`,
  'g',
);
const FULL = new RegExp(
  `(?:${YEAR} ?)?(?<month>${NUMERAL}) ?月 ?(?<day>${NUMERAL}) ?日${WEEKDAY}${LAST}`,
  'g',
);
/** 6.10.17 alone on its line: the year is of the era that began in 2019. */
const ALONE = /^(?<aloneYear>[1-9]|1[0-2])\.(?<month>\d{1,2})\.(?<day>\d{1,2})$/g;
/** R6.10.17. */
const SHORT =
  /(?<![A-Za-z\d])(?<shortEra>[RHS])(?<eraYear>\d{1,2})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/g;
/** 本17日、同17日、翌17日: the month of the date before it. */
const SAME_MONTH = new RegExp(`(?<same>[本同翌]) ?(?<day>${NUMERAL}) ?日${WEEKDAY}`, 'g');
/** 現地時間13日午後 · 14日、: at the head of a sentence or right behind its subject, of the month told of before. */
const HEAD_DAY = new RegExp(
  `(?<=^|\\(|^また、|[はがも]、)(?:現地時間)? ?(?<day>${NUMERAL}) ?日(?=午前|午後|、|夜|朝|\\(|に|${NUMERAL} ?時)${WEEKDAY}`,
  'g',
);
const NUMERIC = /(?<!\d)(?<year>(?:19|20)\d{2})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/g;

/** Every date of a folded Japanese text, in reading order. `month` is 0 for 本17日: it stands in the date before. */
export function japaneseDates(text: string): DateMention[] {
  // Most lines have neither, and none of them a date.
  if (!/[日\d]/.test(text)) return [];
  const found: DateMention[] = [];
  for (const pattern of [DAYS, FULL, SAME_MONTH, HEAD_DAY, NUMERIC, SHORT, ALONE]) {
    for (const match of text.matchAll(pattern)) {
      const mention = mentionOf(match);
      if (!found.some((other) => mention.start < other.end && other.start < mention.end)) found.push(mention);
    }
  }
  return found.sort((left, right) => left.start - right.start);
}

function mentionOf(match: RegExpExecArray): DateMention {
  const part = match.groups ?? {};
  const month = part.month === undefined ? 0 : japaneseNumber(part.month);
  return {
    start: match.index,
    end: match.index + match[0].length,
    year: yearOf(part),
    month,
    day: japaneseNumber(part.day!),
    last:
      part.lastDay === undefined
        ? null
        : {
            year: yearOf({ era: part.lastEra, eraYear: part.lastEraYear, year: part.lastWestern }),
            month: part.lastMonth === undefined ? month : japaneseNumber(part.lastMonth),
            day: japaneseNumber(part.lastDay),
          },
    weekday: part.weekday === undefined ? null : WEEKDAYS.indexOf(part.weekday),
    orderIsOpen: false,
  };
}

function yearOf(part: Record<string, string | undefined>): number | null {
  if (part.western !== undefined) return Number(part.western);
  if (part.aloneYear !== undefined) return ERAS.令和! + Number(part.aloneYear);
  if (part.shortEra !== undefined) return SHORT_ERAS[part.shortEra]! + Number(part.eraYear);
  if (part.era !== undefined) return ERAS[part.era]! + japaneseNumber(part.eraYear!);
  return part.year === undefined ? null : japaneseNumber(part.year);
}
