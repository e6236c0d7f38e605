import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { type Locale, typedLocale } from '../../kernel/locale.ts';
import { TEMPLATE_NAMESPACES } from '../texts/namespaces.ts';
import { newLocaleFile } from './edit-locale-file.ts';
import { localeFilePath, readLocaleFile } from './locale-files.ts';
import { replaceFile } from './replace-file.ts';

/**
 * The namespaces that a translator is asked to begin with: our own words. Names and records can follow, text by text.
 */
const FIRST_NAMESPACES = TEMPLATE_NAMESPACES;

/** Codes of BCP 47 that stand for no language, for several, or for one that has none (RFC 5646, section 4.1). */
const NO_LANGUAGE = new Set(['und', 'mul', 'mis', 'zxx']);

type NewLocaleErrorCode = 'notATag' | 'notALanguage' | 'exists';

/** A reason why the folder of a locale cannot be made: a key under `add` in `localeFiles.json`, and its facts. */
export class NewLocaleError extends Error {
  override readonly name = 'NewLocaleError';

  readonly code: NewLocaleErrorCode;
  readonly params: Readonly<Record<string, string>>;

  constructor(code: NewLocaleErrorCode, params: Readonly<Record<string, string>>) {
    super(code);
    this.code = code;
    this.params = params;
  }
}

/**
 * Makes the folder of a new locale: the files to begin with, every text still empty, which counts as missing, so that
 * the fallbacks are served until it is written. Plural forms are those that the language has (CLDR). Returns the
 * paths. Throws a NewLocaleError where the tag is none or of no language, or the folder is there.
 */
export async function makeLocale(localesDir: string, defaultLocale: Locale, tag: string): Promise<string[]> {
  const locale = typedLocale(tag);
  if (locale === null) throw new NewLocaleError('notATag', { tag });
  if (NO_LANGUAGE.has(new Intl.Locale(locale).language)) throw new NewLocaleError('notALanguage', { tag });
  const folder = join(localesDir, locale);
  if (await exists(folder)) throw new NewLocaleError('exists', { folder });
  const paths: string[] = [];
  for (const namespace of FIRST_NAMESPACES) {
    const source = await readLocaleFile(localesDir, defaultLocale, namespace).catch(() => null);
    if (source === null) continue;
    const path = localeFilePath(localesDir, locale, namespace);
    const keys = pluralKeys([...source.texts.keys()], defaultLocale, locale);
    await replaceFile(path, newLocaleFile(new Map(keys.map((key) => [key, '']))), null);
    paths.push(path);
  }
  return paths;
}

/** The keys with the plural suffixes of the target language instead of those of the source (`_one`, `_other` …). */
export function pluralKeys(keys: readonly string[], source: Locale, target: Locale): string[] {
  const categories = pluralCategories(source);
  const bases = keys.map((key) => {
    const at = key.lastIndexOf('_');
    const isPlural =
      at > 0 && categories.includes(key.slice(at + 1)) && keys.includes(`${key.slice(0, at)}_other`);
    return isPlural ? { base: key.slice(0, at), isPlural } : { base: key, isPlural };
  });
  const made = bases.flatMap(({ base, isPlural }) =>
    isPlural ? pluralCategories(target).map((category) => `${base}_${category}`) : [base],
  );
  return [...new Set(made)];
}

function pluralCategories(locale: Locale): string[] {
  return new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
