/** The text after the word that calls a line a caption, without the bracket round both. */
export function captionAfter(word: RegExp, line: string): { start: number; end: number } | null {
  const found = word.exec(line);
  if (found === null) return null;
  const isBracketed = /^[([]/.test(line) && !/[\])]/.test(found[0]) && /[\])]$/.test(line);
  return { start: found[0].length, end: line.length - (isBracketed ? 1 : 0) };
}
