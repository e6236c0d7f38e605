import type { Locale } from '../kernel/locale.ts';
import { type FormatTexts, formattingLocale, type Labels } from '../translation/serving/labels.ts';
import { listFormat } from './intl.ts';

/** Japan, Australia and New Zealand; 日本、豪州、ニュージーランド. */
export function listLabel(labels: Labels, items: readonly string[]): string {
  return listFormat(labels.formattingLocale('lists'), { type: 'conjunction' }).format(items);
}

/** The same for what is no field's, as names in a message: A, B and C, or one of them. */
export function namesLabel(
  catalogue: FormatTexts,
  locale: Locale,
  names: readonly string[],
  type: 'conjunction' | 'disjunction',
): string {
  return listFormat(formattingLocale(catalogue, 'lists', { locale }), { type }).format(names);
}
