/** The candidate that takes the fewest changed letters to be written instead of `text`; of several, the first. */
export function nearestOf(text: string, candidates: Iterable<string>): string {
  let nearest = '';
  let fewest = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - text.length) >= fewest) continue;
    const changes = distance(text.toLowerCase(), candidate.toLowerCase());
    if (changes >= fewest) continue;
    [nearest, fewest] = [candidate, changes];
  }
  return nearest;
}

/** The Levenshtein distance. */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (above[column - 1] as number) + (a[row - 1] === b[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (above[column] as number) + 1, (current[column - 1] as number) + 1));
    }
    above = current;
  }
  return above[b.length] as number;
}
