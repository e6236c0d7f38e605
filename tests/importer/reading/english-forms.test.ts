import { describe, expect, it } from 'vitest';
import { parseRelease } from '../../../src/importer/reading/parse-release.ts';
import type { ReleaseDocument } from '../../../src/importer/release/release-document.ts';

const read = (body: string, { title = 'Talks', sourceUrl = '', publisher = '' } = {}): ReleaseDocument =>
  parseRelease(`${title}\n\nOctober 9, 2024\n${publisher}\n\n${body}\n`, {
    locale: 'en',
    publishedOn: '2024-10-09',
    ...(sourceUrl !== '' && { sourceUrl }),
  });
const only = (body: string, setting?: Parameters<typeof read>[1]) => {
  const { meetings } = read(body, setting);
  expect(meetings).toHaveLength(1);
  return meetings[0]!;
};
const countries = (document: ReleaseDocument) =>
  document.people.map(({ name, country, countrySource }) => [name, country, countrySource]);

describe('A meeting named after countries with full stops', () => {
  it.each([
    'Japan-U.S. Defense Ministerial Meeting',
    "Japan-U.S.-U.K. Defense Ministers' Meeting",
    'U.N. Peacekeeping Ministerial Meeting',
    'Washington, D.C. Ministerial Meeting',
  ])('is one: %s', (name) => {
    const meeting = only(`On October 8, Mr. Nakatani Gen, Minister of Defense, held a ${name} in Singapore.`);
    expect([meeting.date, meeting.place?.printed.text]).toEqual(['2024-10-08', 'Singapore']);
  });

  it('keeps its whole name where it was attended', () => {
    const meeting = only(
      'On October 8, Minister Nakatani attended the Japan-U.S. Defense Ministerial Meeting.',
    );
    expect(meeting.title?.text).toBe('Japan-U.S. Defense Ministerial Meeting');
  });

  it('is not another one where it "was attended by" someone', () => {
    const meeting = only(
      `On October 8, Minister Nakatani held a meeting with H.E. Mr. Boris Pistorius, Minister of Defence of Germany.

* The meeting was attended by Mr. OOWA Taro, Vice-Minister of Defense, and others.`,
    );
    expect(meeting.participants.map(({ name, role }) => [name, role])).toEqual([
      ['Nakatani', 'PRINCIPAL'],
      ['Boris Pistorius', 'COUNTERPART'],
      ['OOWA Taro', 'ATTENDEE'],
    ]);
  });

  it('is not called after who chaired it', () => {
    const meeting = only(
      "On October 8, Minister Nakatani attended the first-ever G7 Defense Ministers' Meeting chaired by Mr. Guido Crosetto, Minister of Defence of Italy.",
    );
    expect(meeting.title?.text).toBe("G7 Defense Ministers' Meeting");
  });
});

describe('The place of a meeting', () => {
  it.each([
    ['during his visit to Manila, the Republic of the Philippines,', 'Manila', 'PH'],
    ['visiting Manila, the Philippines,', 'Manila', 'PH'],
    ['in Washington, D.C., the United States,', 'Washington', 'US'],
    ['in Sydney, New South Wales, Australia,', 'Sydney', 'AU'],
  ])('is read %s', (where, city, country) => {
    const meeting = only(
      `On October 8, at 11:40 a.m. (local time; 12:40 p.m. in Japan), Mr. IWAYA Takeshi, Minister for Foreign Affairs, ${where} held a meeting with H.E. Ms. Penny Wong, Minister for Foreign Affairs of Australia.`,
    );
    expect([meeting.place?.city, meeting.place?.country, meeting.zone, meeting.startTime]).toEqual([
      city,
      country,
      'LOCAL',
      '11:40',
    ]);
    expect(meeting.japanTime).toMatchObject({ date: '2024-10-08', time: '12:40' });
  });
});

describe('The day of a meeting', () => {
  it.each([
    ['spoke by phone today with', '2024-10-09'],
    ['spoke this morning by phone with', '2024-10-09'],
    ['met yesterday with', '2024-10-08'],
  ])('is told from that of the release: %s', (did, day) => {
    const document = read(
      `Secretary of Defense Lloyd J. Austin III ${did} Republic of Korea Minister of National Defense Kim Yong-hyun to discuss the Security Consultative Meeting, which will be held in Washington, D.C., on Oct. 30.`,
    );
    expect(document.meetings.map(({ date, dateSource, kind }) => [date, dateSource, kind])).toEqual([
      [day, 'issued', 'BILATERAL'],
    ]);
    expect(document.problems).toContainEqual(
      expect.objectContaining({ code: 'DATE_FROM_ISSUE', severity: 'note', params: { date: day } }),
    );
  });
});

