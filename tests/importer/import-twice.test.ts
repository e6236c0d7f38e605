import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ImportReport, importRelease } from '../../src/importer/import-release.ts';
import { type TestDatabase, testDatabase } from '../support/database.ts';

const FOLDER = new URL('reading/releases/', import.meta.url);
const RELEASES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .sort();

let database: TestDatabase;
beforeEach(async () => {
  database = await testDatabase();
});
afterEach(() => database.close());

async function runAll(): Promise<Map<string, ImportReport>> {
  const reports = new Map<string, ImportReport>();
  for (const name of RELEASES) {
    const locale = name.endsWith('.ja.txt') ? 'ja' : 'en';
    const source = { publishedOn: '2024-12-20', sourceUrl: `https://example.org/${name}` };
    const bytes = readFileSync(new URL(name, FOLDER));
    reports.set(name, await importRelease(database.db, bytes, { locale, ...source, isDryRun: false }));
  }
  return reports;
}

/** The tables with rows that an import made or changed. */
const changed = ({ records, texts }: ImportReport) =>
  Object.entries({ ...records, translation: texts }).flatMap(([table, { created, updated }]) =>
    created + updated === 0 ? [] : [table],
  );

describe('all releases, imported a second time', () => {
  it('find all that they made the first time, and leave it as it is', { timeout: 120_000 }, async () => {
    const first = await runAll();
    expect([...first.values()].flatMap(changed)).toContain('person');
    const again = await runAll();
    const changes = [...again].map(([name, report]) => [name, changed(report)]);
    expect(changes).toEqual(RELEASES.map((name) => [name, []]));
  });
});
