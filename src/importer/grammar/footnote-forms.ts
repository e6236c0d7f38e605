/**
 * The marks of footnotes in one language: the signs that all languages use (`(*1)`, `[1]`, `※1`), and its own words.
 */
export interface FootnoteForms {
  /** Matches a mark inside a text; global. */
  readonly mark: RegExp;
  /** Matches the head of a line that explains a mark, with the mark as its first group. */
  readonly head: RegExp;
  /** Matches the word in a mark: "Note" in "(Note 1)". */
  readonly word: RegExp;
  /** Matches the head of a line that is a remark and may explain nothing: "(Note) … were also present". */
  readonly remark: RegExp;
}

/** The words of a language in its marks, as sources of patterns. */
export interface FootnoteWords {
  /** Words in round brackets: "(Note 1)". */
  readonly bracketed: string;
  /** A word in square brackets, where a sign would stand; '' for none. */
  readonly sign: string;
  /** Words before a colon, at the head of the line that explains. */
  readonly bare: string;
  /** The word in round brackets at the head of a remark. */
  readonly remark: string;
}

export function footnoteForms({ bracketed, sign, bare, remark }: FootnoteWords): FootnoteForms {
  const enclosed = `\\((?:\\*|※|${bracketed}) ?\\d{0,2}\\)|\\[(?:[*※${sign}] ?)?\\d{1,2}\\]`;
  const after = '(?<=[\\p{L}\\d)」])';
  return {
    mark: new RegExp(
      `${enclosed}|${after}※(?![\\d※])|(?<![\\p{L}\\d])[*※]\\d{1,2}(?!\\d)|${after}[*※]\\d{1,2}(?!\\d)`,
      'gu',
    ),
    head: new RegExp(
      `^(?:[•・●] *)?(?:(${enclosed}|[*※] ?\\d{1,2}(?!\\d)\\)?|※|\\*(?=\\p{L})|\\(\\*(?=\\p{L})|${bare})[:：)]? *)`,
      'u',
    ),
    word: new RegExp(bracketed, 'i'),
    remark: new RegExp(`^\\s*\\((?:${remark})\\)`),
  };
}