describe('A talk with one counterpart', () => {
  it.each([
    [
      'The Prime Minister spoke with President Volodymyr Zelenskyy of Ukraine on 8 October 2024.',
      'IN_PERSON',
    ],
    ['The Prime Minister spoke today by phone with President Zelenskyy of Ukraine.', 'TELEPHONE'],
  ])('is between two: %s', (body, mode) => {
    const meeting = only(body);
    expect([meeting.kind, meeting.mode]).toEqual(['BILATERAL', mode]);
  });

  it('is a call where the title says so', () => {
    const meeting = only('The Prime Minister spoke with President Zelenskyy of Ukraine this morning.', {
      title: 'PM call with President Zelenskyy of Ukraine',
    });
    expect([meeting.kind, meeting.mode]).toEqual(['BILATERAL', 'TELEPHONE']);
  });
});

describe('The country of whoever has none', () => {
  const MET = 'On October 8, Defense Minister Nakatani met Mr. Mark Rutte, Secretary General of NATO.';

  it.each([
    [{}, null],
    [{ publisher: 'Ministry of Defense' }, 'JP'],
    [{ publisher: 'Department of Defense' }, null],
    [{ publisher: 'Ministry of Defence of Lithuania' }, 'LT'],
    [{ sourceUrl: 'https://www.mod.go.jp/en/article/1.html' }, 'JP'],
    [{ sourceUrl: 'https://www.minister.defence.gov.au/1' }, 'AU'],
    [{ sourceUrl: 'https://www.gov.uk/news/1' }, 'GB'],
    [{ sourceUrl: 'https://www.defense.gov/News/1' }, 'US'],
    [{ sourceUrl: 'https://example.com/1' }, null],
  ])('is that of a publisher that is known: %j', (setting, country) => {
    expect(countries(read(MET, setting))[0]).toEqual(['Nakatani', country, country && 'publisher']);
  });

  it('is told by the title too, without a publisher', () => {
    const body =
      'On October 8, Minister Nakatani met H.E. Mr. Boris Pistorius, Minister of Defence of Germany.';
    expect(countries(read(body, { title: 'Japan-Germany Talks' }))[0]).toEqual(['Nakatani', 'JP', 'title']);
  });
});

describe('The hour of a meeting', () => {
  it('may be told after the day', () => {
    const meeting = only(
      `Today, we hosted our counterpart, Japan's Minister of Defense, His Excellency Mr Minoru Kihara, for the 12th Australia-Japan Defence Ministerial Consultations in Melbourne, Victoria, Australia.

The Ministers met from 10:00am to 12:30pm AEDT.`,
    );
    const { startTime, endTime, timeZoneNote, durationMinutes, title, place } = meeting;
    expect([startTime, endTime, timeZoneNote, durationMinutes, title?.text, place?.city]).toEqual([
      '10:00',
      '12:30',
      'AEDT',
      150,
      '12th Australia-Japan Defence Ministerial Consultations',
      'Melbourne',
    ]);
  });

  it('is asked for where it cannot be read', () => {
    const { problems } = read(
      'On October 8, at 17.30, Minister Nakatani met Mr. Mark Rutte, Secretary General of NATO.',
    );
    expect(problems).toContainEqual(
      expect.objectContaining({
        code: 'TIME_NOT_UNDERSTOOD',
        severity: 'warning',
        line: 6,
        excerpt: '17.30',
      }),
    );
  });
});

