import type { Locale } from '../kernel/locale.ts';
import { type LocaleFile, readFoundFile } from '../translation/files/locale-files.ts';
import { type LocaleDeadEnd, LocaleFolder } from '../translation/files/locale-folder.ts';
import type { LocaleFileMessages } from '../translation/serving/locale-file-messages.ts';
import type { CommandOutput } from './command.ts';

/** The locale files as a command finds them, and the language to speak. */
export interface LocalesReportInput {
  readonly localesDir: string;
  /** The default locale first. */
  readonly locales: readonly [Locale, ...Locale[]];
  readonly files: readonly LocaleFile[];
  readonly deadEnds: readonly LocaleDeadEnd[];
  readonly messages: LocaleFileMessages;
}

export interface LocalesOptions {
  /** True to name each text that is missing, too. */
  readonly missing: boolean;
  /** The one locale to report on; left out: all of them. */
  readonly locale?: Locale | undefined;
  readonly json: boolean;
  readonly strict: boolean;
}

/** Shows something about the locale files, and returns the exit code. */
export type LocalesReport = (
  at: LocalesReportInput,
  options: LocalesOptions,
  output: CommandOutput,
) => number;

/**
 * Reads every locale file; one that cannot be read has that for its problem. Folders and links that lead nowhere are
 * beside them.
 */
export async function readAllFiles(
  localesDir: string,
  locales: readonly Locale[],
): Promise<Pick<LocalesReportInput, 'files' | 'deadEnds'>> {
  const { changed: all, deadEnds } = await new LocaleFolder(localesDir, locales).scan();
  return { files: await Promise.all(all.map(readFoundFile)), deadEnds };
}
