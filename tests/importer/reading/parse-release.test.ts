import { describe, expect, it } from 'vitest';
import { parseRelease } from '../../../src/importer/reading/parse-release.ts';
import type { ParsedMeeting, ReleaseDocument } from '../../../src/importer/release/release-document.ts';

const english = (text: string, publishedOn = '2024-10-18'): ReleaseDocument =>
  parseRelease(text, { locale: 'en', publishedOn });
const japanese = (text: string, publishedOn = '2024-10-18'): ReleaseDocument =>
  parseRelease(text, { locale: 'ja', publishedOn });

const problems = (document: ReleaseDocument): unknown[] =>
  document.problems
    .filter(({ severity }) => severity !== 'note')
    .map(({ severity, code, line }) => [severity, code, line]);
/** Gives the facts that are not null. */
const given = (facts: Readonly<Record<string, unknown>>): unknown =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== null));
const when = ({ date, startTime, durationMinutes }: ParsedMeeting): unknown =>
  given({ date, startTime, minutes: durationMinutes });
const who = (document: ReleaseDocument, meeting: ParsedMeeting): unknown[] =>
  meeting.participants.map(({ role, person, name, country }) =>
    given({ role, name: person === null ? name : document.people[person]!.name, country }),
  );
const said = (document: ReleaseDocument): unknown[] =>
  document.meetings.flatMap((meeting) =>
    meeting.statements.map(({ number, form, heading, speaker, body }) =>
      given({
        number,
        form,
        heading,
        speaker: speaker === null ? null : document.people[speaker]!.name,
        body: body.text,
      }),
    ),
  );

const BILATERAL = `Japan-U.S. Defense Ministerial Meeting (Summary)

(Press Release)

June 2, 2024
Ministry of Defense

In Japanese

On June 2, for about 30 minutes from 13:15 (local time), Defense Minister Kihara held talks in Singapore with Defense Secretary Austin. The outline is as follows.

1. Deterrence

Minister Kihara spoke about extended deterrence (*1).

2. Next steps

The two Ministers agreed to remain in touch.

(*1) Deterrence: keeping an attack from being tried.

Japan-U.S. Defense Ministerial Meeting (Summary)(PDF)
`;

describe('a bilateral meeting', () => {
  const document = english(BILATERAL, '2024-06-03');

  it('gives title, dateline and publisher as printed', () => {
    expect([document.title?.text, document.dateline.date, document.dateline.publisher?.text]).toEqual([
      'Japan-U.S. Defense Ministerial Meeting (Summary)',
      '2024-06-02',
      'Ministry of Defense',
    ]);
  });

  it('gives day, hour, length and place, and says where the year comes from', () => {
    expect(document.meetings).toMatchObject([
      {
        date: '2024-06-02',
        startTime: '13:15',
        durationMinutes: 30,
        dateSource: 'dateline',
        zone: 'LOCAL',
        place: { country: 'SG' },
        kind: 'BILATERAL',
      },
    ]);
  });

  it('infers countries from publisher and title and says so', () => {
    expect(document.people.map(({ name, country, countrySource }) => [name, country, countrySource])).toEqual(
      [
        ['Kihara', 'JP', 'publisher'],
        ['Austin', 'US', 'title'],
      ],
    );
  });

  it('keeps what each section reports under its heading', () => {
    expect(said(document)).toEqual([
      {
        form: 'REPORTED',
        heading: 'Deterrence',
        speaker: 'Kihara',
        body: 'Minister Kihara spoke about extended deterrence (*1).',
      },
      { form: 'REPORTED', heading: 'Next steps', body: 'The two Ministers agreed to remain in touch.' },
    ]);
  });

  it('ties the footnote to the statement that carries its mark', () => {
    expect(
      document.footnotes.map(({ mark, term, places }) => [
        mark,
        term,
        places.map(({ meeting, statement }) => [meeting, statement]),
      ]),
    ).toEqual([['(*1)', 'Deterrence', [[0, 0]]]]);
  });

  it('takes links, translations of the page and the title of a file for furniture', () => {
    expect(problems(document)).toEqual([]);
  });

  it('gives positions that cut out what is printed', () => {
    const printed = [
      document.title!,
      ...document.meetings.flatMap(({ statedAt, statements, participants }) => [
        statedAt,
        ...statements.map(({ body }) => body),
        ...participants.map((each) => each.printed),
      ]),
    ];
    for (const { text, position } of printed) {
      expect(document.text.slice(position.offset, position.offset + position.length)).toBe(text);
      const line = document.text.split('\n')[position.line - 1]!;
      expect(line.slice(position.column - 1, position.column + 7)).toBe(text.slice(0, 8));
    }
  });
});

