import { eastAsianWidth } from 'get-east-asian-width';

const LABEL_COLUMNS = 14;

/** A line of a listing: a label, as wide as all others where Japanese characters take two columns, and a text. */
export function row(label: string, text: string): string {
  const columns = [...label].reduce((sum, sign) => sum + eastAsianWidth(sign.codePointAt(0) as number), 0);
  return `  ${label}${' '.repeat(Math.max(1, LABEL_COLUMNS - columns))}${text}`;
}
