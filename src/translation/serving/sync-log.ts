import type { SyncReport } from '../files/sync-locale-files.ts';
import { readFileCatalogue } from './file-catalogue.ts';
import { LocaleFileMessages } from './locale-file-messages.ts';

/** Operators read logs in English, beside the code, which is the same in every language. */
const LANGUAGE_OF_LOGS = 'en';

interface Log {
  info(message: string): void;
  warn(facts: object, message: string): void;
}

/**
 * Logs for the operator what a reading of the locale files did, each problem with its code, file, line and column.
 *
 * @param folders where the sentences are; a sentence is that of the first folder which has it
 */
export async function syncLog(log: Log, folders: readonly string[]): Promise<(report: SyncReport) => void> {
  const catalogue = await readFileCatalogue(folders, [LANGUAGE_OF_LOGS], ['localeFiles']);
  const messages = new LocaleFileMessages(catalogue, LANGUAGE_OF_LOGS);
  return ({ changed, written, problems }) => {
    for (const problem of problems) {
      const { file, line, column, code } = problem;
      log.warn({ code, file, line, column }, `${file}:${line}:${column} ${messages.problem(problem)}`);
    }
    if (changed.length > 0) log.info(`Read from the locale files: ${changed.join(', ')}.`);
    if (written.length > 0) log.info(`Written to the locale files: ${written.join(', ')}.`);
  };
}
