import type { ErrorCode, ErrorParams } from '../kernel/app-error.ts';
import type { Locale } from '../kernel/locale.ts';
import type { Catalogue } from '../translation/catalogue.ts';

/** The sentence for an error in a locale: its message in `errors.json`, or at the least the words of its code. */
export function errorMessage(
  catalogue: Catalogue,
  code: ErrorCode,
  params: ErrorParams,
  locale: Locale,
): string {
  return catalogue.message('errors', code, params, { locale }) ?? code.toLowerCase().replaceAll('_', ' ');
}
