import { parseArgs } from 'node:util';
import { readConfig } from '../kernel/config.ts';
import { readLocales } from '../kernel/locale-folders.ts';
import { CALL } from '../kernel/package-files.ts';
import { type Coverage, coverageOf } from '../translation/checks/coverage.ts';
import { readFoundFile } from '../translation/files/locale-files.ts';
import { LocaleFolder } from '../translation/files/locale-folder.ts';
import { makeLocale } from '../translation/files/new-locale.ts';
import { slugClashes } from '../translation/files/slug-clashes.ts';
import { type Command, UsageError } from './command.ts';

/** Makes the folder of a new locale, or tells how much of the words each locale has. */
export const localesCommand: Command = {
  summary: 'show how much each locale has (--missing: what it has not), or make the folder of a new one',
  usage: `${CALL.command} locales [--missing] | ${CALL.command} locales add TAG`,
  async run(args, { out, err }, env) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { missing: { type: 'boolean', default: false } },
    });
    const { localesDir, defaultLocale } = readConfig(env);
    const [action, tag, ...more] = positionals;
    if (action === 'add' && tag !== undefined && more.length === 0) {
      const paths = await makeLocale(localesDir, defaultLocale, tag).catch((error: Error) => {
        throw new UsageError(error.message);
      });
      for (const path of paths) out(`made      ${path}`);
      out(
        'Fill in the texts; an empty one is served in another language. The gateway knows it from the next start.',
      );
      return 0;
    }
    if (action !== undefined) throw new UsageError('Say `locales` or `locales add TAG`.');
    const locales = readLocales(localesDir, defaultLocale);
    const { changed: all } = await new LocaleFolder(localesDir, locales).look();
    const files = await Promise.all(all.map(readFoundFile));
    const problems = [
      ...files.flatMap(({ path, problems: found }) => found.map((each) => ({ file: path, ...each }))),
      ...slugClashes(files),
    ];
    for (const { file, line, column, message } of problems) err(`${file}:${line}:${column} ${message}`);
    for (const line of describe(coverageOf(files, locales), values.missing)) out(line);
    return problems.length > 0 ? 1 : 0;
  },
};

function describe(coverage: readonly Coverage[], showMissing: boolean): string[] {
  const byLocale = Map.groupBy(coverage, ({ locale }) => locale);
  return [...byLocale].flatMap(([locale, namespaces]) => {
    const sum = (count: (each: Coverage) => number) =>
      namespaces.reduce((total, each) => total + count(each), 0);
    const [written, total] = [sum((each) => each.written), sum((each) => each.total)];
    const percent = total === 0 ? 100 : Math.floor((written / total) * 100);
    const incomplete = namespaces.filter(({ missing }) => missing.length > 0);
    return [
      `${locale}  ${percent} %  ${written} of ${total} texts`,
      ...incomplete.flatMap(({ namespace, written: own, total: all, missing }) => [
        `    ${namespace}  ${own} of ${all}`,
        ...(showMissing ? missing.map((key) => `        ${key}`) : []),
      ]),
    ];
  });
}
