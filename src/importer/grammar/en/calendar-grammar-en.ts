import type { CalendarGrammar } from '../calendar-grammar.ts';
import { englishDates } from './dates-en.ts';
import { englishTime } from './times-en.ts';

/** "Tokyo, 1 November 2024". */
const PLACE_BEFORE = /^\p{Lu}[\p{L} ]{1,30}[,、] ?$/u;
/** A page gives the day it was changed, and its own number, on the same line. */
const CHANGED_OR_ID = /\| ?(?:last )?updated?:? .{1,40}$|, (?:unique )?id:? [\w-]{1,40}$/i;
const OF_ISSUE =
  /[\s()[\],.:、|\d-]|(?:released|updated|issued)|(?:sun|mon|tues|wednes|thurs|fri|satur)day/gi;

export const ENGLISH_CALENDAR: CalendarGrammar = {
  dates: englishDates,
  relativeDay: (sentence) =>
    /^(?:(?:Also|Later|Earlier),? )?(?:[Oo]n )?(?:the |that )?same (?:day|date|morning|afternoon|evening)\b|^(?:(?:Later|Earlier) (?:on )?)?[Tt]hat (?:same )?(?:day|morning|afternoon|evening)\b/.test(
      sentence,
    )
      ? 0
      : /^(?:[Oo]n )?[Tt]he (?:following|next) (?:day|morning)\b/.test(sentence)
        ? 1
        : null,
  daysFromIssue: (sentence) =>
    /\b[Yy]esterday\b(?!'s)/.test(sentence)
      ? -1
      : /\b(?:[Tt]oday|[Tt]his (?:morning|afternoon|evening)|[Tt]onight)\b(?!'s)/.test(sentence)
        ? 0
        : null,
  time: englishTime,
  isDateLine: (before, after) =>
    (before.replace(PLACE_BEFORE, '') + after.replace(CHANGED_OR_ID, '')).replace(OF_ISSUE, '') === '',
};
