import { PARSER_PROBLEMS, type Problem, type Severity } from '../release/problem.ts';

/** Problems that the mapping reports besides the parser's: only an error stops an import. */
const MAPPING_PROBLEMS = {
  /** The country has several time zones, so the local time is kept without one. */
  TIME_ZONE_UNKNOWN: 'note',
  /** A passage that nobody in particular says, so that it is part of the summary and no statement. */
  STATEMENT_WITHOUT_SPEAKER: 'note',
  /** A person who may be one of the record, which does not tell for certain; a new one was made. */
  PERSON_MAY_BE_KNOWN: 'warning',
  /** A double of somebody the editor told of is still told of by another meeting. */
  DOUBLE_REMAINS: 'warning',
  /** The record has the meeting in another place, which it keeps. */
  PLACE_DIFFERS: 'warning',
  /** The release has less of a text than the record, which keeps what it has. */
  TEXT_KEPT: 'warning',
  /** A text that was corrected by hand and that the release changes as well: the correction stays. */
  TEXT_CORRECTED: 'warning',
  /** A text of the record that the release has in other words now. */
  TEXT_REPLACED: 'note',
  /** A meeting of two of whom the text shows but one: the other is printed in a way that no rule reads. */
  COUNTERPART_NOT_READ: 'warning',
  /** A corrected release no longer has a text that it gave the record, which keeps it. */
  TEXT_NOT_IN_RELEASE: 'warning',
  /** A corrected release gives another day to a meeting that it told of before. */
  MEETING_MOVED: 'warning',
  /** The editor told who somebody is, but there is no such person in the record, or no such name in the release. */
  PERSON_NOT_FOUND: 'error',
} as const satisfies Readonly<Record<string, Severity>>;

/** Codes of the problems an import may have, and the severity of each. */
export const IMPORT_PROBLEMS = { ...PARSER_PROBLEMS, ...MAPPING_PROBLEMS };

export type ImportProblemCode = keyof typeof IMPORT_PROBLEMS;

export type ImportProblem = Omit<Problem, 'code'> & { readonly code: ImportProblemCode };
