import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { importRelease } from '../../src/importer/import-release.ts';
import { ADDRESS_RULES } from '../../src/records/address-rules.ts';
import { readTexts } from '../../src/translation/texts/read-texts.ts';
import { emptyGateway } from '../support/empty-record.ts';
import { type Data, type TestGateway, testGateway } from '../support/gateway.ts';

const FOLDER = process.env.TAIYAKU_SHARED ?? resolve(import.meta.dirname, '../../../shared');
const ENGLISH = resolve(FOLDER, 'data/seed/2024-10-17-nato-dmm.en.txt');
const JAPANESE = resolve(FOLDER, 'data/press-releases/ja/mod-2024-10-17-nato.txt');
const PUBLISHED = '2024-10-18';

function read(path: string): Buffer {
  if (!existsSync(path))
    throw new Error(`${path} is missing; set TAIYAKU_SHARED to the folder that holds data/seed.`);
  return readFileSync(path);
}

const importSeed = (gateway: TestGateway, bytes: Buffer = read(ENGLISH)) =>
  importRelease(gateway.database.db, bytes, { locale: 'en', publishedOn: PUBLISHED, isDryRun: false });

const importJapanese = (gateway: TestGateway) =>
  importRelease(gateway.database.db, read(JAPANESE), {
    locale: 'ja',
    publishedOn: PUBLISHED,
    isDryRun: false,
  });

const MEETINGS = `{
  meetings(first: 10, orderBy: [{ field: DATE }]) {
    nodes {
      title kind startsAt timeZone durationMinutes durationIsApproximate
      place { name countryCode } visit { slug }
      participants { nodes { printed printedName printedHonorific printedOffice role countryCode count } }
      statements { nodes { number form body speaker { name } speakerLabel } }
      footnotes { mark text term { name } statements { number } }
      captions { text }
      documents { locale publishedOn hash body }
    }
  }
}`;

describe('The seed release, imported into an empty record', () => {
  let gateway: TestGateway;
  let meetings: Data[];
  beforeAll(async () => {
    gateway = await emptyGateway();
    await importSeed(gateway);
    // A gateway that runs is told of an import, and takes a moment to read the words of offices and people anew.
    await vi.waitFor(
      async () => {
        const known = await gateway.query(
          '{ person(slug: "nakatani-gen") { offices { office { short } } } }',
        );
        expect(known.data.person.offices).toEqual([{ office: { short: 'Defense Minister' } }]);
      },
      { timeout: 5_000, interval: 20 },
    );
    const { data, errors } = await gateway.query(MEETINGS, { locale: 'en' });
    expect(errors).toBeUndefined();
    meetings = data.meetings.nodes;
  });
  afterAll(() => gateway.stop());

  it('is one visit of five meetings, each at its time and for about as long', () => {
    const times = meetings.map(({ startsAt, durationMinutes, durationIsApproximate, kind }) => [
      startsAt,
      durationMinutes,
      durationIsApproximate,
      kind,
    ]);
    expect(times).toEqual([
      ['2024-10-17T12:15:00', 20, true, 'COURTESY_CALL'],
      ['2024-10-17T13:30:00', 25, true, 'BILATERAL'],
      ['2024-10-17T14:30:00', 25, true, 'BILATERAL'],
      ['2024-10-17T15:00:00', 150, true, 'MULTILATERAL'],
      ['2024-10-17T19:00:00', 60, true, 'MULTILATERAL'],
    ]);
    expect(new Set(meetings.map(({ visit }) => visit.slug)).size).toBe(1);
    expect(
      new Set(meetings.map(({ place, timeZone }) => `${place.name} ${place.countryCode} ${timeZone}`)),
    ).toEqual(new Set(['Brussels BE Europe/Brussels']));
  });

  it('has six statements word for word, by their speaker', () => {
    const lines = read(ENGLISH).toString().normalize('NFC').split('\n');
    const remarks = lines
      .filter((line) => /^\(\d\) (?!.*Meeting(?: with|$))/.test(line))
      .map((line) => line.slice(4));
    const { statements } = meetings[3];
    expect(statements.nodes.map(({ body }: Data) => body)).toEqual(remarks);
    expect(remarks).toHaveLength(6);
    expect(
      new Set(
        statements.nodes.map(
          ({ speaker, speakerLabel, form }: Data) => `${speaker.name}|${speakerLabel}|${form}`,
        ),
      ),
    ).toEqual(new Set(['NAKATANI Gen|Defense Minister Nakatani|REPORTED']));
  });

  it('ties two footnotes to where their marks stand, and has each caption once', () => {
    const { footnotes } = meetings[3];
    expect(
      footnotes.map(({ mark, statements }: Data) => [mark, statements.map(({ number }: Data) => number)]),
    ).toEqual([
      ['*1', [4]],
      ['*2', [5]],
    ]);
    expect(meetings.map(({ captions }) => captions.map(({ text }: Data) => text))).toEqual([
      ['Courtesy call on NATO Secretary General Rutte'],
      [],
      [],
      ["NATO Defense Ministers' Meeting Partner Session"],
      [],
    ]);
  });

  it('keeps every person as printed, and the countries and organizations present', () => {
    const printed = meetings.map(({ participants }) => participants.nodes.map((each: Data) => each.printed));
    expect(printed[3]).toEqual([
      'Minister of Defense NAKATANI Gen',
      'H.E. Mr. Mark Rutte, Secretary General of the NATO',
      '32 NATO member states',
      'Indo-Pacific Four (IP4: Japan, Australia, New Zealand, and the Republic of Korea)',
      'Japan',
      'Australia',
      'New Zealand',
      'Republic of Korea',
      'EU',
    ]);
    const people = meetings[4].participants.nodes.filter(({ printedName }: Data) => printedName);
    expect(people.map((each: Data) => [each.printedHonorific, each.printedName, each.printedOffice])).toEqual(
      [
        [null, 'Nakatani', 'Defense Minister'],
        ['Hon', 'Judith Collins', 'Minister of Defense of New Zealand'],
        [
          'Hon',
          'Pat Conroy',
          'Minister for Defence Industry and Capability Delivery, Minister for International Development and the Pacific of Australia',
        ],
        ['Mr', 'Kim Seo Ho', 'Vice Minister, Ministry of National Defense of Republic of Korea'],
      ],
    );
    expect(meetings[3].participants.nodes[2].count).toBe(32);
  });

  it('keeps the document as received', () => {
    const [document] = meetings[0].documents;
    expect(document).toMatchObject({ locale: 'en', publishedOn: PUBLISHED });
    expect(document.body.length).toBeGreaterThan(6_000);
  });

  it('changes nothing when it is imported again', async () => {
    const { records, texts } = await importSeed(gateway);
    expect(Object.values(records).reduce((sum, { created, updated }) => sum + created + updated, 0)).toBe(0);
    expect(texts).toMatchObject({ created: 0, updated: 0, stale: 0 });
  });

  it('is paired with the Japanese release', async () => {
    const { release, records } = await importJapanese(gateway);
    expect(release?.matches).toEqual([expect.stringContaining('partners-session')]);
    expect(records).toMatchObject({
      meeting: { created: 0 },
      person: { created: 0 },
      participation: { created: 0 },
    });
    const names = async () => {
      const { data } = await gateway.query('{ people { nodes { name } } }', { locale: 'ja' });
      return data.people.nodes.map(({ name }: Data) => name);
    };
    await expect.poll(names, { timeout: 5_000 }).toContain('中谷 元');
  });
});

