import { AppError } from '../../kernel/app-error.ts';

/** The length of the longest text that a filter takes, in code points. */
export const LONGEST_TEXT = 200;

/** Refuses what is too long to be looked for; throws AppError TEXT_TOO_LONG, naming the argument. */
export function checkLength(argument: string, text: string): void {
  // No character has fewer code units than code points, so a long text is not counted through.
  const actual = text.length > 2 * LONGEST_TEXT ? text.length : [...text].length;
  if (actual > LONGEST_TEXT) throw new AppError('TEXT_TOO_LONG', { argument, actual, limit: LONGEST_TEXT });
}
