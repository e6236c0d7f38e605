import type { StatementRecord, TenureRecord } from './record.ts';
import type { RecordSet } from './record-set.ts';

const JAPANESE_RELEASE = 'https://j-defense.ikaros.jp/docs/mod/001933.html';
const JAPANESE_RELEASE_ON_IP4 = 'https://j-defense.ikaros.jp/docs/mod/001936.html';
/** Slugs of the two published texts. The address of the English one is not known, so as a source it has its slug. */
const ENGLISH = 'mod-2024-10-17-nato-en';
const JAPANESE = 'mod-2024-10-17-nato-ja';

/** The main form of a name in each of the two languages. */
const english = { locale: 'en', script: 'Latn', kind: 'OFFICIAL' } as const;
const englishRelease = { ...english, source: ENGLISH } as const;
const japanese = { locale: 'ja', script: 'Kana', kind: 'OFFICIAL' } as const;

/** A tenure that holds on the day of the meetings; the release gives neither beginning nor end. */
const inOffice = (office: string): readonly TenureRecord[] => [{ office, attestedOn: '2024-10-17' }];

const nakatani = { person: 'nakatani-gen', office: 'minister-of-defense-japan' } as const;

/**
 * The facts that the five meetings have in common. The starting times are given to the minute, the durations as
 * "about".
 */
const inBrussels = {
  visit: '2024-10-17-brussels',
  mode: 'IN_PERSON',
  place: 'brussels',
  date: '2024-10-17',
  startPrecision: 'MINUTE',
  timeZone: 'Europe/Brussels',
  durationIsApproximate: true,
  documents: [ENGLISH, JAPANESE],
} as const;

const noStatements = { statements: [], footnotes: [] } as const;

/** A statement of Nakatani, in our summary. */
const statementOf = (number: number, topics: readonly string[]): StatementRecord => ({
  number,
  form: 'SUMMARY',
  speaker: nakatani.person,
  office: nakatani.office,
  topics,
});

/**
 * The record that every installation starts with: the visit of Japan's Defense Minister to Brussels on 17 October
 * 2024. This is its structure; its words, our own short summaries of the release, are in `locales/`.
 */
