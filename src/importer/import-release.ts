import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { ADDRESS_RULES } from '../records/address-rules.ts';
import { type DuplicatePeople, removeDuplicatePeople } from '../records/person/remove-duplicate-people.ts';
import { writeRecords } from '../records/writing/write-records.ts';
import type { Db } from '../storage/db.ts';
import { LOCKS } from '../storage/locks.ts';
import type { Tally } from '../storage/row-writer.ts';
import { type DifferentText, type WrittenTexts, writeTexts } from '../translation/changes/write-texts.ts';
import { IMPORT_PROBLEMS, type ImportProblem } from './mapping/import-problem.ts';
import { readKnownRecord } from './mapping/known/read-known-record.ts';
import { type MappedRelease, mapRelease } from './mapping/map-release.ts';
import type { ToldPeople } from './mapping/people/match-people.ts';
import { parseRelease } from './reading/parse-release.ts';
import type { ReleaseDocument, ReleaseOptions } from './release/release-document.ts';

export interface ImportReport {
  readonly isDryRun: boolean;
  /** False where there were errors: then nothing was written. */
  readonly isImported: boolean;
  readonly document: ReleaseDocument;
  readonly release: MappedRelease | null;
  /** Rows changed, by table. */
  readonly records: Tally;
  readonly texts: WrittenTexts;
  readonly problems: readonly ImportProblem[];
}

const NOTHING: WrittenTexts = { created: 0, updated: 0, unchanged: 0, stale: 0, replaced: [], kept: [] };

/** Thrown to undo a dry run. */
class DryRun extends Error {}

function doubleRemains(double: string, doubles: DuplicatePeople): ImportProblem {
  const params = { double, slug: doubles.get(double) as string };
  return { severity: 'warning', code: 'DOUBLE_REMAINS', line: 1, column: 1, excerpt: '', params };
}

/** A text of the release that the record had otherwise, at the line where the release has it. */
function differentText(
  code: 'TEXT_CORRECTED' | 'TEXT_REPLACED',
  { namespace, key, locale, published, stored }: DifferentText,
  { text }: ReleaseDocument,
): ImportProblem {
  const at = Math.max(0, text.indexOf(published));
  const before = text.slice(0, at);
  return {
    ...{ severity: IMPORT_PROBLEMS[code], code, excerpt: published },
    ...{ line: before.split('\n').length, column: at - before.lastIndexOf('\n') },
    params: { address: `${namespace} · ${key} · ${locale}`, stored },
  };
}

/**
 * Imports a release in one transaction: all of it or, where there is an error, nothing. A dry run does the same and
 * undoes it, so that what it reports is what would happen.
 *
 * @param bytes the release as received, UTF-8.
 */
export async function importRelease(
  db: Db,
  bytes: Uint8Array,
  options: ReleaseOptions & { readonly isDryRun: boolean; readonly people?: ToldPeople },
): Promise<ImportReport> {
  const document = parseRelease(new TextDecoder().decode(bytes), options);
  const { isDryRun } = options;
  const report = { isDryRun, isImported: false, document, release: null, records: {}, texts: NOTHING };
  if (document.problems.some(({ severity }) => severity === 'error'))
    return { ...report, problems: document.problems };

  const hash = createHash('sha256').update(bytes).digest('hex');
  let done: ImportReport | undefined;
  try {
    await db.transaction(async (tx) => {
      // Two imports at once could each make a record of the same person.
      await tx.execute(sql`select pg_advisory_xact_lock(${LOCKS.importRelease})`);
      const release = mapRelease(document, await readKnownRecord(tx, document), hash, options.people);
      if (release.problems.some(({ severity }) => severity === 'error')) {
        done = { ...report, release, problems: release.problems };
        return;
      }
      const records = await writeRecords(tx, release.records);
      const texts = await writeTexts(tx, release.records.texts, ADDRESS_RULES, {
        door: 'IMPORT',
        ...(release.records.documents[0] && { document: release.records.documents[0].slug }),
      });
      const meetings = release.records.meetings.map(({ slug }) => slug);
      const remaining = await removeDuplicatePeople(tx, release.doubles, meetings);
      const problems = [
        ...release.problems,
        ...remaining.map((slug) => doubleRemains(slug, release.doubles)),
        ...texts.kept.map((text) => differentText('TEXT_CORRECTED', text, document)),
        ...texts.replaced.map((text) => differentText('TEXT_REPLACED', text, document)),
      ];
      done = { ...report, isImported: !isDryRun, release, records, texts, problems };
      if (isDryRun) throw new DryRun();
    });
  } catch (error) {
    if (!(error instanceof DryRun)) throw error;
  }
  return done as ImportReport;
}
