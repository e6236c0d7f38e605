import { ONLY_DAY } from '../calendar.ts';
import type { JapanDay, TimeFacts } from '../grammar.ts';
import type { Span } from '../text-run.ts';
import { englishDates } from './dates-en.ts';

const NUMBER_WORDS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  'twenty-five': 25,
  thirty: 30,
  'thirty-five': 35,
  forty: 40,
  'forty-five': 45,
  fifty: 50,
  'fifty-five': 55,
  sixty: 60,
  ninety: 90,
};
const NUMBER = `(?:\\d{1,3}(?:\\.\\d)?|${Object.keys(NUMBER_WORDS)
  .sort((a, b) => b.length - a.length)
  .join('|')})`;
const ABOUT =
  '(?:about|approximately|approx\\.?|around|roughly|some|nearly|almost|over|more than|just (?:over|under|after|before)|shortly after)';
const HALF_DAY = '(?: ?[ap]\\.?m\\b\\.?| in the (?:morning|afternoon|evening)\\b)';
const CLOCK = `(?:\\d{1,2}:\\d{2}(?!\\d)${HALF_DAY}?|\\d{1,2}(?:\\.\\d{2})?${HALF_DAY}|\\d{4} ?(?:hours|hrs)\\b|\\b(?:noon|midnight)\\b)`;
const HALVED = `(?:\\d{1,2}(?:[:.]\\d{2})?${HALF_DAY})`;
const ZONE =
  '(?:\\((?:local time|[Jj]apan(?:ese)? (?:[Ss]tandard )?[Tt]ime|JST)\\)|local time|Japan (?:Standard )?[Tt]ime|JST)';

const DURATION = new RegExp(
  `(?:(?<about>${ABOUT}) )?(?<![\\d.:])(?:(?<half>half an hour|half-hour)|(?<quarters>(?:a|three)[ -]quarters?) of an hour|(?<hours>${NUMBER})(?<andHalf> and (?:a|one) half)?[ -]hours?(?:,? (?:and )?(?:(?<hourHalf>a half)|(?:${ABOUT} )?(?<hourMinutes>${NUMBER})[ -]minutes?))?|(?<minutes>${NUMBER})[ -]min(?:ute)?s?)\\b`,
  'i',
);
const BETWEEN = new RegExp(
  `\\b(?:between|from) (?:(?<about>${ABOUT}) )?(?<start>${CLOCK})(?: ${ZONE})? ?(?:and|to|until|till|-|~) ?(?:${ABOUT} )?(?<end>${CLOCK})`,
  'i',
);
/** From 3 to 4:30 p.m. */
const SHARED = new RegExp(
  `\\b(?:between|from) (?:(?<about>${ABOUT}) )?(?<start>\\d{1,2}(?::\\d{2})?) ?(?:and|to|until|till|-|~) ?(?:${ABOUT} )?(?<end>${HALVED})`,
  'i',
);
const START = new RegExp(
  `\\b(?:from|at|commencing|starting|beginning|since)(?: (?:from|at))?(?: (?<about>${ABOUT}))? (?<start>${CLOCK})`,
  'i',
);
const PAIR = new RegExp(`(?<start>${CLOCK}) ?[-~] ?(?<end>${CLOCK})`, 'i');
const BARE = new RegExp(`(?<start>${CLOCK})`, 'i');
const JAPAN_TIME = new RegExp(
  `\\((?:Japan (?:Standard )?[Tt]ime|JST)[:,]? (?<time>${CLOCK})[^)]{0,40}\\)|(?:\\(|[;,] ?)(?<time2>${CLOCK})[^)]{0,40}(?:Japan (?:Standard )?[Tt]ime|JST)\\)`,
);
const PERIOD =
  /(?:^|[\s,(])(AM|PM|a\.m\.|p\.m\.)(?=$|[\s),;.])|\b(?:[IiOo]n the|[Tt]his) (morning|afternoon|evening)\b/;
/** What looks like an hour of the day, so that it is noticed where it is none. */
const LIKE_CLOCK = /\b(?:from|at|to|until|commencing|between)(?: (?:around|about))? (\d{1,2}:\d{2})(?!\d)/gi;

