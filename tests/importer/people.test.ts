import { describe, expect, it } from 'vitest';
import { englishPeople } from '../../src/importer/en/people-en.ts';
import type { PersonSpan } from '../../src/importer/grammar.ts';
import { japanesePeople } from '../../src/importer/ja/people-ja.ts';

const show = (text: string, people: readonly PersonSpan[]): unknown[] =>
  people.map((person) => [
    text.slice(person.name.start, person.name.end),
    person.honorific,
    person.postNominals,
    person.office && text.slice(person.office.start, person.office.end),
    person.country ?? person.organization,
  ]);

describe('English people', () => {
  it.each([
    ['Minister of Defense NAKATANI Gen visited', [['NAKATANI Gen', null, null, 'Minister of Defense', null]]],
    ['Defense Minister Iwaya’s visit'.replace('’', "'"), [['Iwaya', null, null, 'Defense Minister', null]]],
    [
      'met H.E. Mr. Mark Rutte, Secretary General of NATO, and',
      [['Mark Rutte', 'H.E. Mr.', null, 'Secretary General of NATO', 'NATO']],
    ],
    ['with NATO Secretary General Rutte for', [['Rutte', null, null, 'NATO Secretary General', 'NATO']]],
    [
      'met Republic of Korea Minister of National Defense Shin Won-sik, then',
      [['Shin Won-sik', null, null, 'Republic of Korea Minister of National Defense', 'KR']],
    ],
    [
      'met Philippine Secretary of National Defense, Gilberto Teodoro.',
      [['Gilberto Teodoro', null, null, 'Philippine Secretary of National Defense', 'PH']],
    ],
    ['U.S. Defense Secretary Austin. Then', [['Austin', null, null, 'U.S. Defense Secretary', 'US']]],
    [
      'Deputy Prime Minister and Minister for Defence Marles spoke',
      [['Marles', null, null, 'Deputy Prime Minister and Minister for Defence', null]],
    ],
    [
      'with H.E. Cho Tae-yul, Minister of Foreign Affairs of the Republic of Korea (ROK).',
      [['Cho Tae-yul', 'H.E.', null, 'Minister of Foreign Affairs of the Republic of Korea (ROK)', 'KR']],
    ],
    [
      'the Hon. Julie Bishop, MP, Minister for Foreign Affairs of the Commonwealth of Australia.',
      [
        [
          'Julie Bishop',
          'the Hon.',
          'MP',
          'Minister for Foreign Affairs of the Commonwealth of Australia',
          'AU',
        ],
      ],
    ],
    [
      'Senator the Hon Marise Payne, Minister for Foreign Affairs',
      [['Marise Payne', 'Senator the Hon', null, 'Minister for Foreign Affairs', null]],
    ],
    [
      'H.E. Dr. Frank-Walter Steinmeier, Federal Minister for Foreign Affairs, Germany, in',
      [['Frank-Walter Steinmeier', 'H.E. Dr.', null, 'Federal Minister for Foreign Affairs, Germany', 'DE']],
    ],
    [
      'Itsunori Onodera, Minister of Defense, and',
      [['Itsunori Onodera', null, null, 'Minister of Defense', null]],
    ],
    [
      'The Honorable Marco Rubio, Secretary of State of the United States of America',
      [['Marco Rubio', 'The Honorable', null, 'Secretary of State of the United States of America', 'US']],
    ],
    [
      'with Hon Judith Collins, Minister of Defense of New Zealand; and Hon Pat Conroy MP, Minister for Defence Industry, Minister for the Pacific of Australia',
      [
        ['Judith Collins', 'Hon', null, 'Minister of Defense of New Zealand', 'NZ'],
        [
          'Pat Conroy',
          'Hon',
          'MP',
          'Minister for Defence Industry, Minister for the Pacific of Australia',
          'AU',
        ],
      ],
    ],
    [
      'Mr Kim, Vice Minister, Ministry of National Defense of Republic of Korea.',
      [['Kim', 'Mr', null, 'Vice Minister, Ministry of National Defense of Republic of Korea', 'KR']],
    ],
    [
      'Minister Iwaya and Secretary Mattis met',
      [
        ['Iwaya', null, null, 'Minister', null],
        ['Mattis', null, null, 'Secretary', null],
      ],
    ],
  ])('reads %j', (text, expected) => {
    expect(show(text, englishPeople(text))).toEqual(expected);
  });

  it.each([
    'the Defense Ministers of 32 states',
    'Japan-Ukraine Defense Ministerial Meeting',
    'the Ministry of Defense',
    "Ministers' Meeting-Plus",
    'The Minister said',
  ])('sees nobody in %j', (text) => {
    expect(englishPeople(text)).toEqual([]);
  });
});

describe('Japanese people', () => {
  it.each([
    ['10月17日、中谷防衛大臣は', [['中谷', null, null, '防衛大臣', null]]],
    ['は、石破茂内閣総理大臣は', [['石破茂', null, null, '内閣総理大臣', null]]],
    ['バイレフェルト・オランダ国防大臣と', [['バイレフェルト', null, null, 'オランダ国防大臣', 'NL']]],
    [
      'カスパー・フェルドカンプ・オランダ外相と',
      [['カスパー・フェルドカンプ', null, null, 'オランダ外相', 'NL']],
    ],
    [
      'マリズ・ペイン・オーストラリア連邦外務大臣と',
      [['マリズ・ペイン', null, null, 'オーストラリア連邦外務大臣', 'AU']],
    ],
    ['マルコ・ルビオ米国国務長官と', [['マルコ・ルビオ', null, null, '米国国務長官', 'US']]],
    ['エスパー米国防長官と', [['エスパー', null, null, '米国防長官', 'US']]],
    [
      'マルク・ルッテ北大西洋条約機構(NATO)事務総長と',
      [['マルク・ルッテ', null, null, '北大西洋条約機構(NATO)事務総長', 'NATO']],
    ],
    ['ルッテNATO事務総長、', [['ルッテ', null, null, 'NATO事務総長', 'NATO']]],
    ['ヘニス・プラサハート国防大臣と', [['ヘニス・プラサハート', null, null, '国防大臣', null]]],
    ['ウクライナのウメロフ国防大臣と', [['ウメロフ', null, null, '国防大臣', 'UA']]],
    [
      'コンロイ豪国防産業・能力提供大臣兼国際開発・太平洋大臣と',
      [['コンロイ', null, null, '豪国防産業・能力提供大臣兼国際開発・太平洋大臣', 'AU']],
    ],
    ['趙兌烈(チョ・テヨル)韓国外交部長官との', [['趙兌烈', null, null, '韓国外交部長官', 'KR']]],
  ])('reads %j', (text, expected) => {
    expect(show(text, japanesePeople(text))).toEqual(expected);
  });

  it('keeps the reading and the gloss in Latin letters', () => {
    const text =
      '中谷元(なかたに・げん)防衛大臣は、マルク・ルッテNATO事務総長(H.E.Mr. Mark Rutte, NATO Secretary General)と';
    const [host, guest] = japanesePeople(text);
    expect(host?.reading).toBe('なかたに・げん');
    expect(show(text, guest?.latin ? [guest.latin.person] : [])).toEqual([
      ['Mark Rutte', 'H.E.Mr.', null, 'NATO Secretary General', 'NATO'],
    ]);
  });

  it.each([
    '各国国防大臣との会談',
    '両大臣は',
    '日本の防衛大臣として',
    'NATO国防相会合',
    '日米韓外相',
    'EUの国防大臣等',
    '国防大臣級',
  ])('sees nobody in %j', (text) => {
    expect(japanesePeople(text)).toEqual([]);
  });
});
