import type { ParsedMeeting, Printed } from '../../release/release-document.ts';

/** The words of the sentence for the meeting, or its heading where that says the same and more (IP4 …). */
export function titleOf({ title, heading }: ParsedMeeting): Printed | null {
  return title !== null && heading?.text.includes(title.text) !== true ? title : heading;
}
