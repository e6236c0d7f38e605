import type { CalendarGrammar } from '../calendar-grammar.ts';
import { japaneseDates } from './dates-ja.ts';
import { japaneseTime } from './times-ja.ts';

/** 東京、令和6年11月1日. */
const PLACE_BEFORE = /^[\p{Script=Han}\p{Script=Katakana}ー・]{1,12}[,、] ?$/u;
/** 令和6年11月1日 於：東京. */
const PLACE_AFTER = /於[:： ]?.*$/;
const OF_ISSUE = /[\s()[\],.:、|\d-]|時|分|午前|午後|発表|公表/g;

export const JAPANESE_CALENDAR: CalendarGrammar = {
  dates: japaneseDates,
  relativeDay: (sentence) =>
    /^(?:また、|続いて、?)?同日(?!本)/.test(sentence) ? 0 : /^(?:また、)?翌日/.test(sentence) ? 1 : null,
  time: japaneseTime,
  isDateLine: (before, after) =>
    (before.replace(PLACE_BEFORE, '') + after.replace(PLACE_AFTER, '')).replace(OF_ISSUE, '') === '',
};
