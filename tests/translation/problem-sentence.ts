import { fileURLToPath } from 'node:url';
import type { ProblemFacts } from '../../src/translation/files/locale-file-problem.ts';
import { readFileCatalogue } from '../../src/translation/serving/file-catalogue.ts';
import { LocaleFileMessages } from '../../src/translation/serving/locale-file-messages.ts';

const LOCALES = fileURLToPath(new URL('../../locales', import.meta.url));
const catalogue = await readFileCatalogue([LOCALES], ['en', 'ja'], ['localeFiles']);

/** The sentence of a problem, as a translator reads it. */
export function problemSentence(problem: ProblemFacts, locale = 'en'): string {
  return new LocaleFileMessages(catalogue, locale).problem(problem);
}
