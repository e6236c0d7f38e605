/** Scripts written without spaces between words, and the marks used with them (々, ー, 、). */
const UNSPACED = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}]/u;
const WORD =
  /(?:(?!\p{scx=Han}|\p{scx=Hiragana}|\p{scx=Katakana}|\p{scx=Hangul}|\p{scx=Bopomofo})[\p{L}\p{N}])+/gu;

/** True where a text is looked for by substring, because its words cannot be told apart. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

/**
 * The pieces of a folded text that it can be found by. Of unspaced scripts one character and two (防, 防相), so that
 * no query is too short; of others three (`nat`, `ato`), and whole words that are shorter (`eu`).
 */
export function gramsOf(folded: string): string[] {
  const grams = new Set(shortWords(folded));
  for (const line of folded.split('\n')) {
    const characters = [...line];
    const unspaced = characters.map((character) => UNSPACED.test(character));
    for (let i = 0; i < characters.length; i += 1) {
      const [a, b, c] = [characters[i] as string, characters[i + 1], characters[i + 2]];
      if (unspaced[i]) grams.add(a);
      if (b === undefined) continue;
      if (unspaced[i] || unspaced[i + 1]) grams.add(a + b);
      else if (c !== undefined && !unspaced[i + 2]) grams.add(a + b + c);
    }
  }
  return [...grams];
}

/** The grams that a text must have to contain this one anywhere; none where it is too short to tell. */
export function gramsWithin(folded: string): string[] {
  const words = new Set(shortWords(folded));
  const grams = gramsOf(folded).filter((gram) => !words.has(gram));
  const longer = grams.filter((gram) => [...gram].length > 1);
  return longer.length > 0 ? longer : grams;
}

function shortWords(folded: string): string[] {
  return (folded.match(WORD) ?? []).filter((word) => [...word].length <= 2);
}
