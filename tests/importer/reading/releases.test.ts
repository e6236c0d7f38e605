import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseRelease } from '../../../src/importer/reading/parse-release.ts';
import { outlined, summaryOf } from './releases/summary-of.ts';

const FOLDER = new URL('releases/', import.meta.url);
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith('.txt'));

/**
 * Releases in the forms of the ministries, in words of our own. What is read of each is beside it, whole:
 * `npx vitest run tests/importer/reading/releases.test.ts -u` writes it anew, to be read before it is committed.
 */
describe('A release', () => {
  it.each(FILES)('is read as its summary says: %s', async (file) => {
    const text = readFileSync(new URL(file, FOLDER), 'utf8');
    const locale = file.split('.')[1] as string;
    const later = parseRelease(text, { locale, publishedOn: '2025-10-01' });
    const publishedOn = later.dateline.date ?? later.meetings[0]?.date ?? later.publishedOn;
    const document = parseRelease(text, { locale, publishedOn });
    const summary = outlined(summaryOf(document)).trimStart();
    await expect(summary).toMatchFileSnapshot(new URL(file.replace(/txt$/, 'summary'), FOLDER).pathname);
  });

  it('comes in both languages and in many forms', () => {
    for (const locale of ['en', 'ja'])
      expect(FILES.filter((file) => file.endsWith(`.${locale}.txt`)).length).toBeGreaterThanOrEqual(12);
  });
});
