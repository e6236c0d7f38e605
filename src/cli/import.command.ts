import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isIsoDate } from '../importer/calendar.ts';
import { importRelease } from '../importer/import-release.ts';
import { MAX_TEXT_BYTES } from '../importer/source-text.ts';
import { readConfig } from '../kernel/config.ts';
import { readLocales } from '../kernel/locale-folders.ts';
import { openDatabase } from '../storage/open-database.ts';
import { syncLocaleFiles } from '../translation/sync-locale-files.ts';
import { type Command, UsageError } from './command.ts';
import { describeImport, jsonImport } from './describe-import.ts';

const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url));

/** Imports a press release as text: records to the database, words to the locale files. */
export const importCommand: Command = {
  name: 'import',
  summary: 'import a press release',
  usage:
    'npm run taiyaku -- import FILE --locale en|ja --published YYYY-MM-DD [--source URL] [--dry-run] [--json]',
  async run(args, { out, err }, env) {
    const { file, bytes, json, ...options } = await readArguments(args);
    const { databaseUrl, dataDir, localesDir, defaultLocale } = readConfig(env);
    const locales = readLocales(localesDir, defaultLocale);
    const log = { info: () => undefined, warn: err };
    const database = await openDatabase({ url: databaseUrl, dataDir, migrationsFolder: MIGRATIONS, log });
    try {
      const { db } = database;
      // What translators have written counts as known, and what is imported goes to their files.
      if (!options.isDryRun) await syncLocaleFiles({ db, localesDir, locales });
      const report = await importRelease(db, bytes, options);
      const synced = report.isImported ? await syncLocaleFiles({ db, localesDir, locales }) : null;
      const written = synced?.written ?? [];
      if (json) out(JSON.stringify(jsonImport(report, written), null, 2));
      else for (const line of describeImport(file, report, written)) out(line);
      return report.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
    } finally {
      await database.close();
    }
  },
};

async function readArguments(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      locale: { type: 'string' },
      published: { type: 'string' },
      source: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('Name one file to import.');
  const { locale, published, source } = values;
  if (locale !== 'en' && locale !== 'ja') {
    throw new UsageError('Say the language of the release: --locale en or --locale ja.');
  }
  if (published === undefined || !isIsoDate(published)) {
    throw new UsageError(
      'Say the day it was published, which completes dates without a year: --published 2024-10-18.',
    );
  }
  if (source !== undefined && !URL.canParse(source))
    throw new UsageError(`--source ${source} is not an address.`);
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${file} cannot be read (${error.code}).`);
  });
  if (bytes.length > MAX_TEXT_BYTES)
    throw new UsageError(`${file} is larger than 1 MiB; a release is a few pages.`);
  if (!isUtf8(bytes)) throw new UsageError(`${file} is not UTF-8; save it as UTF-8 and import it again.`);
  return {
    file,
    bytes,
    locale: locale as 'en' | 'ja',
    publishedOn: published,
    ...(source !== undefined && { sourceUrl: source }),
    isDryRun: values['dry-run'],
    json: values.json,
  };
}