describe('several meetings', () => {
  const document = english(`Defense Minister's visit to Brussels

On October 17, Minister of Defense NAKATANI Gen visited Brussels, Belgium, and from 15:00 (local time) took part in the Partners Session of NATO ministers for about 2 hours.

1. NATO meeting

The session was attended by ministers from 32 NATO member states, the Quartet (QT: Japan and Australia) and EU.

Minister Nakatani made the following remarks:

(1) Cooperation goes on.

(2) It will grow
with every year.

2. Meetings with others.

(1) Meeting with Secretary General Rutte

On Thursday, October 17, from 12:15, Minister Nakatani talked with NATO Secretary General Rutte for about 20 minutes.

Courtesy call on Mr Rutte Courtesy call
on Mr Rutte

(2) Meeting with Minister Umerov

On the same day, Minister Nakatani met Ukrainian Defense Minister Umerov.
`);

  it('opens a meeting at each sentence that states one, and not at a retelling of the first', () => {
    expect(document.meetings.map(when)).toEqual([
      { date: '2024-10-17', startTime: '15:00', minutes: 120 },
      { date: '2024-10-17', startTime: '12:15', minutes: 20 },
      { date: '2024-10-17' },
    ]);
    expect(document.meetings.map(({ dateSource }) => dateSource)).toEqual([
      'published',
      'published',
      'context',
    ]);
  });

  it('lists who was present with groups, their members and organizations', () => {
    expect(who(document, document.meetings[0]!)).toEqual([
      { role: 'PRINCIPAL', name: 'NAKATANI Gen' },
      { role: 'ATTENDEE', name: 'NATO member states' },
      { role: 'ATTENDEE', name: 'Quartet' },
      { role: 'ATTENDEE', name: 'Japan', country: 'JP' },
      { role: 'ATTENDEE', name: 'Australia', country: 'AU' },
      { role: 'ATTENDEE', name: 'EU' },
    ]);
  });

  it('keeps remarks word for word with their speaker, broken lines joined', () => {
    expect(said(document)).toEqual([
      { number: 1, form: 'REMARK', speaker: 'NAKATANI Gen', body: 'Cooperation goes on.' },
      { number: 2, form: 'REMARK', speaker: 'NAKATANI Gen', body: 'It will grow with every year.' },
    ]);
  });

  it('gives a caption printed twice once, and takes the kind of meeting from it', () => {
    expect(document.captions.map(({ text }) => text)).toEqual(['Courtesy call on Mr Rutte']);
    expect(document.meetings.map(({ kind }) => kind)).toEqual(['MULTILATERAL', 'COURTESY_CALL', 'BILATERAL']);
  });

  it('finds one visit over all of them', () => {
    expect([
      document.visit?.startsOn,
      document.visit?.endsOn,
      document.visit?.place?.city,
      document.visit?.statedAt?.text,
    ]).toEqual(['2024-10-17', '2024-10-17', 'Brussels', 'visited Brussels, Belgium']);
  });
});

