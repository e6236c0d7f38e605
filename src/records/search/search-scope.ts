import type { Locale } from '../../kernel/locale.ts';
import type { TextScope } from '../filter/text-filter.input.ts';
import type { QueryPart } from './parse-query.ts';

const UNSPACED_SCRIPTS = new Set(['Jpan', 'Hans', 'Hant', 'Hani', 'Kore', 'Bopo']);

/**
 * The scope of a search that names none: the texts that the reader is served. But a reader of English who looks for 防相
 * cannot mean the English text, so a script that the reader's language is not written in is looked for in all
 * languages.
 */
export function defaultScope(parts: readonly QueryPart[], chain: readonly Locale[]): TextScope {
  const script = new Intl.Locale(chain[0] as Locale).maximize().script ?? 'Latn';
  const isForeign = parts.some((part) => part.isUnspaced) && !UNSPACED_SCRIPTS.has(script);
  return isForeign ? 'ANY_LOCALE' : 'SERVED';
}
