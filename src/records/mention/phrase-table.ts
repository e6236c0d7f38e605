/** A phrase of the table in a text: it ends before `end`. */
export interface PhraseMatch<Value> {
  readonly end: number;
  readonly values: readonly Value[];
}

/** The number of code units that decide where in a text there is anything to look up. */
const PREFIX_LENGTH = 2;

/**
 * Phrases to be found in texts. A place in a text costs one look-up for what begins like it, and where something does,
 * one for each length that there is; the phrases themselves are only keys, so thousands of people take little room.
 */
export class PhraseTable<Value> {
  readonly #values = new Map<string, Value[]>();
  /** The lengths of phrases by their first code units, the longest first. */
  readonly #lengths = new Map<string, number[]>();

  add(phrase: string, value: Value): void {
    if (phrase === '') return;
    const known = this.#values.get(phrase);
    if (known !== undefined) {
      known.push(value);
      return;
    }
    this.#values.set(phrase, [value]);
    const head = phrase.slice(0, PREFIX_LENGTH);
    const lengths = this.#lengths.get(head) ?? [];
    if (lengths.includes(phrase.length)) return;
    lengths.push(phrase.length);
    this.#lengths.set(
      head,
      lengths.sort((a, b) => b - a),
    );
  }

  /** The phrases that begin at `start`, the longest first. */
  matchesAt(text: string, start: number): PhraseMatch<Value>[] {
    const found: PhraseMatch<Value>[] = [];
    for (let size = PREFIX_LENGTH; size > 0; size -= 1) {
      for (const length of this.#lengths.get(text.slice(start, start + size)) ?? []) {
        // A phrase as short as its head is found under that head alone.
        if (size < PREFIX_LENGTH && length !== size) continue;
        const values = this.#values.get(text.slice(start, start + length));
        if (values !== undefined) found.push({ end: start + length, values });
      }
    }
    return found;
  }
}
