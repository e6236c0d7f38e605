import type { Locale } from '../../kernel/locale.ts';
import type { ProblemInFile } from '../files/locale-file-problem.ts';
import { localeFilePath } from '../files/locale-files.ts';
import type { Check, Finding } from './check.ts';
import { type CheckedFile, CheckedTexts } from './checked-texts.ts';
import { CHECKS } from './checks.ts';
import { parentsOf } from './parent-locales.ts';
import { namespaceUse, type TextUse } from './text-use.ts';
import { translatedLocales } from './translated-locales.ts';

/** A problem of the text at an address. */
export interface TextProblem extends ProblemInFile {
  readonly namespace: string;
  readonly key: string;
  readonly locale: Locale;
}

export interface CheckFilesOptions {
  /** The source locale first. */
  readonly locales: readonly Locale[];
  readonly use: TextUse;
  /** Counts texts that are still to be written as problems, too. */
  readonly isStrict?: boolean;
  /** True where not every file there is has been read, so that nothing is concluded from what is missing. */
  readonly isPartial?: boolean;
}

/** The problems of some files, which are compared with all that there are, in the order of the files. */
export function checkFiles(
  files: readonly CheckedFile[],
  all: readonly CheckedFile[],
  { locales, use, isStrict = false, isPartial = false }: CheckFilesOptions,
): TextProblem[] {
  const checks = CHECKS.filter(
    ({ isOfUnfinished, needsAllFiles }) =>
      (isStrict || isOfUnfinished !== true) && !(isPartial && needsAllFiles === true),
  );
  const translated = translatedLocales(all, locales, use);
  const byNamespace = Map.groupBy(all, ({ namespace }) => namespace);
  return files.flatMap((file) => {
    const texts = textsToCheck(file, byNamespace, locales, use, translated);
    const found = distinctMistakes(
      checks.flatMap((check) => [...check.find(texts)].map((finding) => ({ check, finding }))),
    );
    const problems = found.map(({ check, finding: { key, at = key, params } }): TextProblem => {
      const { path, namespace, locale, positions } = file;
      const position = positions.get(at) ?? { line: 1, column: 1 };
      return {
        file: path,
        ...position,
        code: check.id,
        params: { key, locale, ...params },
        namespace,
        key,
        locale,
      };
    });
    return problems.sort((a, b) => a.line - b.line || a.column - b.column);
  });
}

interface Found {
  readonly check: Check;
  readonly finding: Finding;
}

/** One mistake is one problem: of a text that nothing reads, that and nothing else. */
function distinctMistakes(found: readonly Found[]): Found[] {
  const unread = new Map(
    found.filter(({ check }) => check.isOfUnread).map((each) => [each.finding.key, each] as const),
  );
  return found.filter((each) => (unread.get(each.finding.key) ?? each) === each);
}

/** Empty files for those that a locale has not, so that a strict check counts what is missing there, too. */
export function absentFiles(
  localesDir: string,
  all: readonly CheckedFile[],
  locales: readonly Locale[],
): CheckedFile[] {
  const namespaces = [...new Set(all.map(({ namespace }) => namespace))];
  return locales.flatMap((locale) =>
    namespaces
      .filter((namespace) => !all.some((file) => file.locale === locale && file.namespace === namespace))
      .map((namespace) => ({
        path: localeFilePath(localesDir, locale, namespace),
        locale,
        namespace,
        texts: new Map(),
        positions: new Map(),
      })),
  );
}

function textsToCheck(
  file: CheckedFile,
  byNamespace: ReadonlyMap<string, readonly CheckedFile[]>,
  [sourceLocale, ...others]: readonly Locale[],
  use: TextUse,
  translated: ReadonlySet<Locale>,
): CheckedTexts {
  const sameNamespace = byNamespace.get(file.namespace) ?? [];
  const of = (locale: Locale | undefined) => sameNamespace.find((each) => each.locale === locale)?.texts;
  const parents = parentsOf(file.locale, [sourceLocale as Locale, ...others]);
  const inherited = new Map(parents.toReversed().flatMap((locale) => [...(of(locale) ?? [])]));
  const source = file.locale === sourceLocale ? null : of(sourceLocale);
  const elsewhere = sameNamespace.filter(({ locale }) => locale !== file.locale).map(({ texts }) => texts);
  return new CheckedTexts(file, {
    source: source ?? null,
    inherited,
    elsewhere,
    besides: () => besides(file, byNamespace),
    isTranslation: translated.has(file.locale),
    use: namespaceUse(use, file.namespace),
  });
}

function besides(
  { namespace, locale }: CheckedFile,
  byNamespace: ReadonlyMap<string, readonly CheckedFile[]>,
): string[] {
  const folder = namespace.slice(0, namespace.lastIndexOf('/') + 1);
  if (folder === '') return [];
  return [...byNamespace].flatMap(([each, files]) =>
    each.startsWith(folder) && !files.some((file) => file.locale === locale) ? [each] : [],
  );
}
