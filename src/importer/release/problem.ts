export type Severity = 'error' | 'warning' | 'note';

/**
 * Codes of the problems the parser may have, and the severity of each: with an error nothing is written, a warning is
 * something to look at, a note tells how something was understood. The code is the key of its sentence in
 * `locales/<locale>/importer.json`.
 */
export const PARSER_PROBLEMS = {
  /** There is nothing to read. */
  TEXT_EMPTY: 'error',
  TEXT_TOO_LONG: 'error',
  /** A page as HTML, not its text. */
  TEXT_IS_HTML: 'error',
  /** The text is in another language than `locale`. */
  LOCALE_WRONG: 'error',
  /** Another release begins in the same file. */
  SECOND_RELEASE: 'error',
  /** `publishedOn` is not a date `YYYY-MM-DD`. */
  PUBLISHED_DATE_INVALID: 'error',
  /** No sentence states a meeting. */
  MEETING_MISSING: 'error',
  /** A meeting whose day the text does not tell. */
  MEETING_WITHOUT_DATE: 'error',
  /** A character as HTML writes it; the text keeps it so. */
  ENTITY_IN_TEXT: 'warning',
  /** `publishedOn` is far from the days the release prints, or before the meeting. */
  PUBLISHED_DATE_UNLIKELY: 'warning',
  /** No rule understood this line; it is in no other part of the document. */
  LINE_NOT_UNDERSTOOD: 'warning',
  /** No rule understood this paragraph of a meeting; it is kept as a description. */
  DESCRIPTION_ASSUMED: 'warning',
  /** The text ends before it is finished; what is cut has `isCut`. */
  TEXT_TRUNCATED: 'warning',
  /** The printed weekday is not the weekday of the date. */
  WEEKDAY_MISMATCH: 'warning',
  /** There is no such day. */
  DATE_INVALID: 'warning',
  /** There is no such hour. */
  TIME_INVALID: 'warning',
  /** A clock in a form that is not known. */
  TIME_NOT_UNDERSTOOD: 'warning',
  /** A surname that two people of the document share. */
  PERSON_AMBIGUOUS: 'warning',
  /** More mentions of people than the parser ties together; the rest are left out. */
  PEOPLE_TOO_MANY: 'warning',
  /** The dateline is earlier than the meeting; its date is not believed. */
  DATELINE_BEFORE_MEETING: 'warning',
  /** No footnote explains this mark. */
  FOOTNOTE_WITHOUT_TEXT: 'warning',
  FOOTNOTE_WITHOUT_MARK: 'note',
  YEAR_FROM_DATELINE: 'note',
  YEAR_FROM_PUBLISHED: 'note',
  DATE_FROM_CONTEXT: 'note',
  /** "Today": the day of the release, printed or told with the import. */
  DATE_FROM_ISSUE: 'note',
  DATE_ORDER_AMBIGUOUS: 'note',
  DATELINE_MISSING: 'note',
  TITLE_MISSING: 'note',
  COUNTRY_FROM_TITLE: 'note',
  COUNTRY_FROM_PUBLISHER: 'note',
  KIND_FROM_CAPTION: 'note',
} as const satisfies Readonly<Record<string, Severity>>;

export type ProblemCode = keyof typeof PARSER_PROBLEMS;

/** Something the reader of the import should know. `params` fill the sentence of its code. */
export interface Problem {
  readonly severity: Severity;
  readonly code: ProblemCode;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  /** The text it is about, at most 120 characters. */
  readonly excerpt: string;
  readonly params: Readonly<Record<string, string | number>>;
}
