import type { Span } from '../../source/text-run.ts';
import type { SentenceGrammar } from '../sentence-grammar.ts';
import { isBrokenName } from './page-lines-en.ts';
import { isAbbreviation } from './tokens-en.ts';

/** "(Sept. 22, 4 p.m., about 15 min.)" ends like a sentence. */
const ABBREVIATED = /\b(?:[ap]\.m|min|mins|hrs?|U\.S|Sat|Sun|Mon|Tues?|Wed|Thu|Thurs|Fri)\.["')\]]*$/;
const FINITE =
  /\b(?:is|are|was|were|has|have|had|will|would|shall|should|must|can|could|may|held|met|spoke|said|told|took|made|gave|led|\p{Ll}{2,}ed)\b/u;

export const ENGLISH_SENTENCES: SentenceGrammar = {
  joiner: ' ',
  continues: (line, next) =>
    isBrokenName(line, next) ||
    (/[\p{L}\d,'")-]$/u.test(line) &&
      !/^\s*(?:[-•*(]|\d{1,2}[.)]|[a-z]\. )/.test(next) &&
      (/^\p{Ll}/u.test(next)
        ? line.length >= 10
        : (line.length >= 50 && FINITE.test(line)) ||
          /\b(?:of|the|and|with|to|for|in|by|a|an|on|at|from)$/.test(line)) &&
      !/^in japan/i.test(next)),
  isProse: (line) =>
    (/[.?!:;]["')\]]*$/.test(line) && (!ABBREVIATED.test(line) || FINITE.test(line))) ||
    / [\p{Ll}']+[.?!] \p{Lu}/u.test(line) ||
    (line.length > 60 && FINITE.test(line)),
  hasFiniteVerb: (text) =>
    /\b(?:is|are|was|were|has|have|had|will|met|held|spoke|said|\p{Ll}{2,}ed)\b/u.test(text),
  split: englishSentences,
  endsSentence: (text) => /[.?!]["')\]]*$/.test(text) && !/\b(?:Mr|Ms|Mrs|Dr|Hon|H\.E|Prof)\.$/.test(text),
  opensSentence: (text) =>
    /^(?:On|During|At|In|From|Following|After|Before|Regarding|Concerning|With regard|As for)\b/.test(text),
  breaksOff: (text) =>
    /[,;:(-]$/.test(text) ||
    / (?:of|the|and|or|to|for|with|in|by|an?|on|at|from|that|which|as|its|their|his|her|is|are|was|were|has|have|had|will|would|been?|into|including|between)$/.test(
      text,
    ) ||
    /\b(?:Mr|Ms|Mrs|Dr|Hon|H\.E|Prof)\.$/.test(text),
};

function englishSentences(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const stop of text.matchAll(/[.!?]["')\]]*(?=\s+["'(]?[\p{Lu}\d])/gu)) {
    const word = /[\p{L}.]+$/u.exec(text.slice(Math.max(0, stop.index - 20), stop.index))?.[0] ?? '';
    if (stop[0] === '.' && isAbbreviation(word)) continue;
    found.push({ start, end: stop.index + stop[0].length });
    start = stop.index + stop[0].length;
    while (text.charAt(start) === ' ') start += 1;
  }
  if (text.slice(start).trim() !== '') found.push({ start, end: text.length });
  return found;
}
