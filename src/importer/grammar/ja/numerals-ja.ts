const DIGITS = '〇一二三四五六七八九';

/** A number as Japanese releases print it: arabic (blanks between digits are PDF damage), kanji, or 元 (1). */
export const NUMERAL = '(?:\\d(?: ?\\d){0,3}|[〇一二三四五六七八九十百]{1,5}|元)';

/** The value of {@link NUMERAL}. */
export function japaneseNumber(printed: string): number {
  if (printed === '元') return 1;
  if (/\d/.test(printed)) return Number(printed.replaceAll(' ', ''));
  if (!/[十百]/.test(printed)) return Number([...printed].map((sign) => DIGITS.indexOf(sign)).join(''));
  let total = 0;
  let digit = 0;
  for (const sign of printed) {
    if (sign === '百' || sign === '十') {
      total += (digit || 1) * (sign === '百' ? 100 : 10);
      digit = 0;
    } else digit = DIGITS.indexOf(sign);
  }
  return total + digit;
}
