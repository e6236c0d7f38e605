import type { Printed } from '../release/release-document.ts';
import { positionOf, type SourceText } from './source-text.ts';

const TAG =
  /<(?:!--|!doctype\b|\/?(?:html|head|body|title|meta|link|script|style|div|span|p|br|hr|a|b|i|em|strong|u|sup|sub|h[1-6]|ul|ol|li|dl|dt|dd|table|tbody|tr|td|th|img|font|article|section|header|footer|nav|main)(?=[\s/>])[^<>]{0,2000}>)/i;
const ENTITY = /&(?:[a-z]{2,8}\d{0,2}|#\d{2,6}|#x[\da-f]{2,6});/gi;

/** The first tag of a page saved as HTML. */
export function firstTag(source: SourceText): Printed | null {
  const found = TAG.exec(source.text);
  return found === null ? null : printedAt(source, found.index, found[0].split('\n')[0]!);
}

/** Characters that are still written as HTML writes them, each kind once, at its first position. */
export function entities(
  source: SourceText,
): readonly { readonly printed: Printed; readonly count: number }[] {
  const kinds = Map.groupBy(source.text.matchAll(ENTITY), ([entity]) => entity);
  return [...kinds].map(([entity, all]) => ({
    printed: printedAt(source, all[0]!.index, entity),
    count: all.length,
  }));
}

function printedAt(source: SourceText, offset: number, text: string): Printed {
  return { text, position: positionOf(source, offset, text.length) };
}
