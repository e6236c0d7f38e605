import type { FootnoteForms } from '../grammar/footnote-forms.ts';
import type { Printed } from '../release/release-document.ts';
import { fold } from '../source/source-text.ts';
import type { Block } from './blocks.ts';

export interface RawFootnote {
  /** The mark as printed, without blanks. */
  readonly mark: string;
  /** The key of the mark it answers: its number, or '' for a mark without one. */
  readonly key: string;
  readonly text: Printed;
  readonly term: string | null;
  readonly blocks: readonly Block[];
}

export interface RawMark {
  readonly mark: string;
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** The key that a mark and its footnote have in common. */
function keyOf(mark: string, { word }: FootnoteForms): string {
  return `${word.test(mark) ? 'n' : '*'}${/\d+/.exec(mark)?.[0] ?? ''}`;
}

/** The footnote a block opens; one that ends with a colon goes on in the next paragraph. */
export function footnoteAt(blocks: readonly Block[], at: number, forms: FootnoteForms): RawFootnote | null {
  const block = blocks[at]!;
  const folded = block.run.folded;
  const indent = folded.length - folded.trimStart().length;
  const head = forms.head.exec(folded.slice(indent, indent + 24));
  if (head === null) return null;
  const mark = head[1]!.trim();
  const start = indent + head[0].length;
  const used = [block];
  let text = block.run.printed(start);
  const next = blocks[at + 1];
  if (
    /[:：]$/.test(text.text) &&
    next &&
    next.marker === null &&
    forms.head.exec(next.run.folded.trimStart().slice(0, 24)) === null
  ) {
    used.push(next);
    const rest = next.run.printed();
    const length = rest.position.offset + rest.position.length - text.position.offset;
    text = {
      text: block.run.source.text.slice(text.position.offset, text.position.offset + length),
      position: { ...text.position, length },
    };
  }
  if (text.text === '') return null;
  return {
    mark: block.run.text.slice(
      indent + head[0].indexOf(head[1]!),
      indent + head[0].indexOf(head[1]!) + mark.length,
    ),
    key: keyOf(mark, forms),
    text,
    term: termOf(text.text),
    blocks: used,
  };
}

function termOf(text: string): string | null {
  const found = /^([^:：。.]{1,60})[:：](?=.)/su.exec(text);
  return found === null ? null : found[1]!.trim();
}

/** The footnote that answers a mark with this key: the first that does. */
export function footnotesByKey(footnotes: readonly RawFootnote[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [index, { key }] of footnotes.entries()) if (!found.has(key)) found.set(key, index);
  return found;
}

/** Every footnote mark standing in a text; one at its head marks nothing ("(Note) … were also present"). */
export function footnoteMarks(text: string, forms: FootnoteForms): RawMark[] {
  const marks = [...fold(text).matchAll(forms.mark)].filter(({ index }) => index > 0);
  return marks.map((found) => ({
    mark: text.slice(found.index, found.index + found[0].length),
    key: keyOf(found[0], forms),
    start: found.index,
    end: found.index + found[0].length,
  }));
}
