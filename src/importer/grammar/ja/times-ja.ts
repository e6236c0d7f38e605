import { ONLY_DAY } from '../calendar.ts';
import type { JapanDay, TimeFacts } from '../calendar-grammar.ts';
import { japaneseDates } from './dates-ja.ts';
import { japaneseNumber, NUMERAL } from './numerals-ja.ts';

const CLOCK = (name: string): string =>
  `(?:(?<${name}Half>午前|午後|朝|(?<!深)夜)?の?(?<${name}Hour>${NUMERAL}) ?(?:時(?!間)(?: ?(?<${name}Minute>${NUMERAL}) ?分(?!間)|(?<${name}30>半))?|:(?<${name}Colon>\\d{2})(?!\\d))|(?<${name}Noon>正午))(?<${name}About>過ぎ|すぎ|頃|ごろ)?`;
const NOTE = '(?:\\((?:現地時間|日本時間)\\))?';
const RANGE = new RegExp(
  `${CLOCK('start')} ?${NOTE} ?(?:から|より|~|-) ?(?:(?:翌|同)?(?:${NUMERAL} ?)?日 ?の?)?${CLOCK('end')}`,
);
const START = new RegExp(CLOCK('start'));
const CLOCKS = new RegExp(CLOCK('any'), 'g');
const JAPAN = new RegExp(`\\(日本時間:?(?<day>[^()]{0,16}?)${CLOCK('japan')}[^()]{0,8}\\)`);
const ZONE = /\((?:現地時間|日本時間)\)|現地時間|日本時間/;
const DURATION = new RegExp(
  `(?<about>約|およそ|概ね)? ?(?:(?<halfHour>半) ?時間|(?<hours>${NUMERAL}) ?時間(?:(?<half>半)| ?(?<hourMinutes>${NUMERAL}) ?分)?間?|(?<minutes>${NUMERAL}) ?分間)(?<after>程度|ほど|弱|強|余り)?|(?<about2>約|およそ|概ね) ?(?<minutes2>${NUMERAL}) ?分|(?<![時\\d〇一二三四五六七八九十] ?)(?<minutes3>${NUMERAL}) ?分(?<after3>程度|ほど|弱|強|余り)|(?<hour>小一時間)`,
);

/** The times and the duration a folded Japanese sentence gives. */
export function japaneseTime(sentence: string): TimeFacts {
  const japan = JAPAN.exec(sentence);
  const text = japan ? sentence.replace(japan[0], ' '.repeat(japan[0].length)) : sentence;
  const range = RANGE.exec(text);
  const start = range ?? START.exec(text);
  const clock = start ? clockOf(start, 'start') : null;
  const end = range ? clockOf(range, 'end') : null;
  const zone = clock ? ZONE.exec(text) : null;
  const duration = DURATION.exec(text);
  const minutes = duration ? durationOf(duration.groups ?? {}) : null;
  const japanClock = japan ? clockOf(japan, 'japan') : null;
  return {
    startTime: clock,
    startPrecision:
      start && clock
        ? (start.groups?.startMinute ?? start.groups?.start30 ?? start.groups?.startColon) === undefined
          ? 'HOUR'
          : 'MINUTE'
        : null,
    startIsApproximate: start?.groups?.startAbout !== undefined,
    endTime: end,
    dayPeriod: clock === null ? periodOf(text) : null,
    timeZoneNote: zone === null ? null : { start: zone.index, end: zone.index + zone[0].length },
    zone: zone === null ? null : zone[0].includes('現地') ? 'LOCAL' : 'JAPAN',
    japan:
      japan && japanClock
        ? {
            start: japan.index,
            end: japan.index + japan[0].length,
            time: japanClock,
            day: dayOf(japan.groups?.day ?? ''),
          }
        : null,
    durationMinutes: minutes ?? (clock && end ? (toMinutes(end) - toMinutes(clock) + 1440) % 1440 : null),
    durationIsApproximate:
      minutes !== null &&
      ['about', 'about2', 'after', 'after3', 'hour'].some((name) => duration?.groups?.[name] !== undefined),
    impossible: impossibleIn(sentence),
  };
}

const toMinutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** 25時 is no hour of the day. */
function impossibleIn(sentence: string): TimeFacts['impossible'] {
  for (const found of sentence.matchAll(CLOCKS))
    if (clockOf(found, 'any') === null) return { start: found.index, end: found.index + found[0].length };
  return null;
}

function clockOf(match: RegExpExecArray, name: string): string | null {
  const part = match.groups ?? {};
  if (part[`${name}Noon`] !== undefined) return '12:00';
  let hour = japaneseNumber(part[`${name}Hour`]!);
  // The half of the day is that of the start, unless midnight or noon lies between.
  const half = part[`${name}Half`] ?? (name === 'end' && hour < 12 ? part.startHalf : undefined);
  if (half !== undefined && hour <= 12) hour = (hour % 12) + (/[後夜]/.test(half) ? 12 : 0);
  const minutes = part[`${name}Minute`] ?? part[`${name}Colon`] ?? '0';
  const minute = part[`${name}30`] === undefined ? japaneseNumber(minutes) : 30;
  if (hour > 24 || minute > 59) return null;
  return `${String(hour % 24).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function durationOf(part: Record<string, string | undefined>): number {
  const minutes = part.minutes ?? part.minutes2 ?? part.minutes3;
  if (part.hour !== undefined) return 60;
  if (minutes !== undefined) return japaneseNumber(minutes);
  if (part.halfHour !== undefined) return 30;
  const rest =
    part.half !== undefined ? 30 : part.hourMinutes === undefined ? 0 : japaneseNumber(part.hourMinutes);
  return japaneseNumber(part.hours!) * 60 + rest;
}

function periodOf(text: string): 'AM' | 'PM' | null {
  const found = /日(?:\([^()]{1,4}\))?の?(午前|午後)/.exec(text);
  return found === null ? null : found[1] === '午前' ? 'AM' : 'PM';
}

function dayOf(printed: string): JapanDay {
  if (/翌/.test(printed)) return 'next';
  if (/前/.test(printed) && !/午前/.test(printed)) return 'previous';
  const [date] = japaneseDates(printed);
  if (date) return date;
  const day = new RegExp(`(${NUMERAL}) ?日`).exec(printed);
  return day ? { ...ONLY_DAY, day: japaneseNumber(day[1]!) } : 'same';
}
