import { ADDRESS_RULES } from '../records/address-rules.ts';
import { type Coverage, coverageOf } from '../translation/checks/coverage.ts';
import { slugClashes } from '../translation/files/slug-clashes.ts';
import type { LocaleFileMessages } from '../translation/serving/locale-file-messages.ts';
import type { LocalesReport } from './locales-report.ts';

/** Shows how much of the words each locale has; 1 where a file cannot be read or a slug leads nowhere. */
export const showStatus: LocalesReport = ({ locales, files, messages }, options, { out, err }) => {
  const problems = [
    ...files.flatMap(({ path, problems: found }) => found.map((each) => ({ file: path, ...each }))),
    ...slugClashes(files, ADDRESS_RULES),
  ];
  for (const problem of problems)
    err(`${problem.file}:${problem.line}:${problem.column} ${messages.problem(problem)}`);
  const coverage = coverageOf(files, locales, ADDRESS_RULES);
  const asked = coverage.filter(({ locale }) => options.locale === undefined || locale === options.locale);
  for (const line of describe(asked, options.missing, messages)) out(line);
  return problems.length > 0 ? 1 : 0;
};

function describe(
  coverage: readonly Coverage[],
  showMissing: boolean,
  messages: LocaleFileMessages,
): string[] {
  const byLocale = Map.groupBy(coverage, ({ locale }) => locale);
  return [...byLocale].flatMap(([locale, namespaces]) => {
    const sum = (count: (each: Coverage) => number) =>
      namespaces.reduce((total, each) => total + count(each), 0);
    const [written, total] = [sum((each) => each.written), sum((each) => each.total)];
    const percent = total === 0 ? 100 : Math.floor((written / total) * 100);
    const incomplete = namespaces.filter(({ missing }) => missing.length > 0);
    return [
      messages.format('status.locale', { locale, percent, written, total }),
      ...incomplete.flatMap(({ namespace, written: own, total: all, missing }) => [
        `    ${messages.format('status.namespace', { namespace, written: own, total: all })}`,
        ...(showMissing ? missing.map((key) => `        ${key}`) : []),
      ]),
    ];
  });
}
