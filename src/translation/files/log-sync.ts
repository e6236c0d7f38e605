import type { SyncReport } from './sync-locale-files.ts';

interface Log {
  info(message: string): void;
  warn(message: string): void;
}

/** Tells the operator what a reading of the locale files did, each problem with file, line and column. */
export function logSync(log: Log, { changed, written, problems }: SyncReport): void {
  for (const { file, line, column, message } of problems) log.warn(`${file}:${line}:${column} ${message}`);
  if (changed.length > 0) log.info(`Read from the locale files: ${changed.join(', ')}.`);
  if (written.length > 0) log.info(`Written to the locale files: ${written.join(', ')}.`);
}