describe('A file that cannot be right', () => {
  const FIRST = 'On October 8, Minister Nakatani met Mr. Mark Rutte, Secretary General of NATO.';
  const of = (body: string, code: string) =>
    read(body)
      .problems.filter((each) => each.code === code)
      .map(({ line, severity }) => [severity, line]);

  it.each([
    [
      'another day',
      `${FIRST}\n\nMore Talks\n\nNovember 20, 2024\n\n${FIRST.replace('October 8', 'November 19')}`,
      10,
    ],
    [
      'a line that closes the first',
      `${FIRST}\n\n(END)\n\nOctober 9, 2024\n\n${FIRST.replace('October 8', 'October 7')}`,
      10,
    ],
  ])('has a second release: %s', (_, body, line) => {
    expect(of(body, 'SECOND_RELEASE')).toEqual([['error', line]]);
  });

  it('has none where a page repeats its day or ends with a picture', () => {
    expect(
      of(`${FIRST}\n\n(END)\n\nOctober 9, 2024\n\nMinister Nakatani and Mr. Rutte`, 'SECOND_RELEASE'),
    ).toEqual([]);
  });

  it('is HTML where it has tags, which would become part of the texts', () => {
    const { problems, meetings } = read(`<p>${FIRST}<br />`);
    expect(problems.map(({ code, line, excerpt }) => [code, line, excerpt])).toEqual([
      ['TEXT_IS_HTML', 6, '<p>'],
    ]);
    expect(meetings).toEqual([]);
  });

  it('keeps entities as they are, once warned of each kind, and reads the hour beside them', () => {
    const document = read(
      FIRST.replace('8,', '8, at 3:00&nbsp;p.m.&nbsp;(local time),').replace('met', 'and others met'),
    );
    expect(document.meetings[0]).toMatchObject({ date: '2024-10-08', startTime: '15:00', zone: 'LOCAL' });
    expect(document.meetings[0]?.statedAt.text).toContain('3:00&nbsp;p.m.&nbsp;(local time)');
    expect(document.problems.filter(({ code }) => code === 'ENTITY_IN_TEXT')).toMatchObject([
      { severity: 'warning', line: 6, excerpt: '&nbsp;', params: { count: 2 } },
    ]);
  });

  it('is in another language than told: that is said first', () => {
    const japanese = '両大臣は、地域情勢について意見を交換し、緊密に連携していくことで一致した。'.repeat(4);
    expect(parseRelease(japanese, { locale: 'en', publishedOn: '2024-10-09' }).problems[0]).toMatchObject({
      code: 'LOCALE_WRONG',
      severity: 'error',
      params: { language: 'ja' },
    });
    expect(
      parseRelease(FIRST.repeat(2), { locale: 'ja', publishedOn: '2024-10-09' }).problems[0],
    ).toMatchObject({
      code: 'LOCALE_WRONG',
      params: { language: 'en' },
    });
  });

  it.each([
    ['2024-10-18', []],
    ['2025-10-09', ['PUBLISHED_DATE_UNLIKELY']],
    ['2024-10-07', ['PUBLISHED_DATE_UNLIKELY']],
  ])('may have the wrong --published %s', (publishedOn, codes) => {
    const text = `Talks\n\nOctober 9, 2024\n\n${FIRST.replace('8,', '8, 2024,')}\n`;
    const { problems } = parseRelease(text, { locale: 'en', publishedOn });
    expect(problems.map(({ code }) => code).filter((code) => code.startsWith('PUBLISHED'))).toEqual(codes);
  });
});

describe('What belongs to the page', () => {
  it.each([
    'IMMEDIATE RELEASE',
    'CONTACT',
    '# # #',
    'ENDS',
    'Kasumigaseki 2-2-1, Chiyoda-ku, Tokyo 100-8919, Japan',
    "Prime Minister's Office, 10 Downing Street and others",
    'Media contact: media@example.com',
    'Copyright © 2024',
  ])('is passed over: %s', (line) => {
    const document = read(
      `On October 8, Minister Nakatani met Mr. Mark Rutte, Secretary General of NATO.\n\n${line}`,
    );
    expect(document.passedOver.map(({ text }) => text)).toEqual([line]);
    expect(document.problems.filter(({ severity }) => severity === 'warning')).toEqual([]);
  });
});