describe('other forms in English', () => {
  it('takes no earlier meeting mentioned for this one', () => {
    const document = english(
      'On July 28, 2024, Minister Kihara met Minister Shin in Tokyo.\n\nThey welcomed what the Ministers’ Meeting on June 1 brought.\n',
      '2024-07-28',
    );
    expect(document.meetings.map(when)).toEqual([{ date: '2024-07-28' }]);
  });

  it('puts a December meeting told in January into the year before', () => {
    const { meetings } = english(
      'On the 18th of December, Minister of Defense NAKATANI Gen spoke by telephone with Mr. John Healey, Defence Secretary of the United Kingdom.\n',
      '2025-01-10',
    );
    expect(meetings.map(({ date, dateSource, mode, place }) => [date, dateSource, mode, place])).toEqual([
      ['2024-12-18', 'published', 'TELEPHONE', null],
    ]);
  });

  it('does not split a sentence at points counted inside it', () => {
    const document = english(
      'On June 11, Minister Kishi gave a speech in Singapore.\n\nMinister Kishi made two points: 1) law matters: 2) so does trade.\n',
      '2022-06-12',
    );
    expect(said(document)).toEqual([
      {
        form: 'REPORTED',
        speaker: 'Kishi',
        body: 'Minister Kishi made two points: 1) law matters: 2) so does trade.',
      },
    ]);
  });

  it('reads a day and half of the day off a heading', () => {
    const { meetings } = english(
      'From June 10th to 12th, Minister Kishi attended the Asia Security Summit.\n1. Speech at the Summit(June 11th, AM)\nMinister Kishi stressed the rule of law.\n',
      '2022-06-13',
    );
    expect(meetings.map(({ date, endsOn, dayPeriod, kind }) => [date, endsOn, dayPeriod, kind])).toEqual([
      ['2022-06-10', '2022-06-12', null, 'MULTILATERAL'],
      ['2022-06-11', null, 'AM', 'SPEECH'],
    ]);
  });

  it('tells list entries from headings and from remarks', () => {
    const document = english(
      'On March 25, from around 8 p.m., Minister for Foreign Affairs MOTEGI Toshimitsu joined the G7 Meeting. It was held via video conference.\n\n1. Health\n\n2. Trade\n\nMinister Motegi stressed both.\n',
      '2020-03-26',
    );
    expect(said(document)).toEqual([
      { number: 1, form: 'ITEM', body: 'Health' },
      { number: 2, form: 'ITEM', body: 'Trade' },
      { form: 'REPORTED', speaker: 'MOTEGI Toshimitsu', body: 'Minister Motegi stressed both.' },
    ]);
    expect(document.meetings[0]).toMatchObject({
      mode: 'VIDEO',
      startTime: '20:00',
      startPrecision: 'HOUR',
      startIsApproximate: true,
    });
  });

  it('does not believe a dateline earlier than the meeting', () => {
    const document = english(
      'Summit report\nMay 5, 2022\nOn June 10, Minister Kishi attended the Asia Security Summit.\n',
      '2022-06-13',
    );
    expect([document.dateline.date, document.dateline.printedDate?.text, problems(document)]).toEqual([
      null,
      'May 5, 2022',
      [['warning', 'DATELINE_BEFORE_MEETING', 2]],
    ]);
  });

  it('warns when the weekday is another', () => {
    expect(
      problems(english('On Friday, October 17, Minister Nakatani met Secretary General Rutte.\n')),
    ).toEqual([['warning', 'WEEKDAY_MISMATCH', 1]]);
  });
});

const PHONE = `外務省・新着情報

令和３年１０月１４日

　１０月１４日、午後４時３５分から約３０分間、茂木敏充外務大臣は、マリズ・ペイン・オーストラリア外務大臣（Senator the Hon. Marise Payne, Minister for Foreign Affairs of Australia）と電話で会談した。概要は以下のとおり。

  １．ペイン大臣から、祝いの言葉があった旨述べた。
  ２．両大臣は、連絡を保つことで一致した。

発信元サイトへ
`;

