import type { ProblemParams } from '../files/locale-file-problem.ts';
import type { CheckedTexts } from './checked-texts.ts';

/** One thing that is wrong with a text, or missing from a file. */
export interface Finding {
  /** The key that is wrong or missing. */
  readonly key: string;
  /** The key whose position to show, where `key` itself is not there. */
  readonly at?: string;
  /** The facts that the sentence of the problem is filled in with, beside `key`. */
  readonly params?: ProblemParams;
}

/** A rule that texts keep. It changes nothing, and knows no more than it is given. */
export interface Check {
  /** The key of its sentence under `problems` in `locales/<locale>/localeFiles.json`. */
  readonly id: string;
  /** Marks a check that finds unfinished work, which is no mistake: it runs only where that is asked for. */
  readonly isOfUnfinished?: boolean;
  /** Marks a check that compares with the files of every locale: it runs only where all are given. */
  readonly needsAllFiles?: boolean;
  /** Marks a check that finds texts which nothing reads: what else is wrong with such a text is no problem beside. */
  readonly isOfUnread?: boolean;
  find(texts: CheckedTexts): Iterable<Finding>;
}
