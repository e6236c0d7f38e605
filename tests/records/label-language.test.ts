import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ADDRESS_RULES } from '../../src/records/address-rules.ts';
import type { MeetingRecord, PersonRecord } from '../../src/records/writing/record.ts';
import { sampleRecord } from '../../src/records/writing/sample-record.ts';
import { writeRecords } from '../../src/records/writing/write-records.ts';
import { writeTexts } from '../../src/translation/changes/write-texts.ts';
import { type Data, type TestGateway, testGateway } from '../support/gateway.ts';

const english = { locale: 'en', script: 'Latn', kind: 'OFFICIAL' } as const;
const japanese = { locale: 'ja', script: 'Jpan', kind: 'OFFICIAL' } as const;
const person = (slug: string, ...names: PersonRecord['names']): PersonRecord => ({
  slug,
  names,
  tenures: [],
});

const meeting: MeetingRecord = {
  slug: 'a-meeting',
  kind: 'BILATERAL',
  mode: 'IN_PERSON',
  date: '2020-02-03',
  startPrecision: 'DAY',
  place: 'oslo',
  documents: [],
  participants: [
    { role: 'DELEGATE', person: 'nakatani-gen', office: 'minister-of-defense-japan' },
    { role: 'COUNTERPART', person: 'both', office: 'in-english' },
    { role: 'ATTENDEE', person: 'only-english', office: 'in-english' },
    { role: 'ATTENDEE', person: 'only-japanese', office: 'in-english' },
    { role: 'ATTENDEE', countryCode: 'KR' },
    { role: 'ATTENDEE', organization: 'nato', count: 32 },
    { role: 'ATTENDEE', organization: 'eu' },
  ],
  statements: [{ number: 1, form: 'REPORTED', speaker: 'both', office: 'in-english', topics: [] }],
  footnotes: [],
  captions: 0,
};
const inJapanese: MeetingRecord = {
  ...meeting,
  slug: 'another-meeting',
  place: 'brussels',
  participants: [meeting.participants[0] as never, { role: 'COUNTERPART', person: 'both' }],
  statements: [],
};

const text = (namespace: string, key: string, locale: string, value: string) =>
  ({ namespace, key, locale, value, origin: 'ORIGINAL', state: 'REVIEWED' }) as const;
const words = [
  text('people', 'both.family', 'en', 'Fjell'),
  text('people', 'both.given', 'en', 'Odd'),
  text('people', 'only-english.family', 'en', 'Berg'),
  text('offices', 'in-english.title', 'en', 'Minister of the Sea'),
  text('offices', 'in-english.short', 'en', 'Sea Minister'),
  text('places', 'oslo.name', 'en', 'Oslo'),
  text('meetings/a-meeting', 'participants.5.printed', 'en', 'Republic of Korea'),
  text('meetings/a-meeting', 'participants.6.printed', 'en', '32 members of NATO'),
];
const japaneseWords = [
  text('people', 'both.family', 'ja', 'フィエル'),
  text('people', 'only-japanese.family', 'ja', '丘'),
];

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await testGateway();
  await gateway.database.db.transaction(async (tx) => {
    await writeRecords(tx, {
      ...sampleRecord,
      places: [...sampleRecord.places, { slug: 'oslo', countryCode: 'NO' }],
      offices: [...sampleRecord.offices, { slug: 'in-english', countryCode: 'NO' }],
      people: [
        ...sampleRecord.people,
        person('both', english, japanese),
        person('only-english', english),
        person('only-japanese', japanese),
      ],
      meetings: [meeting, inJapanese],
    });
    await writeTexts(tx, words, ADDRESS_RULES, { door: 'IMPORT' });
    await writeTexts(tx, japaneseWords, ADDRESS_RULES, { door: 'IMPORT' });
  });
  const isServed = async () =>
    (await gateway.query('{ person(slug: "only-japanese") { name(locale: ja) } }')).data.person.name;
  await vi.waitFor(async () => expect(await isServed()).toBe('丘'), { timeout: 5_000 });
});

afterAll(() => gateway.stop());

