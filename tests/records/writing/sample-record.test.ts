import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { MeetingRecord, PersonNameRecord } from '../../../src/records/writing/record.ts';
import type { RecordSet } from '../../../src/records/writing/record-set.ts';
import { sampleRecord } from '../../../src/records/writing/sample-record.ts';
import { type LocaleFile, readLocaleFile } from '../../../src/translation/files/locale-files.ts';

const record: RecordSet = sampleRecord;
const localesDir = fileURLToPath(new URL('../../../locales', import.meta.url));
const locales = ['en', 'ja'];

/** Keys of a namespace: those every locale must have, and those only some records or locales have. */
interface Keys {
  readonly required: (locale: string) => readonly string[];
  readonly optional: (locale: string) => readonly string[];
}

const slugs = (rows: readonly { readonly slug: string }[]) => rows.map(({ slug }) => slug);
const each = (heads: readonly string[], ...tails: readonly string[]) =>
  heads.flatMap((head) => tails.map((tail) => `${head}.${tail}`));
const numbers = (count: number) => Array.from({ length: count }, (_, index) => String(index + 1));
const always = (required: readonly string[], optional: readonly string[] = []): Keys => ({
  required: () => required,
  optional: () => optional,
});

const nameForms = (locale: string) =>
  record.people.flatMap(({ slug, names }) =>
    names
      .filter((name) => name.locale === locale)
      .map((name: PersonNameRecord) => (name.form === undefined ? slug : `${slug}.${name.form}`)),
  );

/** Japanese has slugs of its own; English has the record's. */
const ownSlug = (locale: string) => (locale === 'ja' ? ['slug'] : []);

function meetingKeys(meeting: MeetingRecord): Keys {
  const positions = meeting.participants.map((_, index) => `participants.${index + 1}`);
  const persons = positions.filter((_, index) => meeting.participants[index]?.person !== undefined);
  return {
    required: (locale) => [
      'title',
      ...ownSlug(locale),
      'summary',
      ...meeting.statements.map(({ number }) => `statements.${number}.body`),
      ...meeting.footnotes.map(({ number }) => `footnotes.${number}.text`),
      ...each(each(['captions'], ...numbers(meeting.captions)), 'text'),
      ...each(positions, 'printed'),
      ...each(persons, 'name', 'office'),
    ],
    optional: () => each(persons, 'honorific'),
  };
}

const namespaces = new Map<string, Keys>([
  // A form is words where it has a literal or a given or family name; `nameless` below asks for one of them.
  [
    'people',
    {
      required: (locale) => each(slugs(record.people), ...ownSlug(locale)),
      optional: (locale) =>
        each(
          nameForms(locale),
          ...['family', 'familyPrefix', 'given', 'given2', 'credentials', 'literal'],
          ...(locale === 'ja' ? ['familyReading', 'givenReading'] : []),
        ),
    },
  ],
  ['organizations', always(each(slugs(record.organizations), 'name', 'short'))],
  ['places', always(each(slugs(record.places), 'name'))],
  ['offices', always(each(slugs(record.offices), 'title', 'short'))],
  ['topics', always(each(record.topics, 'name'))],
  ['terms', always(each(record.terms, 'name', 'definition'), each(record.terms, 'short'))],
  ...record.visits.map(({ slug }) => [`visits/${slug}`, always(['title'])] as const),
  ...record.meetings.map((meeting) => [`meetings/${meeting.slug}`, meetingKeys(meeting)] as const),
]);

const files = new Map<string, LocaleFile>();
for (const locale of locales) {
  for (const namespace of namespaces.keys()) {
    files.set(`${locale}/${namespace}`, await readLocaleFile(localesDir, locale, namespace));
  }
}
const textsOf = (locale: string, namespace: string) =>
  files.get(`${locale}/${namespace}`)?.texts ?? new Map();

/** What `found` says of every namespace in every locale, as addresses. */
function addresses(
  found: (locale: string, keys: Keys, texts: ReadonlyMap<string, string>) => readonly string[],
) {
  return locales.flatMap((locale) =>
    [...namespaces].flatMap(([namespace, keys]) =>
      found(locale, keys, textsOf(locale, namespace)).map((key) => `${locale} ${namespace} ${key}`),
    ),
  );
}

