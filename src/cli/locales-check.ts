import { buildGatewaySchema } from '../gateway/build-schema.ts';
import { gatewayTextUse } from '../gateway/text-use.ts';
import { describeLocale, type Locale } from '../kernel/locale.ts';
import { ADDRESS_RULES } from '../records/address-rules.ts';
import { absentFiles, checkFiles } from '../translation/checks/check-files.ts';
import type { ProblemFacts, ProblemInFile } from '../translation/files/locale-file-problem.ts';
import type { LocaleFile } from '../translation/files/locale-files.ts';
import { slugClashes } from '../translation/files/slug-clashes.ts';
import type { LocalesReport, LocalesReportInput } from './locales-report.ts';

/** A problem at its address; where a file cannot be read it is of no key. */
type CheckedProblem = ProblemInFile & {
  readonly locale: Locale;
  readonly namespace: string;
  readonly key: string | null;
};

/** Shows all that is wrong in the locale files, with its place and the mend; 1 where anything is. */
export const checkLocales: LocalesReport = (at, { locale, strict, json }, { out, err }) => {
  const { files, messages } = at;
  const asked = files.filter((file) => locale === undefined || file.locale === locale);
  const problems = findProblems(at, asked, strict).filter(
    (each) => locale === undefined || each.locale === locale,
  );
  const sentences = problems.map((each) => messages.problem(each));
  if (json) {
    const list = problems.map(({ code, ...rest }, index) => ({
      check: code,
      ...rest,
      message: sentences[index],
    }));
    out(JSON.stringify(list, null, 2));
  } else {
    for (const [index, { file, line, column, code }] of problems.entries())
      err(`${file}:${line}:${column} ${sentences[index]} [${code}]`);
    out(
      problems.length > 0
        ? messages.format('check.found', { count: problems.length })
        : messages.format('check.none', { count: asked.length }),
    );
  }
  return problems.length > 0 ? 1 : 0;
};

function findProblems(
  { files, deadEnds, localesDir, locales }: LocalesReportInput,
  asked: readonly LocaleFile[],
  isStrict: boolean,
): CheckedProblem[] {
  const schema = buildGatewaySchema(locales.map((each) => describeLocale(each, locales[0])));
  const readable = (all: readonly LocaleFile[]) => all.filter(({ problems }) => problems.length === 0);
  const compared = isStrict
    ? [...readable(asked), ...absentFiles(localesDir, files, locales)]
    : readable(asked);
  const use = gatewayTextUse(schema);
  const inTexts = checkFiles(compared, readable(files), { locales, use, isStrict });
  const inFiles = asked.flatMap(({ path, locale, namespace, problems }) =>
    problems.map((each) => ({ ...each, file: path, locale, namespace, key: toKey(each) })),
  );
  const clashes = slugClashes(readable(files), ADDRESS_RULES).flatMap((clash) => {
    const owner = asked.find(({ path }) => path === clash.file);
    return owner === undefined
      ? []
      : [{ ...clash, locale: owner.locale, namespace: owner.namespace, key: toKey(clash) }];
  });
  const all: CheckedProblem[] = [
    ...deadEnds.map((each) => ({ ...each, key: null })),
    ...inFiles,
    ...clashes,
    ...inTexts,
  ];
  const order = new Intl.Collator('en', { numeric: true });
  return all.sort((a, b) => order.compare(a.file, b.file) || a.line - b.line || a.column - b.column);
}

function toKey({ params: { key } }: ProblemFacts): string | null {
  return typeof key === 'string' ? key : null;
}
