import type { Grammar } from '../grammar/grammar.ts';
import type { Block } from './blocks.ts';
import { layoutOf } from './headings.ts';

/** The parts of a grammar that tell where a text breaks off. */
type CutGrammar = Pick<Grammar, 'page' | 'sentences' | 'speech'>;

const BRACKETS: Readonly<Record<string, string>> = { '(': ')', '「': '」', '『': '』', '[': ']' };

/**
 * The last block, where the release breaks off in it: in mid-sentence, inside a bracket or quotation, at a heading
 * with nothing under it, or at words that announce what does not follow. A cut that falls between two sentences
 * leaves no trace.
 */
export function cutBlock(all: readonly Block[], grammar: CutGrammar): Block | null {
  const at = all.findLastIndex(({ text }) => !grammar.page.isFurniture(text));
  const last = all[at];
  // What closes a page ("(END)", 「…へ戻る」) stands after the whole text; a page number stands anywhere.
  if (last === undefined || all.slice(at + 1).some(({ text }) => /\p{L}/u.test(text))) return null;
  const blocks = all.slice(0, at + 1);
  return isCut(last, blocks, grammar) ? last : null;
}

function isCut(last: Block, blocks: readonly Block[], grammar: CutGrammar): boolean {
  const { text } = last;
  const { sentences, speech } = grammar;
  if (opensMore(text)) return true;
  const tail = last.sentences.at(-1);
  const sentence = tail === undefined ? '' : last.run.folded.slice(tail.start, tail.end).trim();
  if (speech.introducesRemarks(sentence) || speech.isLeadIn(sentence)) return true;
  if (sentences.endsSentence(text)) return false;
  if (sentences.breaksOff(text)) return true;
  if (last.sentences.length > 1) return !/^\(.*\)$/.test(sentence);
  const [before, own] = layoutOf(blocks, sentences).slice(-2);
  // A heading with nothing under it, or with the beginning of something.
  if (own === 'HEADING' || (before === 'HEADING' && own === 'LINE')) return true;
  return last.marker === null ? isSentence(last, grammar) : hasWholeSiblings(last, blocks, grammar);
}

/** A bracket or quotation that is not closed. */
function opensMore(text: string): boolean {
  const open: string[] = [];
  for (const sign of text) {
    const close = BRACKETS[sign];
    if (close !== undefined) open.push(close);
    else if (sign === open.at(-1)) open.pop();
  }
  return open.length > 0 || (text.match(/"/g)?.length ?? 0) % 2 === 1;
}

/**
 * True of a sentence that breaks off, not of a caption or heading: these are no sentences, and have no full stop
 * either.
 */
function isSentence(block: Block, { sentences, speech }: CutGrammar): boolean {
  return (
    block.isProse ||
    sentences.opensSentence(block.text) ||
    speech.impliedSpeaker(block.text) !== null ||
    block.people.some((person) => speech.isSpeaker(block.run.folded, person))
  );
}

/** Entries of one list are all sentences or all none. */
function hasWholeSiblings(block: Block, blocks: readonly Block[], grammar: CutGrammar): boolean {
  const siblings = blocks.filter((each) => each !== block && each.marker?.level === block.marker?.level);
  // No list has one entry.
  if (siblings.length === 0) return block.marker?.number === 1 || isSentence(block, grammar);
  return siblings.filter(({ text }) => grammar.sentences.endsSentence(text)).length * 2 > siblings.length;
}
