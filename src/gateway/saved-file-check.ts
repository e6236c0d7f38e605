import type { GraphQLSchema } from 'graphql';
import type { Locale } from '../kernel/locale.ts';
import { CALL } from '../kernel/package-files.ts';
import { checkSavedFiles } from '../translation/checks/check-saved-files.ts';
import { gatewayTextUse } from './text-use.ts';

/** The check of locale files that have just been saved, by what this gateway reads of them. */
export function savedFileCheck(localesDir: string, locales: readonly Locale[], schema: GraphQLSchema) {
  return checkSavedFiles(localesDir, locales, gatewayTextUse(schema), `${CALL.command} locales check`);
}
