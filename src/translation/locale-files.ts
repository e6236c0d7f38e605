import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type Locale, toLocale } from '../kernel/locale.ts';
import { type ParsedLocaleFile, parseLocaleFile } from './parse-locale-file.ts';

/** `locales/<locale>/<namespace>.json`, e.g. locale `ja`, namespace `meetings/2024-10-17-ip4`. */
export interface LocaleFile extends ParsedLocaleFile {
  readonly locale: Locale;
  readonly namespace: string;
  readonly path: string;
  /** sha256 of the bytes. */
  readonly hash: string;
}

export function localeFilePath(localesDir: string, locale: Locale, namespace: string): string {
  return join(localesDir, locale, `${namespace}.json`);
}

/**
 * The locales there are folders for, the default first, the others in the order of their tags. Throws an Error that
 * names the folder where a name is no BCP 47 tag or the default has no folder.
 */
export async function readLocales(localesDir: string, defaultLocale: Locale): Promise<[Locale, ...Locale[]]> {
  const entries = await readdir(localesDir, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name);
  const wrong = names.find((name) => toLocale(name) !== name);
  if (wrong !== undefined) {
    const mend = toLocale(wrong) ?? 'a BCP 47 tag such as ja or zh-Hant';
    throw new Error(`The folder ${join(localesDir, wrong)} must be named ${mend}.`);
  }
  if (!names.includes(defaultLocale)) {
    throw new Error(`There is no folder ${join(localesDir, defaultLocale)} for the default locale.`);
  }
  return [defaultLocale, ...names.filter((name) => name !== defaultLocale).sort()];
}

/** All locale files of these locales, read and parsed. A file with problems has no texts. */
export async function readLocaleFiles(localesDir: string, locales: readonly Locale[]): Promise<LocaleFile[]> {
  const files = await Promise.all(
    locales.map(async (locale) => {
      const folder = join(localesDir, locale);
      const names = await readdir(folder, { recursive: true });
      const namespaces = names.filter((name) => name.endsWith('.json') && !/(^|[/\\])\./.test(name));
      return Promise.all(
        namespaces
          .sort()
          .map((name) => readLocaleFile(localesDir, locale, name.slice(0, -5).split(sep).join('/'))),
      );
    }),
  );
  return files.flat();
}

export async function readLocaleFile(
  localesDir: string,
  locale: Locale,
  namespace: string,
): Promise<LocaleFile> {
  const path = localeFilePath(localesDir, locale, namespace);
  const bytes = await readFile(path);
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { locale, namespace, path, hash, ...parseLocaleFile(decode(bytes)) };
}

/** Bytes that are not UTF-8 become text that is not JSON, so that the parser reports them with their place. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return bytes.toString('utf8').replaceAll('\uFFFD', '\u0000');
  }
}
