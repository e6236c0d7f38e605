import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { importRelease } from '../../src/importer/import-release.ts';
import { emptyGateway } from '../support/empty-record.ts';
import type { Data, TestGateway } from '../support/gateway.ts';

const FOLDER = process.env.TAIYAKU_SHARED ?? resolve(import.meta.dirname, '../../../shared');
const RELEASES = resolve(FOLDER, 'data/press-releases');

interface Entry {
  readonly id: string;
  readonly file: string;
  readonly lang: 'en' | 'ja';
  readonly issued: string | null;
  readonly url?: string;
}

const seed: Entry = {
  id: 'seed',
  file: '../seed/2024-10-17-nato-dmm.en.txt',
  lang: 'en',
  issued: '2024-10-18',
};
const entries: Entry[] = [
  ...readFileSync(resolve(RELEASES, 'catalog.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line)),
  seed,
];

const publishedOn = ({ id, issued }: Entry) =>
  issued ?? /\d{4}-\d{2}-\d{2}/.exec(id)?.[0] ?? `${/\d{4}-\d{2}/.exec(id)?.[0]}-28`;

function run(gateway: TestGateway, entry: Entry) {
  return importRelease(gateway.database.db, readFileSync(resolve(RELEASES, entry.file)), {
    locale: entry.lang,
    publishedOn: publishedOn(entry),
    isDryRun: false,
    ...(entry.url !== undefined && { sourceUrl: entry.url }),
  });
}

const PEOPLE = `{ people(first: 100) { totalCount nodes { slug countryCode
  names { text tag kind } offices { office { slug countryCode title(locale: en, fallback: [ja]) } } } } }`;
const LABELS = `query ($locale: Locale!) { meetings(first: 40, locale: $locale) { nodes {
  scheduleLabel participantsLabel participants(first: 30) { nodes { label } }
  statements(first: 30) { nodes { speakerLabel } } } } }`;

describe.each([
  ['in the order of the catalogue', entries],
  ['in the opposite order', entries.toReversed()],
  ['by day', entries.toSorted((a, b) => publishedOn(a).localeCompare(publishedOn(b)))],
])('all releases, one after another into one record, %s', (_, order) => {
  let gateway: TestGateway;
  let people: Data[];

  beforeAll(async () => {
    gateway = await emptyGateway();
    for (const entry of order) {
      expect((await run(gateway, entry)).isImported).toBe(true);
      const { records, texts } = await run(gateway, entry);
      const changed = Object.entries(records).filter(([, { created, updated }]) => created + updated > 0);
      expect([entry.id, changed, texts.created, texts.updated]).toEqual([entry.id, [], 0, 0]);
    }
    const { rows } = await gateway.database.pool.query('select count(*)::int as count from person_name');
    people = await vi.waitFor(
      async () => {
        const nodes = (await gateway.query(PEOPLE)).data.people.nodes;
        expect(nodes.flatMap(({ names }: Data) => names)).toHaveLength(rows[0].count);
        return nodes;
      },
      { timeout: 10_000 },
    );
  });
  afterAll(() => gateway.stop());

  it('have nobody twice but whom the editor is asked about', () => {
    const names = people.flatMap(({ slug, names: forms }) =>
      forms.map(({ text }: Data) => [text.replace(/[\s・]/g, '').toLowerCase(), slug]),
    );
    const bearers = Map.groupBy(names, ([text]) => text);
    expect([...bearers].filter(([, those]) => those.length > 1)).toEqual([]);
    // Three of them are one, and two are, as only their readings could tell, which no release prints.
    // Who is only named in passing, and at no meeting, is not among them.
    expect(people).toHaveLength(31);
    const bilingual = people.filter(({ names: forms }) =>
      ['en', 'ja'].every((locale) => forms.some(({ tag }: Data) => tag === locale)),
    );
    expect(bilingual).toHaveLength(8);
  });

  it('have no misspelling or alias made of a name that is written as usual', () => {
    expect(people.flatMap(({ names }) => names).filter(({ kind }) => kind !== 'OFFICIAL')).toEqual([]);
  });

  it('have no office of a country twice', () => {
    const offices = people.flatMap(({ offices: held }) => held.map(({ office }: Data) => office));
    const distinct = [...new Map(offices.map((office) => [office.slug, office])).values()];
    const kinds = distinct.map(({ slug, countryCode, title }) => {
      const isHead =
        /^(Minister (of|for) (National )?Defen[cs]e|Defen[cs]e (Minister|Secretary)|防衛大臣|国防大臣)$/.test(
          title,
        );
      return isHead ? `${countryCode} defense` : slug;
    });
    expect(new Set(kinds).size).toBe(kinds.length);
  });

  it.each(['en', 'ja'] as const)('have labels in one language each for readers of %s', async (locale) => {
    const { data, errors, extensions } = await gateway.query(LABELS, { variables: { locale } });
    expect(errors).toBeUndefined();
    const served = new Map<string, string>(
      extensions.localization.fallbacks.map(({ path, served: other }: Data) => [path.join('.'), other]),
    );
    const labels = leaves(data).filter(([, text]) => text !== '');
    expect(labels.length).toBeGreaterThan(150);
    const mixed = labels.filter(([path, text]) => {
      const language = served.get(path) ?? locale;
      return language === 'en'
        ? /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(text)
        : /[a-z]{2}/.test(text);
    });
    expect(mixed).toEqual([]);
  });
});

/** Every string of an answer with its path. */
function leaves(value: Data, path: readonly (string | number)[] = []): [string, string][] {
  if (typeof value === 'string') return [[path.join('.'), value]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, child]) => leaves(child, [...path, key]));
}
