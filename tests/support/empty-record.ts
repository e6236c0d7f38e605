import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ADDRESS_RULES } from '../../src/records/address-rules.ts';
import { syncLocaleFiles } from '../../src/translation/files/sync-locale-files.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { type TestGateway, testGateway } from './gateway.ts';

const LOCALES = fileURLToPath(new URL('../../locales', import.meta.url));
const RECORD_FILES = ['people', 'offices', 'organizations', 'places', 'terms'].map((name) => `${name}.json`);

/** A gateway with our own words, and neither records nor words of any. */
export function emptyGateway(): Promise<TestGateway> {
  return testGateway({ config: { sampleRecord: false }, hasLocaleFile: isOfNoRecord });
}

/** The database of such a gateway, for an import: of our own words it reads those for kinds of offices alone. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const database = await testDatabase();
  const locales = ['en', 'ja'] as const;
  const files = locales.map((locale) => ({
    locale,
    namespace: 'officeKinds',
    path: join(LOCALES, locale, 'officeKinds.json'),
  }));
  // No namespace is to be written, so the repository's files stay as they are.
  const settings = { db: database.db, localesDir: LOCALES, locales, rules: ADDRESS_RULES };
  await syncLocaleFiles(settings, { files, deadEnds: [], namespaces: [] });
  return database;
}

/** A folder within a locale's has texts of records only. */
function isOfNoRecord(path: string): boolean {
  const [, name] = path.split(sep);
  return name === undefined || (name.endsWith('.json') && !RECORD_FILES.includes(name));
}