/** The times and the duration an English sentence gives. */
export function englishTime(sentence: string): TimeFacts {
  const japan = JAPAN_TIME.exec(sentence);
  const text = japan ? sentence.replace(japan[0], ' '.repeat(japan[0].length)) : sentence;
  const shared = BETWEEN.test(text) ? null : sharedRange(text);
  const range = shared ?? BETWEEN.exec(text) ?? PAIR.exec(text);
  const start = range ?? START.exec(text) ?? BARE.exec(text);
  const clock = start ? readClock(start.groups!.start!) : null;
  const end = range ? readClock(range.groups!.end!) : null;
  const zone = start ? new RegExp(ZONE).exec(text) : null;
  const duration = DURATION.exec(text);
  const minutes = duration ? durationOf(duration) : null;
  const period = start ? null : PERIOD.exec(text);
  const japanClock = japan ? readClock((japan.groups!.time ?? japan.groups!.time2)!) : null;
  return {
    startTime: clock?.time ?? null,
    startPrecision: clock?.precision ?? null,
    startIsApproximate: start?.groups?.about !== undefined,
    endTime: end?.time ?? null,
    dayPeriod: period === null ? null : /^(?:a\.?m|A|morning)/.test(period[1] ?? period[2]!) ? 'AM' : 'PM',
    timeZoneNote: zone === null ? null : { start: zone.index, end: zone.index + zone[0].length },
    zone: zone === null ? null : /local/i.test(zone[0]) ? 'LOCAL' : 'JAPAN',
    japan:
      japan && japanClock
        ? {
            start: japan.index,
            end: japan.index + japan[0].length,
            time: japanClock.time,
            day: dayOf(japan[0]),
          }
        : null,
    durationMinutes: minutes ?? (clock && end ? minutesBetween(clock.time, end.time) : null),
    durationIsApproximate: minutes !== null && duration?.groups?.about !== undefined,
    impossible: impossibleIn(sentence),
  };
}

/** The half of the day is printed once, with the end. */
function sharedRange(text: string): RegExpExecArray | null {
  const found = SHARED.exec(text);
  if (found === null) return null;
  const end = found.groups!.end!;
  const half = /[ap]\.?m|in the/i.exec(end)![0];
  const isBefore = Number.parseInt(found.groups!.start!, 10) % 12 <= Number.parseInt(end, 10) % 12;
  const start = `${found.groups!.start!} ${isBefore ? (half === 'in the' ? end.slice(end.indexOf(half)) : half) : 'am'}`;
  found.groups = { ...found.groups, start };
  return found;
}

function impossibleIn(sentence: string): Span | null {
  for (const found of sentence.matchAll(LIKE_CLOCK)) {
    if (readClock(found[1]!) !== null || found[1] === '24:00') continue;
    const end = found.index + found[0].length;
    return { start: end - found[1]!.length, end };
  }
  return null;
}

/** The day in Japan that the bracket names: a date, "the 18th", "the following day". */
function dayOf(bracket: string): JapanDay {
  if (/\b(?:next|following) day\b/i.test(bracket)) return 'next';
  if (/\b(?:previous day|day before)\b/i.test(bracket)) return 'previous';
  const [date] = englishDates(bracket);
  if (date) return date;
  const day = /\b(\d{1,2})(?:st|nd|rd|th)\b/.exec(bracket);
  return day === null ? 'same' : { ...ONLY_DAY, day: Number(day[1]) };
}

/** Minutes from one `HH:MM` to another, over midnight if need be. */
export function minutesBetween(start: string, end: string): number {
  const at = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return (at(end) - at(start) + 1440) % 1440;
}

function readClock(printed: string): { time: string; precision: 'MINUTE' | 'HOUR' } | null {
  if (/^\d{4}/.test(printed)) return readClock(`${printed.slice(0, 2)}:${printed.slice(2, 4)}`);
  if (printed.toLowerCase() === 'noon') return { time: '12:00', precision: 'HOUR' };
  if (printed.toLowerCase() === 'midnight') return { time: '00:00', precision: 'HOUR' };
  const found = /^(\d{1,2})(?:[:.](\d{2}))? ?(?:in the )?([ape]|morning)?/i.exec(printed)!;
  const half = found[3] === undefined ? undefined : /^[am]/i.test(found[3]) ? 'a' : 'p';
  let hour = Number(found[1]);
  if (half !== undefined && hour <= 12) hour = (hour % 12) + (half === 'p' ? 12 : 0);
  const minute = found[2] ?? '00';
  if (hour > 23 || Number(minute) > 59) return null;
  return {
    time: `${String(hour).padStart(2, '0')}:${minute}`,
    precision: found[2] === undefined ? 'HOUR' : 'MINUTE',
  };
}

function durationOf(match: RegExpExecArray): number {
  const part = match.groups ?? {};
  if (part.half !== undefined) return 30;
  if (part.quarters !== undefined) return /three/i.test(part.quarters) ? 45 : 15;
  if (part.minutes !== undefined) return numberOf(part.minutes);
  const half = part.andHalf !== undefined || part.hourHalf !== undefined ? 30 : 0;
  return (
    numberOf(part.hours!) * 60 + half + (part.hourMinutes === undefined ? 0 : numberOf(part.hourMinutes))
  );
}

function numberOf(printed: string): number {
  return NUMBER_WORDS[printed.toLowerCase()] ?? Number(printed);
}
