import type { FormField, Grammar } from './grammar.ts';
import type { MeetingDraft } from './meeting-draft.ts';
import type { Statement } from './sentences.ts';
import { fold } from './source-text.ts';
import { within } from './text-run.ts';

/** Takes what a line of a form gives ("Place: …"), and keeps the line. */
export function fillField(
  draft: MeetingDraft,
  field: Exclude<FormField, 'WHEN'>,
  { block, span, text }: Statement,
  { countries, field: fieldOf }: Grammar,
): void {
  draft.descriptions.push(block.run.printed(span.start, span.end));
  if (field === 'WHERE') {
    const [state] = countries(text);
    const start = span.start + text.search(/[:\s]/) + 1;
    if (state && draft.place === null)
      draft.place = { printed: block.run.printed(start, span.end), country: state.country, city: null };
    return;
  }
  // A form tells in such lines who met; a sentence has told that already, and the line who else was there.
  const isOfForm = fieldOf(fold(draft.statedAt.text)) === 'WHEN';
  for (const person of within(block.people, span)) {
    const role = draft.people.length === 0 ? 'PRINCIPAL' : isOfForm ? 'COUNTERPART' : 'ATTENDEE';
    draft.people.push({ block, span: person, role });
  }
}
