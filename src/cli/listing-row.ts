const LABEL_WIDTH = 14;
const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u;

/** A line of a listing: a label, as wide as all others where Japanese characters take two columns, and a text. */
export function row(label: string, text: string): string {
  const width = [...label].reduce((sum, sign) => sum + (WIDE.test(sign) ? 2 : 1), 0);
  return `  ${label}${' '.repeat(Math.max(1, LABEL_WIDTH - width))}${text}`;
}