describe('Japanese releases', () => {
  it('tell of a meeting once, where the opening only announces those below', () => {
    const document = japanese(`防衛大臣の訪問の概要

令和6年10月21日
防衛省

　10月18日（金）から20日（日）の間、中谷防衛大臣は、イタリア・ナポリを訪問し、各国国防大臣との会談を行った。概要は以下のとおり。

１　日仏防衛相会談

　10月19日（土）、17時15分（現地時間）から約20分間、中谷防衛大臣は、セバスチャン・ルコルニュ・フランス軍事大臣と会談を行った。

２　日独防衛相会談

　10月20日（日）、9時（現地時間）から約20分間、中谷防衛大臣は、ボリス・ピストリウス・ドイツ国防大臣と会談を行った。
`);
    expect(document.meetings.map(({ title, date }) => [title?.text, date])).toEqual([
      ['日仏防衛相会談', '2024-10-19'],
      ['日独防衛相会談', '2024-10-20'],
    ]);
    expect(document.visit).toMatchObject({ startsOn: '2024-10-18', endsOn: '2024-10-20' });
    expect(problems(document)).toEqual([]);
  });

  it('reads full-width figures and brackets, keeping them as printed', () => {
    const document = japanese(PHONE, '2021-10-15');
    expect(document.meetings).toMatchObject([
      {
        date: '2021-10-14',
        startTime: '16:35',
        durationMinutes: 30,
        mode: 'TELEPHONE',
        kind: 'BILATERAL',
      },
    ]);
    expect(
      document.people.map(({ name, family, given, latinName, country }) => [
        name,
        family,
        given,
        latinName,
        country,
      ]),
    ).toEqual([
      // No publisher is printed.
      ['茂木敏充', null, null, null, null],
      ['マリズ・ペイン', 'ペイン', 'マリズ', 'Marise Payne', 'AU'],
    ]);
    expect(said(document)).toEqual([
      {
        number: 1,
        form: 'REPORTED',
        speaker: 'マリズ・ペイン',
        body: 'ペイン大臣から、祝いの言葉があった旨述べた。',
      },
      { number: 2, form: 'REPORTED', body: '両大臣は、連絡を保つことで一致した。' },
    ]);
    expect([document.visit, problems(document)]).toEqual([null, []]);
  });

  it('joins what PDF extraction broke, and says that the end is missing', () => {
    const document = japanese(
      '日オランダ防衛相会談（概要）\n2 016年12月13日\n防\n衛\n省\n東京において2016年12月13日、稲田防衛大臣は、訪日中のヘニス・プラサハート国防大臣と会\n談した。概要以下のとお\nり。\n1.冒\n頭\n稲田大臣から、歓迎する旨述べ\nた。\n両大臣は、今後も連\n',
      '2016-12-13',
    );
    expect([document.dateline.date, document.dateline.publisher?.text]).toEqual(['2016-12-13', '防衛省']);
    expect(said(document)).toEqual([
      { form: 'REPORTED', heading: '冒頭', speaker: '稲田', body: '稲田大臣から、歓迎する旨述べた。' },
      { form: 'REPORTED', heading: '冒頭', body: '両大臣は、今後も連' },
    ]);
    expect(document.people.map(({ name, country, countrySource }) => [name, country, countrySource])).toEqual(
      [
        ['稲田', 'JP', 'publisher'],
        ['ヘニス・プラサハート', 'NL', 'title'],
      ],
    );
    expect(document.problems.map(({ code }) => code)).toContain('TEXT_TRUNCATED');
  });

  it('takes the day of issue from a republisher and the meeting from the release', () => {
    const document = japanese(
      '木原防衛大臣の会談（6月2日）\n- 防衛関連\n2024-6-3 11:21\n防衛省は、令和6(2024)年6月2日の午後、木原稔(きはら・みのる)防衛大臣の動きを公表した。\n日ウクライナ防衛相会談について\n令和6年6月2日、木原防衛大臣は、訪問先のシンガポールで、10時10分(現地時間)から約10分間、ウクライナのウメロフ国防大臣と懇談した。\n1 木原大臣から、支援を続ける旨、述べた。\n',
      '2024-06-03',
    );
    expect([document.title?.text, document.dateline.date]).toEqual([
      '日ウクライナ防衛相会談について',
      '2024-06-02',
    ]);
    expect(document.meetings.map(when)).toEqual([{ date: '2024-06-02', startTime: '10:10', minutes: 10 }]);
    expect(document.people.map(({ name, family, given, reading }) => [name, family, given, reading])).toEqual(
      [
        ['木原稔', '木原', '稔', 'きはら・みのる'],
        ['ウメロフ', null, null, null],
      ],
    );
  });

  it('keeps Japan time beside local time, over midnight', () => {
    const [meeting] = japanese(
      '現地時間11月14日、午後4時（日本時間15日午前6時）から約45分間、ペルー共和国・リマを訪問中の岩屋毅外務大臣は、ブリンケン米国務長官と会談した。',
      '2024-11-15',
    ).meetings;
    expect([
      meeting?.startTime,
      meeting?.timeZoneNote,
      meeting?.japanTime?.date,
      meeting?.japanTime?.time,
      meeting?.place?.country,
      meeting?.place?.city,
    ]).toEqual(['16:00', '現地時間', '2024-11-15', '06:00', 'PE', 'リマ']);
  });

  it('counts neither someone absent nor a place of someone else among those present', () => {
    const document = japanese(
      '1月23日、上川陽子外務大臣は、趙兌烈（チョ・テヨル）韓国外交部長官との間で電話会談を実施した。\n1 上川大臣は、尹錫悦（ユン・ソンニョル）大統領の書簡に謝意を表明した。\n',
      '2024-01-23',
    );
    expect(who(document, document.meetings[0]!)).toEqual([
      { role: 'PRINCIPAL', name: '上川陽子' },
      { role: 'COUNTERPART', name: '趙兌烈', country: 'KR' },
    ]);
  });
});

