/** The problems that a locale file may have: each code is a key under `problems` in `locales/<locale>/localeFiles.json`. */
export const LOCALE_FILE_PROBLEMS = [
  'JSON_INVALID',
  'FILE_TOO_LARGE',
  'FILE_HAS_TOO_MANY_TEXTS',
  'FILE_NOT_UTF8',
  'FILE_NAME_INVALID',
  'FILE_UNREADABLE',
  'FILE_UNWRITABLE',
  'FOLDER_UNREADABLE',
  'LINK_IN_CIRCLE',
  'LINK_BROKEN',
  'MERGE_MARKER',
  'NESTED_TOO_DEEP',
  'NOT_AN_OBJECT',
  'NOT_A_STRING',
  'KEY_TWICE',
  'KEY_MALFORMED',
  'KEY_RESERVED',
  'CONTROL_CHARACTER',
  'NESTING_IN_TEMPLATE',
  'SLUG_WIDTH',
  'SLUG_MALFORMED',
  'SLUG_TOO_LONG',
  'SLUG_OF_OTHER_RECORD',
  'SLUG_TWICE',
  'CHANGED_ON_BOTH_SIDES',
  'OLDER_TEXTS',
  'FILE_GONE',
] as const;
export type LocaleFileProblemCode = (typeof LOCALE_FILE_PROBLEMS)[number];

/** A position in a file. Lines and columns count from 1, columns in UTF-16 code units, as editors do. */
export interface FilePosition {
  readonly line: number;
  readonly column: number;
}

/** The facts that the sentence of a problem is filled in with; `context` is i18next's and chooses the sentence. */
export type ProblemParams = Readonly<Record<string, string | number>>;

/** A code and its facts, without words: whoever shows them knows the reader's language. */
export interface ProblemFacts {
  readonly code: string;
  readonly params: ProblemParams;
}

/** A problem at a position of a locale file. */
export interface LocaleFileProblem extends FilePosition, ProblemFacts {}

/** A problem with the path of its file. */
export interface ProblemInFile extends LocaleFileProblem {
  readonly file: string;
}

/** A problem of a file as a whole. */
export function ofWholeFile(code: LocaleFileProblemCode, params: ProblemParams = {}): LocaleFileProblem {
  return { line: 1, column: 1, code, params };
}