export const sampleRecord = {
  places: [
    { slug: 'brussels', countryCode: 'BE', timeZone: 'Europe/Brussels' },
    { slug: 'naples', countryCode: 'IT', timeZone: 'Europe/Rome' },
  ],
  organizations: [
    { slug: 'nato', kind: 'INTERNATIONAL_ORGANIZATION', memberCount: 32 },
    { slug: 'eu', kind: 'INTERNATIONAL_ORGANIZATION' },
    { slug: 'un', kind: 'INTERNATIONAL_ORGANIZATION' },
    { slug: 'ip4', kind: 'PARTNERSHIP', memberCount: 4 },
    { slug: 'ministry-of-defense-japan', kind: 'GOVERNMENT_BODY', countryCode: 'JP' },
    { slug: 'self-defense-forces-japan', kind: 'ARMED_FORCES', countryCode: 'JP' },
    { slug: 'maritime-self-defense-force-japan', kind: 'ARMED_FORCES', countryCode: 'JP' },
    { slug: 'nato-stratcom-coe', kind: 'CENTRE' },
    { slug: 'standing-nato-maritime-groups', kind: 'ARMED_FORCES' },
    { slug: 'ministry-of-national-defense-korea', kind: 'GOVERNMENT_BODY', countryCode: 'KR' },
  ],
  offices: [
    { slug: 'minister-of-defense-japan', organization: 'ministry-of-defense-japan', countryCode: 'JP' },
    { slug: 'secretary-general-nato', organization: 'nato' },
    { slug: 'minister-of-defence-ukraine', countryCode: 'UA' },
    { slug: 'minister-of-defence-netherlands', countryCode: 'NL' },
    { slug: 'minister-of-defence-new-zealand', countryCode: 'NZ' },
    { slug: 'minister-for-defence-industry-australia', countryCode: 'AU' },
    {
      slug: 'vice-minister-of-national-defense-korea',
      organization: 'ministry-of-national-defense-korea',
      countryCode: 'KR',
    },
  ],
  people: [
    {
      slug: 'nakatani-gen',
      countryCode: 'JP',
      nameLocale: 'ja',
      names: [englishRelease, { ...japanese, script: 'Jpan', source: JAPANESE_RELEASE }],
      tenures: inOffice('minister-of-defense-japan'),
    },
    {
      slug: 'rutte-mark',
      // No country: he speaks for NATO.
      nameLocale: 'nl',
      names: [
        englishRelease,
        { ...japanese, source: 'https://www.mofa.go.jp/mofaj/erp/erp_1/pageit_000001_02458.html' },
        { ...japanese, form: 'fromEnglish', kind: 'ALIAS' },
      ],
      tenures: inOffice('secretary-general-nato'),
    },
    {
      slug: 'umerov-rustem',
      // The English release has only the surname, of him and of the next.
      countryCode: 'UA',
      nameLocale: 'uk',
      names: [english, { ...japanese, source: 'https://news.livedoor.com/article/detail/27390839' }],
      tenures: inOffice('minister-of-defence-ukraine'),
    },
    {
      slug: 'brekelmans-ruben',
      countryCode: 'NL',
      nameLocale: 'nl',
      names: [
        english,
        {
          ...japanese,
          source:
            'https://www.ukrinform.jp/rubric-defense/4007377-rubenburekerumansu-lan-guo-fang-xiang.html',
        },
      ],
      tenures: inOffice('minister-of-defence-netherlands'),
    },
    {
      slug: 'collins-judith',
      countryCode: 'NZ',
      nameLocale: 'en',
      // The page has the surname; the given name is the usual transcription. So too the next.
      names: [englishRelease, { ...japanese, source: JAPANESE_RELEASE_ON_IP4 }],
      tenures: inOffice('minister-of-defence-new-zealand'),
    },
    {
      slug: 'conroy-pat',
      countryCode: 'AU',
      nameLocale: 'en',
      names: [englishRelease, { ...japanese, source: JAPANESE_RELEASE_ON_IP4 }],
      tenures: inOffice('minister-for-defence-industry-australia'),
    },
    {
      slug: 'kim-seon-ho',
      countryCode: 'KR',
      nameLocale: 'ko',
      names: [
        { ...english, source: 'https://www.koreaherald.com/view.php?ud=20231114000174' },
        { ...englishRelease, form: 'asPrinted', kind: 'MISSPELLING' },
        { ...japanese, script: 'Jpan', source: 'https://news.livedoor.com/article/detail/27391205' },
        {
          ...japanese,
          form: 'katakana',
          kind: 'ALIAS',
          source: 'https://news.livedoor.com/article/detail/27391205',
        },
      ],
      tenures: inOffice('vice-minister-of-national-defense-korea'),
    },
  ],
  topics: [
    'euro-atlantic-and-indo-pacific',
    'japan-nato-cooperation',
    'ip4-nato-cooperation',
    'ukraine',
    'status-quo-by-force-or-coercion',
    'china-russia-north-korea',
    'cyber-space-strategic-communications',
    'information-sharing',
    'interoperability',
    'training-and-exercises',
    'rule-of-law',
  ],
  terms: [
    'itpp',
    'ip4-nato-flagship-projects',
    'like-minded-countries',
    'strategic-communications',
    'interoperability',
    'partners-session',
    'military-chiefs-of-defence-meeting',
    'coalitions',
    'disinformation',
    'courtesy-call',
  ],
  documents: [
    { slug: ENGLISH, locale: 'en', publisher: 'Japan Ministry of Defense', publishedOn: '2024-10-18' },
    {
      slug: JAPANESE,
      locale: 'ja',
      publisher: 'Jディフェンスニュース（防衛省発表の転載）',
      url: JAPANESE_RELEASE,
      publishedOn: '2024-10-18',
    },
  ],
  visits: [{ slug: '2024-10-17-brussels', startsOn: '2024-10-17', endsOn: '2024-10-17', place: 'brussels' }],
  // In the order of the release, which puts the main meeting first.
  meetings: [
    {
      ...inBrussels,
      slug: '2024-10-17-nato-partners-session',
      kind: 'MULTILATERAL',
      startTime: '15:00',
      durationMinutes: 150,
      participants: [
        { role: 'DELEGATE', ...nakatani },
        // HOST, not CHAIR: it is NATO's meeting, and the release does not say who presided.
        { role: 'HOST', person: 'rutte-mark', office: 'secretary-general-nato' },
        { role: 'DELEGATE', organization: 'nato', count: 32 },
        { role: 'DELEGATE', organization: 'ip4', count: 4 },
        { role: 'DELEGATE', countryCode: 'JP' },
        { role: 'DELEGATE', countryCode: 'AU' },
        { role: 'DELEGATE', countryCode: 'NZ' },
        { role: 'DELEGATE', countryCode: 'KR' },
        { role: 'DELEGATE', organization: 'eu' },
      ],
      statements: [
        statementOf(1, ['euro-atlantic-and-indo-pacific', 'japan-nato-cooperation', 'ip4-nato-cooperation']),
        statementOf(2, ['ukraine', 'japan-nato-cooperation', 'ip4-nato-cooperation']),
        statementOf(3, ['status-quo-by-force-or-coercion', 'china-russia-north-korea', 'ukraine']),
        statementOf(4, [
          'japan-nato-cooperation',
          'ip4-nato-cooperation',
          'cyber-space-strategic-communications',
          'information-sharing',
        ]),
        statementOf(5, [
          'interoperability',
          'training-and-exercises',
          'ip4-nato-cooperation',
          'cyber-space-strategic-communications',
        ]),
        statementOf(6, ['rule-of-law', 'euro-atlantic-and-indo-pacific']),
      ],
      footnotes: [
        { number: 1, mark: '*1', term: 'itpp', statements: [4] },
        { number: 2, mark: '*2', term: 'ip4-nato-flagship-projects', statements: [5] },
      ],
      captions: 1,
    },
    {
      ...inBrussels,
      ...noStatements,
      slug: '2024-10-17-nato-secretary-general',
      // The text says "meeting", which fits every kind; the caption says "courtesy call", which fits only this one.
      kind: 'COURTESY_CALL',
      startTime: '12:15',
      durationMinutes: 20,
      participants: [
        { role: 'DELEGATE', ...nakatani },
        { role: 'HOST', person: 'rutte-mark', office: 'secretary-general-nato' },
      ],
      captions: 1,
    },
    {
      ...inBrussels,
      ...noStatements,
      slug: '2024-10-17-japan-ukraine',
      kind: 'BILATERAL',
      startTime: '13:30',
      durationMinutes: 25,
      participants: [
        { role: 'DELEGATE', ...nakatani },
        { role: 'COUNTERPART', person: 'umerov-rustem', office: 'minister-of-defence-ukraine' },
      ],
      captions: 0,
    },
    {
      ...inBrussels,
      ...noStatements,
      slug: '2024-10-17-japan-netherlands',
      kind: 'BILATERAL',
      startTime: '14:30',
      durationMinutes: 25,
      participants: [
        { role: 'DELEGATE', ...nakatani },
        { role: 'COUNTERPART', person: 'brekelmans-ruben', office: 'minister-of-defence-netherlands' },
      ],
      captions: 0,
    },
    {
      ...inBrussels,
      ...noStatements,
      slug: '2024-10-17-ip4',
      kind: 'MULTILATERAL',
      startTime: '19:00',
      durationMinutes: 60,
      participants: [
        { role: 'DELEGATE', ...nakatani },
        { role: 'DELEGATE', organization: 'ip4', count: 4 },
        { role: 'DELEGATE', person: 'collins-judith', office: 'minister-of-defence-new-zealand' },
        { role: 'DELEGATE', person: 'conroy-pat', office: 'minister-for-defence-industry-australia' },
        { role: 'DELEGATE', person: 'kim-seon-ho', office: 'vice-minister-of-national-defense-korea' },
      ],
      captions: 0,
    },
  ],
  texts: [],
} satisfies RecordSet;
