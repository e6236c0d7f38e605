import type { MeetingDraft } from './meeting-draft.ts';
import { fold } from './source-text.ts';

/** Gives a caption that names one of the meetings to that one: pages print their pictures together, at the end. */
export function shareCaptions(meetings: readonly MeetingDraft[]): void {
  for (const meeting of meetings) {
    for (const caption of [...meeting.captions]) {
      const [owner, ...others] = meetings.filter((each) => names(caption.text, each));
      if (owner === undefined || others.length > 0 || owner === meeting) continue;
      meeting.captions.splice(meeting.captions.indexOf(caption), 1);
      owner.captions.push(caption);
    }
  }
}

function names(caption: string, { heading, event }: MeetingDraft): boolean {
  const text = key(caption);
  return [heading, event].some(
    (each) => each !== null && each.text.length > 4 && text.includes(key(each.text)),
  );
}

function key(text: string): string {
  return fold(text).toLowerCase().replace(/\s+/g, '');
}
