import type { Locale } from '../../kernel/locale.ts';
import type { ProblemInFile } from '../files/locale-file-problem.ts';
import { type LocaleFile, localeFilePath, readFoundFile } from '../files/locale-files.ts';
import { checkFiles, type TextProblem } from './check-files.ts';
import { parentsOf } from './parent-locales.ts';
import type { TextUse } from './text-use.ts';

/** Problems of one file that a log shows: who has more needs a list, not a log. */
const MOST_IN_A_LOG = 10;

/**
 * A check of files that have just been saved, beside the files that they are compared with, for a log.
 *
 * @param command the command that lists all problems, as a person here would type it
 */
export function checkSavedFiles(
  localesDir: string,
  locales: readonly Locale[],
  use: TextUse,
  command: string,
): (saved: readonly LocaleFile[]) => Promise<ProblemInFile[]> {
  return async (saved) => {
    const known = new Map(saved.map((file) => [file.path, file]));
    for (const { locale, namespace } of saved) {
      for (const other of new Set([locales[0] as Locale, ...parentsOf(locale, locales)])) {
        const path = localeFilePath(localesDir, other, namespace);
        if (!known.has(path)) known.set(path, await readFoundFile({ locale: other, namespace, path }));
      }
    }
    const readable = [...known.values()].filter(({ problems }) => problems.length === 0);
    const found = checkFiles(saved, readable, { locales, use, isPartial: true });
    return [...Map.groupBy(found, ({ file }) => file).values()].flatMap((problems) =>
      shortened(problems, command),
    );
  };
}

function shortened(problems: readonly TextProblem[], command: string): ProblemInFile[] {
  const more = problems.length - MOST_IN_A_LOG;
  if (more <= 0) return [...problems];
  const { file, line, column, locale } = problems[MOST_IN_A_LOG] as TextProblem;
  const rest = { file, line, column, code: 'MORE', params: { count: more, locale, command } };
  return [...problems.slice(0, MOST_IN_A_LOG), rest];
}
