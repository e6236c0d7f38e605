import { Block } from './blocks.ts';
import type { BodyPart } from './body-reader.ts';
import type { Grammar } from './grammar.ts';
import { readSentence } from './sentences.ts';

/** A numbered line that is no sentence. */
export function isHeading(part: Block): boolean {
  return part.marker !== null && part.marker.number !== null && !part.isProse;
}

/** Where the body begins: the first sentence that states a meeting, with a day unless `lax`. */
export function firstOpening(parts: readonly BodyPart[], grammar: Grammar, lax: boolean): number {
  return parts.findIndex((part) => {
    if (!(part instanceof Block)) return false;
    if (grammar.field(part.text) === 'WHEN' && grammar.dates(part.text).length > 0) return true;
    if (isHeading(part)) return grammar.namesMeeting(part.text) && grammar.dates(part.text).length > 0;
    if (!part.isProse || grammar.isAnnouncement(part.text)) return false;
    const [span] = part.sentences;
    if (span === undefined) return false;
    const sentence = readSentence(part, span, grammar);
    if (sentence.act === null) return false;
    if (sentence.act.kind === 'VISIT') return sentence.dates.length > 0 && sentence.people.length > 0;
    const isToday = (grammar.daysFromIssue?.(sentence.text) ?? null) !== null;
    return sentence.dates.length > 0 || ((lax || isToday) && sentence.people.length > 0);
  });
}
