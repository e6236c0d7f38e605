import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError, type ConfigProblem } from './config-error.ts';
import { type Locale, toLocale } from './locale.ts';

/**
 * Reads the locales there are folders for, the default first, the others in the order of their tags. Throws
 * ConfigError, which names every folder that is wrong: whose name is no BCP 47 tag, or that the default locale lacks.
 */
export function readLocales(localesDir: string, defaultLocale: Locale): [Locale, ...Locale[]] {
  const names = folderNames(localesDir);
  const problems = problemsOf(names, localesDir, defaultLocale);
  if (problems.length > 0) throw new ConfigError(problems);
  return [defaultLocale, ...names.filter((name) => name !== defaultLocale).sort()];
}

/**
 * True for what is no folder of a locale, whatever is in it: what is hidden, and the folder for recovered files that
 * an empty volume of ext4 has, too.
 */
export function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'lost+found';
}

function folderNames(localesDir: string): string[] {
  try {
    return readdirSync(localesDir, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !isPassedOver(entry.name))
      .map(({ name }) => name);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const message = `the folder ${localesDir} cannot be read (${code}): name the one that holds a folder a locale`;
    throw new ConfigError([{ variable: 'LOCALES_DIR', message }], { cause: error });
  }
}

function problemsOf(names: readonly string[], localesDir: string, defaultLocale: Locale): ConfigProblem[] {
  const wrong = names.filter((name) => toLocale(name) !== name);
  const problems = wrong.map((name): ConfigProblem => {
    const mend = toLocale(name.replaceAll('_', '-')) ?? 'a BCP 47 tag such as ja or zh-Hant';
    return { variable: 'LOCALES_DIR', message: `the folder ${join(localesDir, name)} must be named ${mend}` };
  });
  if (names.includes(defaultLocale)) return problems;
  const others = names.filter((name) => !wrong.includes(name)).join(', ') || 'none';
  const message = `there is no folder ${join(localesDir, defaultLocale)}; the locales there are: ${others}`;
  return [...problems, { variable: 'DEFAULT_LOCALE', message }];
}
