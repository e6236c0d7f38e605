import type { Block } from './blocks.ts';
import { actOf, type Grammar } from './grammar.ts';
import { readSentence, type Statement } from './sentences.ts';

/** A heading that names a meeting and gives its day ("… (Sept. 22, 4 p.m.)"), as what would state it; else null. */
export function datedHeading(block: Block, grammar: Grammar): Statement | null {
  const sentence = readSentence(block, block.body, grammar);
  if (sentence.dates.length === 0 || !grammar.namesMeeting(sentence.text)) return null;
  return {
    ...sentence,
    act: actOf(/speech|address|講演|演説|スピーチ/i.test(sentence.text) ? 'SPEECH' : 'EVENT'),
  };
}

/**
 * Which of the two gives day and hour of the meeting that the sentence under the heading states: the heading where
 * the sentence has no day, or no hour of the same day. Null where they tell of different days.
 */
export function datedBy(heading: Statement, sentence: Statement, { time }: Grammar): Statement | null {
  const [own, given] = [sentence.dates[0], heading.dates[0]];
  if (own === undefined || given === undefined) return heading;
  if (own.month !== given.month || own.day !== given.day) return null;
  return time(sentence.text).startTime === null ? heading : sentence;
}