describe('the words of the sample record', () => {
  it('are in files without problems', () => {
    expect([...files.values()].filter(({ problems }) => problems.length > 0)).toEqual([]);
  });

  it('are nested JSON of two spaces in NFC with a final newline and no byte order mark', async () => {
    const differing: string[] = [];
    for (const { path } of files.values()) {
      const source = await readFile(path, 'utf8');
      if (source !== `${JSON.stringify(JSON.parse(source), null, 2)}\n`.normalize('NFC'))
        differing.push(path);
    }
    expect(differing).toEqual([]);
  });

  it('are there for every address that the structure implies, in every locale', () => {
    const missing = addresses((locale, keys, texts) =>
      keys.required(locale).filter((key) => !texts.get(key)?.trim()),
    );
    const nameless = locales.flatMap((locale) =>
      nameForms(locale)
        .filter((form) =>
          each([form], 'family', 'given', 'literal').every((key) => !textsOf(locale, 'people').get(key)),
        )
        .map((form) => `${locale} people ${form}`),
    );
    expect([...missing, ...nameless]).toEqual([]);
  });

  it('give every person a main form in every locale', () => {
    const lacking = locales.flatMap((locale) =>
      slugs(record.people)
        .filter((slug) => !nameForms(locale).includes(slug))
        .map((slug) => `${locale} ${slug}`),
    );
    expect(lacking).toEqual([]);
  });

  it('have no address that the structure does not imply', () => {
    const orphans = addresses((locale, keys, texts) => {
      const known = new Set([...keys.required(locale), ...keys.optional(locale)]);
      return [...texts.keys()].filter((key) => !known.has(key));
    });
    expect(orphans).toEqual([]);
  });

  it('have the same keys in both languages, names, honorifics and slugs apart', () => {
    const keysOf = (locale: string) =>
      [...namespaces.keys()]
        .filter((namespace) => namespace !== 'people')
        .flatMap((namespace) => [...textsOf(locale, namespace).keys()].map((key) => `${namespace} ${key}`))
        .filter((address) => !/(\.honorific| slug)$/.test(address));
    expect(keysOf('ja')).toEqual(keysOf('en'));
  });

  it('carry the mark of a footnote in the statements that the footnote names, and in no other', () => {
    const marked = (locale: string, meeting: MeetingRecord, mark: string) =>
      meeting.statements
        .map(({ number }) => number)
        .filter((number) => {
          const body = textsOf(locale, `meetings/${meeting.slug}`).get(`statements.${number}.body`);
          return body?.includes(locale === 'ja' ? `（${mark}）` : `(${mark})`);
        });
    const footnotes = record.meetings.flatMap((meeting) =>
      locales.flatMap((locale) =>
        meeting.footnotes.map(({ mark, statements }) => ({
          address: `${locale} ${mark}`,
          expected: statements,
          found: marked(locale, meeting, mark),
        })),
      ),
    );
    expect(footnotes.filter(({ expected, found }) => expected.join() !== found.join())).toEqual([]);
    expect(footnotes.map(({ address }) => address)).toEqual(['en *1', 'en *2', 'ja *1', 'ja *2']);
  });

  it('keep every fact in both languages', () => {
    const session = 'meetings/2024-10-17-nato-partners-session';
    const facts: readonly (readonly [key: string, en: readonly string[], ja: readonly string[]])[] = [
      [
        'summary',
        ['Rutte', '32', 'EU', 'Russia', 'Indo-Pacific', 'NATO and the IP4'],
        ['ルッテ', '32', 'EU', 'ロシア', 'インド太平洋', 'NATOとIP4'],
      ],
      [
        'statements.1.body',
        [
          'honor',
          'first',
          'Summit',
          'Foreign Ministers',
          'Military Chiefs of Defence',
          'inseparable',
          'like-minded',
        ],
        ['光栄', '初めて', '首脳会合', '外相会合', '参謀総長等会合', '不可分', '同志国'],
      ],
      [
        'statements.2.body',
        [
          'UN Charter',
          'non-lethal',
          'injured',
          'Coalitions',
          '101 vehicles',
          'earlier this year',
          'plans',
          'IP4',
        ],
        ['国連憲章', '非殺傷', '負傷兵', '能力連合', '101台', '本年', '予定', 'IP4'],
      ],
      [
        'statements.3.body',
        [
          'unilateral',
          'force or coercion',
          'opposes',
          'China and Russia',
          'Russia and North Korea',
          'around Japan',
          'offset',
        ],
        ['一方的', '力又は威圧', '反対', '中国とロシア', 'ロシアと北朝鮮', '日本周辺', '相殺'],
      ],
      [
        'statements.4.body',
        [
          'basic values',
          'last year',
          'cyber, space, strategic communications',
          'exercises',
          'classified',
          'expert',
          'STRATCOM COE',
          'next January',
        ],
        [
          '基本的価値',
          '昨年',
          'サイバー、宇宙、戦略的コミュニケーション',
          '演習',
          '秘密情報',
          '専門家',
          'STRATCOM COE',
          '来年1月',
        ],
      ],
      [
        'statements.5.body',
        [
          'Interoperability',
          'August',
          'Standing NATO Maritime Groups',
          'training ships',
          'port call in Naples',
          'July',
          'IP4-NATO',
        ],
        ['相互運用性', '8月', '常設海上部隊', '練習艦', 'ナポリ', '7月', 'IP4とNATO'],
      ],
      [
        'statements.6.body',
        ['NATO allies', 'like-minded', 'free, open', 'rule of law', 'from Europe to the Indo-Pacific'],
        ['NATO加盟国', '同志国', '自由で開かれた', '法の支配', '欧州からインド太平洋'],
      ],
      [
        'footnotes.2.text',
        [
          'four areas',
          'support for Ukraine',
          'cyber defense',
          'disinformation',
          'hostile information',
          'technology',
        ],
        ['4分野', 'ウクライナ支援', 'サイバー防衛', '偽情報', '敵対的情報', 'テクノロジー'],
      ],
    ];
    const lost = facts.flatMap(([key, en, ja]) =>
      [['en', en] as const, ['ja', ja] as const].flatMap(([locale, phrases]) =>
        phrases
          .filter((phrase) => !textsOf(locale, session).get(key)?.includes(phrase))
          .map((phrase) => `${locale} ${key} ${phrase}`),
      ),
    );
    expect(lost).toEqual([]);
  });
});

