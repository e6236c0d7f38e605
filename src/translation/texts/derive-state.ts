import type { TextOrigin, TextState } from './translation.table.ts';

/** A text of one locale, as far as its state depends on the original at its address. */
export interface StatedText {
  readonly value: string | null;
  readonly origin: TextOrigin;
  readonly state: TextState;
  readonly hash: string | null;
  readonly sourceHash: string | null;
}

/** The original among the texts at one address: the one the others are translations of; undefined where none is. */
export function originalOf<Row extends StatedText>(texts: readonly Row[]): Row | undefined {
  return texts.find(({ origin, value }) => origin === 'ORIGINAL' && value !== null);
}

/**
 * The state of a text beside the original at its address: STALE where it was made from other words than those of today,
 * otherwise what a person said of it. Nothing is known of a text that was made when there was no original.
 */
export function derivedState(text: StatedText, original: StatedText | undefined): TextState {
  const isStale =
    original !== undefined &&
    text.origin !== 'ORIGINAL' &&
    text.sourceHash !== null &&
    text.sourceHash !== original.hash;
  return isStale ? 'STALE' : text.state;
}
