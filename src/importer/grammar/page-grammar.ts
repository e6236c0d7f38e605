import type { Span } from '../source/text-run.ts';
import type { FootnoteForms } from './footnote-forms.ts';

export type FormField = 'WHEN' | 'WHERE' | 'WHO';

/** A way to number the entries of a list. */
export interface NumberingForm {
  readonly kind: string;
  /** Matches the marker with the blanks after it, and the number as its first group where it has one. */
  readonly pattern: RegExp;
  /** The value of that group, where it is no arabic number. */
  readonly numberOf?: (printed: string) => number;
}

/** The page a release stands on: lines that frame the text, and lines that are told by their form. */
export interface PageGrammar {
  /** False where the letters of a text are plainly those of another language. */
  readonly mayBeWrittenIn: (text: string) => boolean;
  readonly isFurniture: (line: string) => boolean;
  /** The words of a line that calls itself a caption ("Photo: …", 写真：…); they may be no more than a credit. */
  readonly captionIn: (line: string) => Span | null;
  /** The name a link back to a section of the site carries ("Back to Press Releases"). */
  readonly trailerTarget: (line: string) => string | null;
  readonly isPublisher: (line: string) => boolean;
  /** A republisher's sentence that says when the release was issued; everything before the release is its preface. */
  readonly isAnnouncement: (line: string) => boolean;
  /** Matches what stands before a title: the number of the attachment it came as, decorative brackets round its topic. */
  readonly titlePrefix: RegExp;
  /** The heading over links to other pages ("Related Links"). */
  readonly isRelatedHeading: (line: string) => boolean;
  /** The heading over a list of those present. */
  readonly isPresentHeading: (line: string) => boolean;
  /** The heading of what is attached for reference ("[Reference]"). */
  readonly isReferenceHeading: (line: string) => boolean;
  /** The line that closes a release ("(END)"). */
  readonly isEnd: (line: string) => boolean;
  /** The field a line of a form fills: "Date: …", 出席者：…. */
  readonly field: (line: string) => FormField | null;
  readonly footnotes: FootnoteForms;
  /** The ways to number a list that depend on its words; one is a number and blanks, where that is no day or hour. */
  readonly numbering: readonly NumberingForm[];
}