describe('the structure of the sample record', () => {
  it('names only records that are in it', () => {
    const known = {
      place: new Set(slugs(record.places)),
      organization: new Set(slugs(record.organizations)),
      office: new Set(slugs(record.offices)),
      person: new Set(slugs(record.people)),
      topic: new Set(record.topics),
      term: new Set(record.terms),
      document: new Set(slugs(record.documents)),
      visit: new Set(slugs(record.visits)),
    };
    type Reference = readonly [kind: keyof typeof known, slug: string | undefined];
    const references: Reference[] = [
      ...record.offices.map(({ organization }): Reference => ['organization', organization]),
      ...record.people.flatMap(({ tenures }) => tenures.map(({ office }): Reference => ['office', office])),
      ...record.visits.map(({ place }): Reference => ['place', place]),
      ...record.meetings.flatMap((meeting): Reference[] => [
        ['visit', meeting.visit],
        ['place', meeting.place],
        ...meeting.documents.map((slug): Reference => ['document', slug]),
        ...meeting.participants.flatMap(({ person, office, organization }): Reference[] => [
          ['person', person],
          ['office', office],
          ['organization', organization],
        ]),
        ...meeting.statements.flatMap(({ speaker, office, topics }): Reference[] => [
          ['person', speaker],
          ['office', office],
          ...topics.map((slug): Reference => ['topic', slug]),
        ]),
        ...meeting.footnotes.map(({ term }): Reference => ['term', term]),
      ]),
    ];
    expect(references.filter(([kind, slug]) => slug !== undefined && !known[kind].has(slug))).toEqual([]);
  });

  it('has each slug once', () => {
    const lists = [record.places, record.organizations, record.offices, record.people, record.documents];
    const all = [...lists.map(slugs), [...record.topics], [...record.terms], slugs(record.meetings)];
    expect(all.map((list) => new Set(list).size)).toEqual(all.map((list) => list.length));
  });

  it('has a participant be one person, one organization or one country, and hold an attested office', () => {
    const offices = new Map(
      record.people.map(({ slug, tenures }) => [slug, tenures.map(({ office }) => office)]),
    );
    const wrong = record.meetings.flatMap(({ slug, participants }) =>
      participants
        .filter(({ person, organization, countryCode, office }) => {
          const subjects = [person, organization, countryCode].filter((subject) => subject !== undefined);
          const holds =
            person === undefined ? office === undefined : offices.get(person)?.includes(office ?? '');
          return subjects.length !== 1 || !holds;
        })
        .map((participant) => ({ slug, ...participant })),
    );
    expect(wrong).toEqual([]);
  });

  it('has the five meetings of the day with their times', () => {
    expect(
      record.meetings.map((m) => [m.slug, m.kind, m.startTime, m.durationMinutes, m.statements.length]),
    ).toEqual([
      ['2024-10-17-nato-partners-session', 'MULTILATERAL', '15:00', 150, 6],
      ['2024-10-17-nato-secretary-general', 'COURTESY_CALL', '12:15', 20, 0],
      ['2024-10-17-japan-ukraine', 'BILATERAL', '13:30', 25, 0],
      ['2024-10-17-japan-netherlands', 'BILATERAL', '14:30', 25, 0],
      ['2024-10-17-ip4', 'MULTILATERAL', '19:00', 60, 0],
    ]);
  });

  it('leaves all words to the locale files', () => {
    expect(record.texts).toEqual([]);
  });
});
