import type { Labels } from '../translation/serving/labels.ts';
import { numberFormat } from './intl.ts';

/**
 * The label of a number of members: 32 member states, 加盟国32カ国; `kind` is i18next's context of `counts.<of>`, beside
 * the plural.
 */
export function countLabel(labels: Labels, of: string, kind: string, count: number): string {
  const number = numberFormat(labels.formattingLocale('dates'), {}).format(count);
  return labels.fill(`counts.${of}`, { context: kind, count, number });
}