describe('The seed release, imported over the sample record', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await testGateway();
  });
  afterAll(() => gateway.stop());

  it('finds all five meetings and leaves the Japanese summaries STALE', async () => {
    const { release, texts, records } = await importSeed(gateway);
    expect(release?.matches.filter((match) => match === null)).toEqual([]);
    expect(records).toMatchObject({
      meeting: { created: 0 },
      person: { created: 0 },
    });
    expect(records).not.toHaveProperty('office');
    expect(texts.stale).toBeGreaterThan(0);
    const { data } = await gateway.query(
      '{ meeting(slug: "2024-10-17-nato-partners-session", locale: ja) { statements { nodes { form bodyText { locale state } } } } }',
    );
    expect(
      data.meeting.statements.nodes.map(({ form, bodyText }: Data) => [
        form,
        bodyText.locale,
        bodyText.state,
      ]),
    ).toEqual(Array.from({ length: 6 }, () => ['REPORTED', 'ja', 'STALE']));
  });
});

describe.each([
  ['an empty record', emptyGateway, 'NEEDS_REVIEW'],
  ['the sample record', testGateway, 'STALE'],
])('Both languages of the seed release, imported into %s', (_, open, state) => {
  type Import = (gateway: TestGateway) => ReturnType<typeof importSeed>;
  const english: Import = (gateway) => importSeed(gateway);
  it.each([
    ['English first', [english, importJapanese]],
    ['Japanese first', [importJapanese, english]],
  ] as [string, Import[]][])(
    'are of the same meeting and people, %s, and change nothing again',
    async (_order, imports) => {
      const gateway = await open();
      try {
        for (const run of imports) expect((await run(gateway)).isImported).toBe(true);
        for (const run of imports) {
          const { records, texts } = await run(gateway);
          expect(Object.values(records).filter(({ created, updated }) => created + updated > 0)).toEqual([]);
          expect(texts).toMatchObject({ created: 0, updated: 0, stale: 0 });
        }
        const count = async (table: string) =>
          (await gateway.database.pool.query(`select count(*)::int as count from ${table}`)).rows[0].count;
        expect(await Promise.all(['meeting', 'person', 'office'].map(count))).toEqual([5, 7, 7]);
        // The Japanese text breaks off in the second statement, of which the record keeps what it has.
        const isSecond = sql`namespace like 'meetings/%' and key = 'statements.2.body'`;
        const texts = await readTexts(gateway.database.db, isSecond, ADDRESS_RULES);
        expect(texts.filter(({ locale }) => locale === 'ja').map((text) => text.state)).toEqual([state]);
      } finally {
        await gateway.stop();
      }
    },
  );
});