describe('A release of a visit with several meetings', () => {
  const document = read(
    `From October 6 to 8, Minister of Defense NAKATANI Gen visited Naples, Italy, and attended the G7 Defense Ministers' Meeting. On the margins of it, he also held bilateral meetings. The outline is as follows.

1. G7 Defense Ministers' Meeting (October 6th, AM)

On Sunday, October 6, from 10:00 (local time), Minister Nakatani attended the first-ever G7 Defense Ministers' Meeting chaired by H.E. Mr. Guido Crosetto, Minister of Defence of Italy.

2. Japan-France Defense Ministerial Meeting

On October 7, from 17:15 (local time), Minister Nakatani held a meeting with H.E. Mr. Sébastien Lecornu, Minister for the Armed Forces of France.

3. Japan-Germany Defense Ministerial Meeting

On October 8, from 9:00 (local time), Minister Nakatani held a meeting with Mr. Boris Pistorius, Minister of Defence of Germany.

[Photo 1] G7 Defense Ministers' Meeting (Photo: Ministry of Defense)
(Photo 2) Working lunch

Japan-France Defense
Ministerial Meeting

Related Links
Japan-Italy Relations
Defense cooperation

Copyright © Ministry of Defense of Japan
Ministry of Defense of Japan`,
  );

  it('has each of them once, and none that only announces them', () => {
    expect(document.meetings.map(({ title, date, startTime }) => [title?.text, date, startTime])).toEqual([
      ["G7 Defense Ministers' Meeting", '2024-10-06', '10:00'],
      ['Japan-France Defense Ministerial Meeting', '2024-10-07', '17:15'],
      ['Japan-Germany Defense Ministerial Meeting', '2024-10-08', '09:00'],
    ]);
    expect(document.visit).toMatchObject({ startsOn: '2024-10-06', endsOn: '2024-10-08' });
  });

  it('gives a caption to the meeting it names, and none to links and names of the page', () => {
    expect(document.meetings.map(({ captions }) => captions.map(({ text }) => text))).toEqual([
      ["G7 Defense Ministers' Meeting (Photo: Ministry of Defense)"],
      ['Japan-France Defense Ministerial Meeting'],
      ['Working lunch'],
    ]);
    expect(document.problems.filter(({ severity }) => severity === 'warning')).toEqual([]);
  });
});

describe('Those present', () => {
  const MET =
    'On October 8, Minister of Defense NAKATANI Gen met H.E. Mr. Boris Pistorius, Minister of Defence of Germany.';

  it.each([
    ['Participants\nJapan: Minister NAKATANI Gen; Mr. OOWA Taro, Vice-Minister of Defense'],
    ['(Note) Vice-Minister of Defense OOWA Taro and others were also present on the Japanese side.'],
    ['* The meeting was attended by Mr. OOWA Taro, Vice-Minister of Defense, and others.'],
  ])('are read from %j', (line) => {
    const document = read(`${MET}\n\n${line}`);
    expect(document.meetings[0]?.participants.map(({ name, role }) => [name, role])).toEqual([
      ['NAKATANI Gen', 'PRINCIPAL'],
      ['Boris Pistorius', 'COUNTERPART'],
      ['OOWA Taro', 'ATTENDEE'],
    ]);
    expect(document.problems.filter(({ severity }) => severity === 'warning')).toEqual([]);
    expect([document.captions, document.footnotes]).toEqual([[], []]);
  });
});

describe('Releases of other governments', () => {
  it('state a meeting where someone welcomed another for talks', () => {
    const meeting = only(
      'NATO Secretary General Mark Rutte welcomed the Minister for Foreign Affairs of Japan, Mr Takeshi Iwaya, to NATO Headquarters in Brussels on Wednesday (9 October 2024) for talks on the partnership.',
    );
    expect([meeting.kind, meeting.date, meeting.participants.map(({ name }) => name)]).toEqual([
      'BILATERAL',
      '2024-10-09',
      ['Mark Rutte', 'Takeshi Iwaya'],
    ]);
  });

  it.each([
    '09 Oct. 2024 - 14:20 | Last updated: 09 Oct. 2024 16:02',
    'Brussels, 09/10/2024 - 18:45, UNIQUE ID: 241009_12',
  ])('have their day and their title: %s', (line) => {
    const document = parseRelease(
      `Minister welcomes Minister to talks\n\n${line}\n\nOn 8 October, Minister Nakatani met Mr. Mark Rutte, Secretary General of NATO.\n`,
      { locale: 'en', publishedOn: '2024-10-09' },
    );
    expect([document.title?.text, document.dateline.date]).toEqual([
      'Minister welcomes Minister to talks',
      '2024-10-09',
    ]);
  });

  it('name whose quotations follow', () => {
    const { people, meetings } = read(
      `Today, the Hon Richard Marles MP, Minister for Defence of Australia, met Mr Minoru Kihara, Minister of Defense of Japan.

Quotes attributable to Minister for Defence, the Hon Richard Marles MP:

"We have never been closer."`,
    );
    expect(
      meetings[0]?.statements.map(({ form, speaker, body }) => [form, people[speaker!]?.name, body.text]),
    ).toEqual([['REMARK', 'Richard Marles', '"We have never been closer."']]);
  });
});