async function ask(fields: string, locale: string, slug = 'a-meeting') {
  const { data, errors, extensions, headers } = await gateway.query(
    `{ meeting(slug: "${slug}", locale: ${locale}) { ${fields} } }`,
    { locale },
  );
  expect(errors).toBeUndefined();
  return { meeting: data.meeting as Data, report: extensions.localization, headers };
}

const fallback = (served: string, ...path: (string | number)[]) => ({
  path: ['meeting', ...path],
  requested: 'ja',
  served,
});

describe('a label of a participant', () => {
  it('is all in the next language that has every word of it, and is reported there', async () => {
    const {
      meeting: served,
      report,
      headers,
    } = await ask('participants { nodes { label(style: SHORT) } }', 'ja');
    expect(served.participants.nodes.map(({ label }: Data) => label)).toEqual([
      '中谷防衛大臣',
      'Sea Minister Fjell of Norway',
      'Sea Minister Berg of Norway',
      // No language has both the name and the office.
      '丘',
      '韓国',
      'NATO（加盟国32カ国）',
      '欧州連合',
    ]);
    expect(report.fallbacks).toEqual([
      fallback('en', 'participants', 'nodes', 1, 'label'),
      fallback('en', 'participants', 'nodes', 2, 'label'),
    ]);
    expect(report.served).toEqual(['en', 'ja']);
    expect(headers.get('content-language')).toBe('en, ja');
  });

  it('is what was printed of a group in the language of the reader', async () => {
    const { meeting: served, report } = await ask('participants { nodes { label } }', 'en');
    expect(served.participants.nodes.slice(3).map(({ label }: Data) => label)).toEqual([
      // Nothing but the name in another writing is left.
      '丘',
      'Republic of Korea',
      '32 members of NATO',
      'European Union',
    ]);
    expect(report.fallbacks).toEqual([
      { path: ['meeting', 'participants', 'nodes', 3, 'label'], requested: 'en', served: 'ja' },
    ]);
  });

  it.each(['strict: true', 'fallback: []'])(
    'says less where %s forbids another language',
    async (context) => {
      const { data, extensions } = await gateway.query(
        `query @inContext(locale: ja, ${context}) { meeting(slug: "a-meeting") { participants(first: 3) { nodes { label(style: SHORT) } } } }`,
      );
      expect(data.meeting.participants.nodes.map(({ label }: Data) => label)).toEqual([
        '中谷防衛大臣',
        'フィエル',
        // A name is never missing.
        'Berg',
      ]);
      expect(extensions.localization.fallbacks).toEqual([
        fallback('en', 'participants', 'nodes', 2, 'label'),
      ]);
    },
  );
});

describe('the label of a speaker', () => {
  it('is reported where it falls back', async () => {
    const { meeting: served, report } = await ask('statements { nodes { who: speakerLabel } }', 'ja');
    expect(served.statements.nodes).toEqual([{ who: 'Sea Minister Fjell of Norway' }]);
    expect(report.fallbacks).toEqual([fallback('en', 'statements', 'nodes', 0, 'who')]);
  });
});

describe('a list of labels', () => {
  it('is in one language as a whole', async () => {
    const { meeting: served, report } = await ask('participantsLabel scheduleLabel', 'ja', 'another-meeting');
    expect(served).toEqual({
      participantsLabel: '中谷防衛大臣、フィエル',
      scheduleLabel: '2020年2月3日(月)、ブリュッセル',
    });
    expect(report).toMatchObject({ served: ['ja'], fallbacks: [] });
  });

  it('is in the language of the reader where none has all of it', async () => {
    const { meeting: served } = await ask('participantsLabel', 'ja');
    expect(served.participantsLabel).toBe(
      '中谷防衛大臣、フィエル、Berg、丘、韓国、NATO（加盟国32カ国）、欧州連合',
    );
  });
});

describe('the label of a schedule', () => {
  it('is all in the language in which the place has a name', async () => {
    const { meeting: served, report } = await ask('scheduleLabel', 'ja');
    expect(served.scheduleLabel).toBe('Mon, February 3, 2020, Oslo');
    expect(report).toMatchObject({ served: ['en'], fallbacks: [fallback('en', 'scheduleLabel')] });
  });
});
