import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseRelease } from '../../src/importer/reading/parse-release.ts';
import type { ParsedMeeting, ReleaseDocument } from '../../src/importer/release/release-document.ts';

const FOLDER = process.env.TAIYAKU_SHARED ?? resolve(import.meta.dirname, '../../../shared');
const SEED = resolve(FOLDER, 'data/seed/2024-10-17-nato-dmm.en.txt');

/** The lines of the seed that are numbered remarks, without their marker. */
const REMARK_LINES = [13, 15, 17, 19, 21, 23];

describe('the seed release', () => {
  let text: string;
  let document: ReleaseDocument;

  beforeAll(() => {
    if (!existsSync(SEED))
      throw new Error(`The seed is not at ${SEED}; set TAIYAKU_SHARED to the folder that holds data/seed`);
    text = readFileSync(SEED, 'utf8').normalize('NFC');
    document = parseRelease(text, { locale: 'en', publishedOn: '2024-10-18' });
  });

  const facts = (meeting: ParsedMeeting) => [
    meeting.title?.text,
    meeting.kind,
    meeting.mode,
    meeting.date,
    meeting.startTime,
    meeting.durationMinutes,
    meeting.durationIsApproximate,
    meeting.timeZoneNote,
    meeting.zone,
  ];

  it('is one visit of one day to Brussels', () => {
    const { visit } = document;
    expect(visit?.title?.text).toBe(text.split('\n')[2]);
    expect([
      visit?.startsOn,
      visit?.endsOn,
      visit?.place?.country,
      visit?.place?.city,
      visit?.statedAt?.text,
    ]).toEqual(['2024-10-17', '2024-10-17', 'BE', 'Brussels', 'visited Brussels, Belgium']);
  });

  it('has five meetings with their times', () => {
    expect(document.meetings.map(facts)).toEqual([
      [
        "Partners Session of the NATO Defense Ministers' Meeting",
        'MULTILATERAL',
        'IN_PERSON',
        '2024-10-17',
        '15:00',
        150,
        true,
        '(local time)',
        'LOCAL',
      ],
      [
        'Meeting with NATO Secretary General Rutte',
        'COURTESY_CALL',
        'IN_PERSON',
        '2024-10-17',
        '12:15',
        20,
        true,
        '(local time)',
        'LOCAL',
      ],
      [
        'Japan-Ukraine Defense Ministerial Meeting',
        'BILATERAL',
        'IN_PERSON',
        '2024-10-17',
        '13:30',
        25,
        true,
        '(local time)',
        'LOCAL',
      ],
      [
        'Japan-Netherlands Defense Ministerial Meeting',
        'BILATERAL',
        'IN_PERSON',
        '2024-10-17',
        '14:30',
        25,
        true,
        '(local time)',
        'LOCAL',
      ],
      [
        "Defense Authorities' Meeting",
        'MULTILATERAL',
        'IN_PERSON',
        '2024-10-17',
        '19:00',
        60,
        true,
        '(local time)',
        'LOCAL',
      ],
    ]);
    expect(document.meetings.map((meeting) => meeting.dateSource)).toEqual(Array(5).fill('published'));
  });

  it('has six statements word for word, all by the minister', () => {
    const lines = text.split('\n');
    const statements = document.meetings.flatMap((meeting) => meeting.statements);
    expect(statements.map((statement) => statement.body.text)).toEqual(
      REMARK_LINES.map((line) => lines[line - 1]!.slice(4)),
    );
    expect(
      statements.map((statement) => [
        statement.number,
        statement.form,
        document.people[statement.speaker!]?.name,
      ]),
    ).toEqual([1, 2, 3, 4, 5, 6].map((number) => [number, 'REMARK', 'NAKATANI Gen']));
    expect(document.meetings.map((meeting) => meeting.statements.length)).toEqual([6, 0, 0, 0, 0]);
  });

  it('ties both footnotes to where their marks stand', () => {
    expect(
      document.footnotes.map(({ mark, term, places }) => [
        mark,
        term,
        places.map((place) => [place.meeting, place.statement]),
      ]),
    ).toEqual([
      ['(*1)', 'ITPP', [[0, 3]]],
      ['(*2)', 'IP4-NATO flagship projects', [[0, 4]]],
    ]);
    for (const footnote of document.footnotes)
      for (const { position } of footnote.places)
        expect(text.slice(position.offset, position.offset + position.length)).toBe(footnote.mark);
    expect(document.footnotes[1]?.text.text).toContain('and (4) Technology.');
  });

  it('gives captions once each', () => {
    expect(document.meetings.map((meeting) => meeting.captions.map((caption) => caption.text))).toEqual([
      ["NATO Defense Ministers' Meeting Partner Session"],
      ['Courtesy call on NATO Secretary General Rutte'],
      [],
      [],
      [],
    ]);
  });

  it('keeps name, honorific and office of everyone as printed', () => {
    const people = document.meetings.map((meeting) =>
      meeting.participants
        .filter(({ kind }) => kind === 'PERSON')
        .map(({ person, name, honorific, postNominals, office, country, organization, role }) => [
          document.people[person!]!.name,
          name,
          honorific,
          postNominals,
          office,
          country ?? organization,
          role,
        ]),
    );
    const host = ['NAKATANI Gen', 'Nakatani', null, null, 'Defense Minister', null, 'PRINCIPAL'];
    expect(people).toEqual([
      [
        ['NAKATANI Gen', 'NAKATANI Gen', null, null, 'Minister of Defense', null, 'PRINCIPAL'],
        ['Mark Rutte', 'Mark Rutte', 'H.E. Mr.', null, 'Secretary General of the NATO', 'NATO', 'ATTENDEE'],
      ],
      [host, ['Mark Rutte', 'Rutte', null, null, 'NATO Secretary General', 'NATO', 'COUNTERPART']],
      [host, ['Umerov', 'Umerov', null, null, 'Ukrainian Defense Minister', 'UA', 'COUNTERPART']],
      [host, ['Brekelmans', 'Brekelmans', null, null, 'Dutch Defense Minister', 'NL', 'COUNTERPART']],
      [
        host,
        [
          'Judith Collins',
          'Judith Collins',
          'Hon',
          null,
          'Minister of Defense of New Zealand',
          'NZ',
          'COUNTERPART',
        ],
        [
          'Pat Conroy',
          'Pat Conroy',
          'Hon',
          'MP',
          'Minister for Defence Industry and Capability Delivery, Minister for International Development and the Pacific of Australia',
          'AU',
          'COUNTERPART',
        ],
        [
          'Kim Seo Ho',
          'Kim Seo Ho',
          'Mr',
          null,
          'Vice Minister, Ministry of National Defense of Republic of Korea',
          'KR',
          'COUNTERPART',
        ],
      ],
    ]);
  });

  it('knows each person once, with the family name where capitals or a surname alone show it', () => {
    expect(document.people.map(({ name, family, given }) => [name, family, given])).toEqual([
      ['NAKATANI Gen', 'NAKATANI', 'Gen'],
      ['Mark Rutte', 'Rutte', 'Mark'],
      ['Umerov', null, null],
      ['Brekelmans', null, null],
      ['Judith Collins', null, null],
      ['Pat Conroy', null, null],
      ['Kim Seo Ho', null, null],
    ]);
  });

  it('lists the groups, organizations and countries present', () => {
    const parties = (meeting: ParsedMeeting) =>
      meeting.participants
        .filter(({ kind }) => kind !== 'PERSON')
        .map(({ kind, name, country, count, abbreviation }) => [
          kind,
          name,
          country ?? count ?? abbreviation,
        ]);
    const four = [
      ['GROUP', 'Indo-Pacific Four', 'IP4'],
      ['COUNTRY', 'Japan', 'JP'],
      ['COUNTRY', 'Australia', 'AU'],
      ['COUNTRY', 'New Zealand', 'NZ'],
      ['COUNTRY', 'Republic of Korea', 'KR'],
    ];
    expect(document.meetings.map(parties)).toEqual([
      [['GROUP', 'NATO member states', 32], ...four, ['ORGANIZATION', 'EU', null]],
      [],
      [],
      [],
      four,
    ]);
    expect(document.meetings[0]?.participants.find(({ count }) => count === 32)?.printed.text).toBe(
      '32 NATO member states',
    );
  });

  it('leaves no line unread', () => {
    expect(document.problems.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });

  it('reports a line that is none of its business, and does not lose it', () => {
    const spoilt = text.replace('\n\n\n\nNATO', '\nZork blimey frobnicated.\n\n\nNATO');
    const line = spoilt.split('\n').indexOf('Zork blimey frobnicated.') + 1;
    const { problems } = parseRelease(spoilt, { locale: 'en', publishedOn: '2024-10-18' });
    expect(
      problems.filter(({ severity }) => severity === 'warning').map(({ code, line: at }) => [code, at]),
    ).toEqual([['DESCRIPTION_ASSUMED', line]]);
  });
});