describe('texts that are no release', () => {
  it.each([
    ['', '2024-10-18', 'TEXT_EMPTY'],
    ['\uFEFF \n', '2024-10-18', 'TEXT_EMPTY'],
    ['x'.repeat(1_048_577), '2024-10-18', 'TEXT_TOO_LONG'],
    ['On October 17', '2024-13-01', 'PUBLISHED_DATE_INVALID'],
    ['Nothing happened.', '2024-10-18', 'MEETING_MISSING'],
  ])('reports one error and gives an empty document', (text, publishedOn, code) => {
    const document = english(text, publishedOn);
    expect(
      document.problems.filter(({ severity }) => severity === 'error').map((problem) => problem.code),
    ).toEqual([code]);
    expect(document.meetings).toEqual([]);
  });

  it('reports every line no rule understands', () => {
    const spoilt = BILATERAL.replace(
      '2. Next',
      'Flarn grobble\n\nZork was eaten by a grue.\n\n2. Next',
    ).replace('In Japanese', 'Wibble wobble.');
    expect(problems(english(spoilt, '2024-06-03')).map((problem) => (problem as unknown[])[2])).toEqual([
      8, 16, 18,
    ]);
  });

  it('reports a mark without a footnote and a footnote without a mark', () => {
    const { problems: found } = english(
      BILATERAL.replace('(*1) Deterrence', '(*2) Deterrence'),
      '2024-06-03',
    );
    expect(
      found.map(({ code, line }) => [code, line]).filter(([code]) => String(code).startsWith('FOOTNOTE')),
    ).toEqual([
      ['FOOTNOTE_WITHOUT_TEXT', 14],
      ['FOOTNOTE_WITHOUT_MARK', 20],
    ]);
  });

  it.each(['3.', '(3)', '3. \n\n'])('reports a number with nothing after it: %j', (end) => {
    const document = english(`${BILATERAL.trimEnd()}\n\n${end}`, '2024-06-03');
    expect(said(document)).toEqual(said(english(BILATERAL, '2024-06-03')));
    expect(document.problems.map(({ code, excerpt }) => [code, excerpt])).toContainEqual([
      'LINE_NOT_UNDERSTOOD',
      end.trim(),
    ]);
  });

  it('reads the same from Windows line ends, a byte order mark and decomposed characters', () => {
    const document = english(`\uFEFF${BILATERAL.replaceAll('\n', '\r\n')}`, '2024-06-03');
    expect([document.meetings.map(when), said(document), problems(document)]).toEqual([
      english(BILATERAL, '2024-06-03').meetings.map(when),
      said(english(BILATERAL, '2024-06-03')),
      [],
    ]);
  });

  it('comes to an end on a million bytes of what backtracks, nests or repeats', () => {
    const units = [
      'A ',
      'Aa-',
      '中谷大臣は、',
      '(*1) ',
      '※1\n',
      'Minister of Japan and ',
      'カ・',
      '1時',
      'Aa:\n',
      'On October 17, Minister Aa met Bb. ',
      'Deputy Prime Minister and Minister for ',
      'van der ',
      '(',
      '[1] x\n',
      '中谷大臣と',
      '及び',
      '（',
      'Photo: Japan meeting\n',
      '1 10月\n',
      'visited Japan, and ',
      'Hon Aa KC\nMinister of Defence\n',
    ];
    const size = 1_000_000 / units.length;
    const text = units.map((unit) => unit.repeat(Math.floor(size / Buffer.byteLength(unit)))).join('\n');
    for (const locale of ['en', 'ja'] as const)
      expect(parseRelease(text, { locale, publishedOn: '2024-10-18' }).locale).toBe(locale);
  });
});
