import type { Span } from '../../source/text-run.ts';
import type { SentenceGrammar } from '../sentence-grammar.ts';

export const JAPANESE_SENTENCES: SentenceGrammar = {
  joiner: '',
  continues: (line, next) =>
    [...next.trim()].length === 1
      ? [...line.trim()].length <= 12 && !/[日)]$/.test(line)
      : /[、。]/.test(line) &&
        !/[。:：」』)!?]\s*$/.test(line) &&
        !/^\s*(?:[-•・●○※*(]|\d{1,2}[. )]|[①-⑳])/.test(next) &&
        !/^[^、。:：]{1,14}側[:：]/.test(next) &&
        line.trim().length >= 12,
  isProse: (line) => /[。.!?:]["」』)]*$/.test(line) || line.includes('。') || /[、]$/.test(line),
  // A predicate stands at the end, before 。, so no other word tells a sentence.
  hasFiniteVerb: () => false,
  split: japaneseSentences,
  endsSentence: (text) => /[。!?][」』)]*$/.test(text),
  opensSentence: (text) =>
    /^(?:本|同|令和|平成|現地時間)?[\d〇一二三四五六七八九十元年月日時]{1,12}(?:\([日月火水木金土]\))?(?:から|、|,|\(|午)/.test(
      text,
    ),
  breaksOff: (text) => /(?:[、,・:はがをにでとのもへや]|及び|並びに|から|より)$/.test(text),
};

/** Splits at 。 outside quotation marks and brackets. */
function japaneseSentences(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if ('「『('.includes(sign)) depth += 1;
    else if ('」』)'.includes(sign)) depth = Math.max(0, depth - 1);
    else if (sign === '。' && depth === 0) {
      found.push({ start, end: at + 1 });
      start = at + 1;
    }
  }
  if (text.slice(start).trim() !== '') found.push({ start, end: text.length });
  return found;
}
