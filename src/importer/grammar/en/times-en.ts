import type { Span } from '../../source/text-run.ts';
import { ONLY_DAY } from '../calendar.ts';
import type { JapanDay, TimeFacts } from '../calendar-grammar.ts';
import {
  ABBREVIATED_ZONE,
  ABOUT,
  AFTER_DASH,
  CLOCK,
  HALVED,
  NUMBER,
  NUMBER_WORDS,
  readClock,
  ZONE,
} from './clocks-en.ts';
import { englishDates } from './dates-en.ts';

const DURATION = new RegExp(
  `(?:(?<about>${ABOUT}) )?(?<![\\d.:])(?:(?<half>half an hour|half-hour)|(?<quarters>(?:a|three)[ -]quarters?) of an hour|(?<hours>${NUMBER})(?<andHalf> and (?:a|one) half)?[ -]hours?(?:,? (?:and )?(?:(?<hourHalf>a half)|(?:${ABOUT} )?(?<hourMinutes>${NUMBER})[ -]minutes?))?|(?<minutes>${NUMBER})[ -]min(?:ute)?s?)\\b`,
  'i',
);
const BETWEEN = new RegExp(
  `\\b(?:between|from) (?:(?<about>${ABOUT}) )?(?<start>${CLOCK})(?: ${ZONE}| \\(?${ABBREVIATED_ZONE}\\)?)? ?(?:and|to|until|till|-|~) ?(?:${ABOUT} )?(?<end>${CLOCK}|${AFTER_DASH})`,
  'i',
);
/** Two hours of one half of the day: from 3 to 4:30 p.m. */
const SHARED = new RegExp(
  `\\b(?:between|from) (?:(?<about>${ABOUT}) )?(?<start>\\d{1,2}(?::\\d{2})?) ?(?:and|to|until|till|-|~) ?(?:${ABOUT} )?(?<end>${HALVED})`,
  'i',
);
const START = new RegExp(
  `\\b(?:from|at|commencing|starting|beginning|since)(?: (?:from|at))?(?: (?<about>${ABOUT}))? (?<start>${CLOCK})`,
  'i',
);
const PAIR = new RegExp(`(?<start>${CLOCK}) ?[-~] ?(?<end>${CLOCK}|${AFTER_DASH})`, 'i');
/** The zone as printed right after the clock: "17.30 CEST", "0900 GMT". */
const ZONE_AFTER = new RegExp(`^ ?(\\(${ABBREVIATED_ZONE}\\)|${ABBREVIATED_ZONE}\\b)`);
const BARE = new RegExp(`(?<start>${CLOCK})`, 'i');
const JAPAN_TIME = new RegExp(
  `\\((?:Japan (?:Standard )?[Tt]ime|JST)[:,]? (?<time>${CLOCK})[^)]{0,40}\\)|(?:\\(|[;,] ?)(?<time2>${CLOCK})[^)]{0,40}(?:Japan (?:Standard )?[Tt]ime|JST|in Japan)\\)`,
);
const PERIOD =
  /(?:^|[\s,(])(AM|PM|a\.m\.|p\.m\.)(?=$|[\s),;.])|\b(?:[IiOo]n the|[Tt]his) (morning|afternoon|evening)\b/;
/** A number after a word of time that has the figures of a clock. */
const ANY_CLOCK =
  /\b(?:at|from|until|between|commencing|starting) (?:around |about |approximately )?(\d{1,2}[.:h]\d{2}(?![\d%])(?! ?(?:percent|million|billion|trillion))|(?:(?<=at )[0-2]|(?!19|20)[0-2])\d[0-5]\d ?Z?(?= ?(?:[,.;)]|to |and |until |- ?[0-2]\d[0-5]\d)))/;
/** Figures that look like an hour of the day, so that they are noticed where they are none. */
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
  const zone = start ? (new RegExp(ZONE).exec(text) ?? zoneAfter(text, start)) : null;
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
    zone: zone === null ? null : /local/i.test(zone[0]) ? 'LOCAL' : /J/.test(zone[0]) ? 'JAPAN' : null,
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
    unread: start === null ? clockIn(text) : null,
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

/** The abbreviation of a zone behind a clock, with where it stands. */
function zoneAfter(text: string, clock: RegExpExecArray): { 0: string; index: number } | null {
  const end = clock.index + clock[0].length;
  const found = ZONE_AFTER.exec(text.slice(end, end + 12));
  return found === null ? null : { 0: found[1]!, index: end + found[0].length - found[1]!.length };
}

/** The figures that are plainly a clock though no form of one above: "at 17.30", "at 0900Z". */
function clockIn(text: string): Span | null {
  const found = ANY_CLOCK.exec(text);
  return found === null
    ? null
    : { start: found.index + found[0].length - found[1]!.length, end: found.index + found[0].length };
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
function minutesBetween(start: string, end: string): number {
  const at = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return (at(end) - at(start) + 1440) % 1440;
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
