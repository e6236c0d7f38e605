import { listFormat } from './intl.ts';
import type { Labels } from './labels.ts';

/** Japan, Australia and New Zealand; 日本、豪州、ニュージーランド. */
export function listLabel(labels: Labels, items: readonly string[]): string {
  return listFormat(labels.formattingLocale('lists'), { type: 'conjunction' }).format(items);
}
