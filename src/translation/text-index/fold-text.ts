/** A folded text, and where each of its UTF-16 units came from: `sourceIndices[i]` is an index of the text as written. */
export interface FoldedText {
  readonly folded: string;
  /** One longer than `folded`: the last is the length of the text. */
  readonly sourceIndices: readonly number[];
}

/**
 * A piece of text that folds on its own: a character with its marks, a half-width kana with its sound mark (U+FF9E,
 * U+FF9F).
 */
const CLUSTERS = /\P{M}[\p{M}\uFF9E\uFF9F]*|\p{M}+/gsu;
/** Texts are made of a few thousand clusters again and again; what comes from outside may be of any. */
const MOST_KEPT = 20_000;
const kept = new Map<string, string>();

/**
 * A text as the index has it, and a query as it is looked for: without differences of width (ＮＡＴＯ, ﾅｶﾀﾆ), case,
 * kana (ナカタニ is なかたに) and Latin accents; any white space is one space. Never shown.
 */
export function foldText(text: string): string {
  return foldWithIndices(text).folded;
}

/** The same, with the way back, to mark in the text as written what was found in the folded one. */
export function foldWithIndices(text: string): FoldedText {
  let folded = '';
  const sourceIndices: number[] = [];
  const wellFormed = text.toWellFormed();
  for (const { 0: cluster, index } of wellFormed.matchAll(CLUSTERS)) {
    let piece = kept.get(cluster) ?? foldCluster(cluster);
    if (piece.startsWith(' ') && (folded === '' || folded.endsWith(' '))) piece = piece.slice(1);
    for (let unit = 0; unit < piece.length; unit += 1) sourceIndices.push(index);
    folded += piece;
  }
  if (folded.endsWith(' ')) {
    folded = folded.slice(0, -1);
    sourceIndices.pop();
  }
  return { folded, sourceIndices: [...sourceIndices, wellFormed.length] };
}

function foldCluster(cluster: string): string {
  const folded = cluster
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/(\p{sc=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .replace(/\p{Cf}+/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\u30A1-\u30F6\u30FD\u30FE]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
  if (kept.size < MOST_KEPT && cluster.length < 8) kept.set(cluster, folded);
  return folded;
}
