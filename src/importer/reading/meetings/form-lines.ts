import type { Grammar } from '../../grammar/grammar.ts';
import type { FormField, PageGrammar } from '../../grammar/page-grammar.ts';
import type { Block } from '../../layout/blocks.ts';
import type { Sentence } from '../../layout/sentences.ts';
import type { Printed } from '../../release/release-document.ts';
import { fold } from '../../source/source-text.ts';
import { within } from '../../source/text-run.ts';
import type { MeetingAccount } from './meeting-account.ts';
import type { MeetingDraft } from './meeting-draft.ts';

/** Takes what a line of a form gives ("Place: …"), and keeps the line. */
export function fillField(
  draft: MeetingDraft,
  field: Exclude<FormField, 'WHEN'>,
  { block, span, text }: Sentence,
  { page, places }: Pick<Grammar, 'page' | 'places'>,
): void {
  draft.descriptions.push(block.run.printed(span.start, span.end));
  if (field === 'WHERE') {
    const [state] = places.countries(text);
    const start = span.start + text.search(/[:\s]/) + 1;
    if (state && draft.place === null)
      draft.place = { printed: block.run.printed(start, span.end), country: state.country, city: null };
    return;
  }
  // A form tells in such lines who met; a sentence has told that already, and the line who else was there.
  const isOfForm = page.field(fold(draft.statedAt.text)) === 'WHEN';
  for (const person of within(block.people, span)) {
    const role = draft.people.length === 0 ? 'PRINCIPAL' : isOfForm ? 'COUNTERPART' : 'ATTENDEE';
    draft.people.push({ block, span: person, role });
  }
}

/** "Participants", and the lines under it that name them. */
export class PresentList {
  readonly #page: PageGrammar;
  readonly #headings: Printed[];
  #isOpen = false;

  /** `headings`: where the line over a list goes. */
  constructor(page: PageGrammar, headings: Printed[]) {
    this.#page = page;
    this.#headings = headings;
  }

  /** Takes a line of a list for those present at the meeting; false where it is none. */
  takes(block: Block, { draft }: MeetingAccount): boolean {
    if (this.#page.isPresentHeading(block.text)) {
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
