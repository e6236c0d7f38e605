const CALENDAR_DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const STORED_DATE = /^(\d{4,7})-(\d\d)-(\d\d)( BC)?$/;

/** PostgreSQL's `date` reaches from 4713 BC to the year 5874897; what is cut off at the ends is less than a year. */
const LAST_YEAR = 5_874_896;
const FIRST_YEAR_BC = 4_712;

/** True when a text is a calendar date (ISO 8601) of the years 0001 to 9999, which database and formats both have. */
export function isCalendarDate(text: string): boolean {
  return CALENDAR_DATE.test(text) && isStoredDate(text);
}

/** True when a text is a day as PostgreSQL writes one, which may be before Christ or have more digits in its year. */
export function isStoredDate(text: string): boolean {
  const [, year, month, day, isBefore] = STORED_DATE.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  const [longest, count] = [isBefore ? FIRST_YEAR_BC : LAST_YEAR, Number(year)];
  return count >= 1 && count <= longest && isDayOf(isBefore ? 1 - count : count, Number(month), Number(day));
}

/** Midnight UTC of a day as PostgreSQL writes one; null where JavaScript has no such date (`infinity`). */
export function midnightOf(text: string): Date | null {
  const [, year, month, day, isBefore] = STORED_DATE.exec(text) ?? [];
  const midnight = new Date(0);
  midnight.setUTCFullYear(isBefore ? 1 - Number(year) : Number(year), Number(month) - 1, Number(day));
  return Number.isNaN(midnight.getTime()) ? null : midnight;
}

/** The Gregorian calendar repeats itself after 400 years. */
function isDayOf(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(2000 + (year % 400), month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
