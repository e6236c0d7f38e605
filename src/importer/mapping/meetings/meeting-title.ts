import type { ParsedMeeting, Printed } from '../../release/release-document.ts';

/** What the sentence calls the meeting, or its heading where that says the same and more (IP4 …). */
export function titleOf({ title, heading }: ParsedMeeting): Printed | null {
  return title !== null && heading?.text.includes(title.text) !== true ? title : heading;
}
