import type { Problem, ProblemCode } from '../release-document.ts';

/** What the mapping has to say besides the parser: nothing of it stops an import. */
export type ImportProblemCode =
  | ProblemCode
  /** note: the country has several time zones, so the local time is kept without one. */
  | 'TIME_ZONE_UNKNOWN'
  /** note: nobody in particular says it, so it is part of the summary and no statement. */
  | 'STATEMENT_WITHOUT_SPEAKER'
  /** warning: the meeting has no date, so it cannot be kept. */
  | 'MEETING_WITHOUT_DATE';

export type ImportProblem = Omit<Problem, 'code'> & { readonly code: ImportProblemCode };
