import { parseArgs } from 'node:util';
import { readConfig } from '../kernel/config.ts';
import { typedLocale } from '../kernel/locale.ts';
import { readLocales } from '../kernel/locale-folders.ts';
import { CALL } from '../kernel/package-files.ts';
import { makeLocale, NewLocaleError } from '../translation/files/new-locale.ts';
import type { MessageParams } from '../translation/serving/catalogue.ts';
import { type Command, UsageError } from './command.ts';
import { readLocaleFileMessages } from './locale-file-messages.ts';
import { checkLocales } from './locales-check.ts';
import { type LocalesReport, readAllFiles } from './locales-report.ts';
import { showStatus } from './locales-status.ts';

const REPORTS: Readonly<Record<string, LocalesReport>> = { status: showStatus, check: checkLocales };

/** Shows how much of the words each locale has, checks the files, or makes the folder of a new locale. */
export const localesCommand: Command = {
  summary:
    'show how much each locale has (--missing: what it has not), check the files (--strict: for missing texts, too), or make the folder of a new one; in the language of LC_ALL, LC_MESSAGES or LANG',
  usage: `${CALL.command} locales [status] [--missing] [--locale TAG] | ${CALL.command} locales check [--locale TAG] [--strict] [--json] | ${CALL.command} locales add TAG`,
  async run(args, output, env) {
    const { localesDir, defaultLocale } = readConfig(env);
    const locales = readLocales(localesDir, defaultLocale);
    const messages = await readLocaleFileMessages(localesDir, locales, env);
    const misused = (key: string, params: MessageParams = {}) =>
      new UsageError(messages.format(key, params), messages.format('usage.usage'));

    const given = readArguments(args);
    if (given === null) throw misused('usage.option');
    const { values, positionals } = given;
    const locale = values.locale === undefined ? undefined : (typedLocale(values.locale) ?? values.locale);
    if (locale !== undefined && !locales.includes(locale))
      throw misused('usage.noLocale', { locale, locales: locales.join(', ') });

    const [action = 'status', tag, ...more] = positionals;
    if (action === 'add' && tag !== undefined && more.length === 0) {
      const paths = await makeLocale(localesDir, defaultLocale, tag).catch((error: unknown) => {
        throw error instanceof NewLocaleError ? misused(`add.${error.code}`, error.params) : error;
      });
      for (const path of paths) output.out(messages.format('add.made', { path }));
      output.out(messages.format('add.next'));
      return 0;
    }
    const report = tag === undefined ? REPORTS[action] : undefined;
    if (report === undefined) throw misused('usage.action');
    const found = await readAllFiles(localesDir, locales);
    return report({ localesDir, locales, ...found, messages }, { ...values, locale }, output);
  },
};

/** Parses the arguments; null where an option is not known or has no value. */
function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        missing: { type: 'boolean', default: false },
        locale: { type: 'string' },
        json: { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
      },
    });
  } catch {
    return null;
  }
}
