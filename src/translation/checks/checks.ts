import { blankText } from './blank-text.ts';
import type { Check } from './check.ts';
import { lostPlaceholder } from './lost-placeholder.ts';
import { malformedPlaceholder } from './malformed-placeholder.ts';
import { missingPluralForm } from './missing-plural-form.ts';
import { missingText } from './missing-text.ts';
import { superfluousPluralForm } from './superfluous-plural-form.ts';
import { uncountedPluralForm } from './uncounted-plural-form.ts';
import { unknownContext } from './unknown-context.ts';
import { unknownKey } from './unknown-key.ts';
import { unknownNamespace } from './unknown-namespace.ts';
import { unknownPlaceholder } from './unknown-placeholder.ts';
import { unknownRecord } from './unknown-record.ts';

/** All checks. A new one is a file, a line here, and a sentence in `localeFiles.json` of every language. */
export const CHECKS: readonly Check[] = [
  malformedPlaceholder,
  lostPlaceholder,
  unknownPlaceholder,
  missingPluralForm,
  superfluousPluralForm,
  uncountedPluralForm,
  unknownContext,
  unknownKey,
  unknownRecord,
  unknownNamespace,
  blankText,
  missingText,
];
