export const NUMBER_WORDS: Readonly<Record<string, number>> = {
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
export const NUMBER = `(?:\\d{1,3}(?:\\.\\d)?|${Object.keys(NUMBER_WORDS)
  .sort((a, b) => b.length - a.length)
  .join('|')})`;
export const ABOUT =
  '(?:about|approximately|approx\\.?|around|roughly|some|nearly|almost|over|more than|just (?:over|under|after|before)|shortly after)';
/** Blanks as a page may print them: "3:00&nbsp;p.m." is folded to six. */
const HALF_DAY = '(?: {0,6}[ap]\\.?m\\b\\.?| in the (?:morning|afternoon|evening)\\b)';
/** Zones as they are abbreviated; Japan's is told apart. */
export const ABBREVIATED_ZONE =
  '(?:[ACEMP][SD]T|CES?T|EES?T|WES?T|GMT|UTC|BST|AE[SD]?T|AC[SD]T|AWST|KST|JST|NZ[SD]T|SGT|PHT|ICT|HKT)';
const TO = ' ?(?:and|to|until|till|-|~) ?';
/** The unit that makes four figures a clock: "0900 GMT", "1530-1600hrs", "1400 (local time)". */
const UNIT = ` ?\\(?(?:hours?\\b|hrs?\\b|local time|${ABBREVIATED_ZONE}\\b)`;
const FOUR_FIGURES = `(?<![\\d.,:/-])(?:[01]\\d|2[0-3])[0-5]\\d(?:(?: ?(?:hours|hrs)\\b)|(?=${UNIT})|(?=${TO}\\d{4}${UNIT}))`;
export const AFTER_DASH = `(?:[01]\\d|2[0-3])[0-5]\\d(?:(?: ?(?:hours|hrs)\\b)|(?=${UNIT}))`;
/** "10.00 CEST": a dot needs a zone or a half of the day beside it. */
const DOTTED = `\\d{1,2}\\.\\d{2}(?= ?\\(?${ABBREVIATED_ZONE}\\b|${TO}\\d{1,2}\\.\\d{2} ?\\(?${ABBREVIATED_ZONE}\\b)`;
export const CLOCK = `(?:\\d{1,2}:\\d{2}(?!\\d)${HALF_DAY}?|\\d{1,2}(?:\\.\\d{2})?${HALF_DAY}|${DOTTED}|${FOUR_FIGURES}|\\b(?:noon|midnight)\\b)`;
export const HALVED = `(?:\\d{1,2}(?:[:.]\\d{2})?${HALF_DAY})`;
export const ZONE =
  '(?:\\((?:local time|[Jj]apan(?:ese)? (?:[Ss]tandard )?[Tt]ime|JST)\\)|local time|Japan (?:Standard )?[Tt]ime|JST)';

/** The hour that a clock prints; null where there is no such hour. */
export function readClock(printed: string): { time: string; precision: 'MINUTE' | 'HOUR' } | null {
  if (/^\d{4}/.test(printed)) return readClock(`${printed.slice(0, 2)}:${printed.slice(2, 4)}`);
  if (printed.toLowerCase() === 'noon') return { time: '12:00', precision: 'HOUR' };
  if (printed.toLowerCase() === 'midnight') return { time: '00:00', precision: 'HOUR' };
  const found = /^(\d{1,2})(?:[:.](\d{2}))? {0,6}(?:in the )?([ape]|morning)?/i.exec(printed)!;
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
