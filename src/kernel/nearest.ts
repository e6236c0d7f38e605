/** The candidate that takes the fewest changed letters to be written instead of `text`; of several, the first. */
export function nearestOf(text: string, candidates: Iterable<string>): string {
  let nearest = '';
  let fewest = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    const changes = distance(text.toLowerCase(), candidate.toLowerCase(), fewest);
    if (changes >= fewest) continue;
    [nearest, fewest] = [candidate, changes];
  }
  return nearest;
}

/** True when two letters at most, and no more than one in five, make another name of it. */
export function isNear(text: string, other: string): boolean {
  const most = Math.min(2, Math.floor(text.length / 5));
  return distance(text.toLowerCase(), other.toLowerCase(), most + 1) <= most;
}

/** The Levenshtein distance; of what is `enough` or more, only that it is. */
function distance(a: string, b: string, enough: number): number {
  if (Math.abs(a.length - b.length) >= enough) return enough;
  let above = Uint16Array.from({ length: b.length + 1 }, (_, index) => index);
  let current = new Uint16Array(b.length + 1);
  for (let row = 1; row <= a.length; row += 1) {
    current[0] = row;
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (above[column - 1] as number) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const changes = Math.min(replaced, (above[column] as number) + 1, (current[column - 1] as number) + 1);
      current[column] = changes;
      if (changes < least) least = changes;
    }
    if (least >= enough) return enough;
    [above, current] = [current, above];
  }
  return above[b.length] as number;
}
