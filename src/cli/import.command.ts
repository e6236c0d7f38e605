import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { isIsoDate } from '../importer/grammar/calendar.ts';
import { RELEASE_LOCALES } from '../importer/grammar/languages.ts';
import { importRelease } from '../importer/import-release.ts';
import { MAX_TEXT_BYTES } from '../importer/source/source-text.ts';
import { readConfig } from '../kernel/config.ts';
import { readLocales } from '../kernel/locale-folders.ts';
import { CALL, packageFile } from '../kernel/package-files.ts';
import { ADDRESS_RULES } from '../records/address-rules.ts';
import { openDatabase } from '../storage/open-database.ts';
import { syncLocaleFiles } from '../translation/files/sync-locale-files.ts';
import type { MessageParams } from '../translation/serving/catalogue.ts';
import { type Command, UsageError } from './command.ts';
import { describeImport, jsonImport } from './describe-import.ts';
import { editorLocale } from './editor-locale.ts';
import { type ImportMessages, readImportMessages } from './import-messages.ts';
import { readLocaleFileMessages } from './locale-file-messages.ts';

/** Imports a press release as text: records to the database, words to the locale files. */
export const importCommand: Command = {
  summary: 'import a press release; what it says is in the language of LC_ALL, LC_MESSAGES or LANG',
  usage: `${CALL.command} import FILE --locale ${RELEASE_LOCALES.join('|')} --published YYYY-MM-DD [--source URL] [--person NAME=SLUG]... [--dry-run] [--json]`,
  async run(args, { out, err }, env) {
    const { databaseUrl, databaseDirectUrl, dataDir, localesDir, localesVersion, defaultLocale } =
      readConfig(env);
    const locales = readLocales(localesDir, defaultLocale);
    const messages = await readImportMessages(localesDir, locales, editorLocale(env, locales));
    const { file, bytes, json, ...options } = await readArguments(args, messages);
    const log = { info: () => undefined, warn: err };
    const migrationsFolder = packageFile('migrations');
    const addresses = { url: databaseUrl, directUrl: databaseDirectUrl, dataDir };
    const database = await openDatabase({ ...addresses, migrationsFolder, log });
    try {
      const { db } = database;
      // What translators have written counts as known, and what is imported goes to their files.
      const files = { db, localesDir, locales, rules: ADDRESS_RULES, version: localesVersion };
      if (!options.isDryRun) await syncLocaleFiles(files);
      const report = await importRelease(db, bytes, options);
      const wanted = report.release?.records.texts.map(({ namespace }) => namespace) ?? [];
      const synced = report.isImported ? await syncLocaleFiles(files, { wanted }) : null;
      const written = synced?.written ?? [];
      const inFiles = synced?.problems ?? [];
      const aboutFiles = await readLocaleFileMessages(localesDir, locales, env);
      if (json) out(JSON.stringify(jsonImport(report, written, messages), null, 2));
      else for (const line of describeImport(file, report, written, messages)) out(line);
      for (const { file: path, line, column, ...problem } of inFiles)
        err(`${path}:${line}:${column} ${aboutFiles.problem(problem)}`);
      const isUnwritten = inFiles.some(({ code }) => code === 'FILE_UNWRITABLE');
      if (isUnwritten) err(messages.format('failures.FILES_BEHIND'));
      return isUnwritten || report.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
    } finally {
      await database.close();
    }
  },
};

async function readArguments(args: readonly string[], messages: ImportMessages) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      locale: { type: 'string' },
      published: { type: 'string' },
      source: { type: 'string' },
      person: { type: 'string', multiple: true, default: [] },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const misused = (key: string, params: MessageParams = {}) =>
    new UsageError(messages.format(`usage.${key}`, params), messages.format('usage.usage'));
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw misused('file');
  const { locale, published, source } = values;
  if (locale === undefined || !RELEASE_LOCALES.includes(locale))
    throw misused('locale', { options: messages.anyOf(RELEASE_LOCALES) });
  if (published === undefined || !isIsoDate(published)) throw misused('published');
  if (source !== undefined && !URL.canParse(source)) throw misused('source', { source });
  const bytes = await readStart(file, MAX_TEXT_BYTES + 1).catch((error: NodeJS.ErrnoException) => {
    throw misused('unreadable', { file, reason: error.code ?? error.message });
  });
  if (bytes.length > MAX_TEXT_BYTES) throw misused('tooLarge', { file });
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') throw misused('pdf', { file });
  // UTF-16 of Latin letters is UTF-8 with a NUL beside each.
  if (!isUtf8(bytes) || bytes.includes(0)) throw misused('encoding', { file });
  return {
    file,
    bytes,
    locale,
    publishedOn: published,
    ...(source !== undefined && { sourceUrl: source }),
    people: personOptions(values.person, messages),
    isDryRun: values['dry-run'],
    json: values.json,
  };
}

/** Reads so many bytes at most, for a file may be of any size. */
async function readStart(file: string, most: number): Promise<Buffer> {
  const handle = await open(file);
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of handle.createReadStream({ end: most - 1, autoClose: false }))
      chunks.push(chunk);
    return Buffer.concat(chunks);
  } finally {
    await handle.close();
  }
}

/** Parses `--person` options (`岩屋毅=iwaya-takeshi`): a printed name, and the slug of the person who it is. */
function personOptions(given: readonly string[], messages: ImportMessages): Map<string, string> {
  const pairs = given.map((each) =>
    /^(.+)=([^=]+)$/u
      .exec(each)
      ?.slice(1)
      .map((part) => part.trim()),
  );
  if (pairs.includes(undefined))
    throw new UsageError(messages.format('usage.person'), messages.format('usage.usage'));
  return new Map(pairs as [string, string][]);
}
