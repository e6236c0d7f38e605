import type { Block } from './blocks.ts';
import type { MeetingAccount } from './meeting-account.ts';
import type { Printed } from './release-document.ts';

/** What stands over a list of those present, in either language. */
const HEAD =
  /^(?:(?:list of )?(?:other )?(?:participants|attendees)|参加者|出席者|同席者)(?: ?\([^()]{1,40}\))?[:：]?$/i;

/** "Participants", and the lines under it that name them. */
export class PresentList {
  readonly #headings: Printed[];
  #isOpen = false;

  /** `headings`: where the line over a list goes. */
  constructor(headings: Printed[]) {
    this.#headings = headings;
  }

  /** Takes a line of a list for those present at the meeting; false where it is none. */
  takes(block: Block, { draft }: MeetingAccount): boolean {
    if (HEAD.test(block.text)) {
      this.#headings.push(block.run.printed());
      this.#isOpen = true;
      return true;
    }
    this.#isOpen &&= block.people.length > 0 && !block.isProse;
    if (!this.#isOpen) return false;
    draft.descriptions.push(block.run.printed());
    for (const span of block.people) draft.people.push({ block, span, role: 'ATTENDEE' });
    return true;
  }
}
