import { describe, expect, it } from 'vitest';
import { englishPeople } from '../../../src/importer/grammar/en/people-en.ts';
import { japanesePeople } from '../../../src/importer/grammar/ja/people-ja.ts';
import type { PersonSpan } from '../../../src/importer/grammar/people-grammar.ts';

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
    ['董軍・中国国防部長と会談', [['董軍', null, null, '中国国防部長', 'CN']]],
    ['王毅・中国外交部長と', [['王毅', null, null, '中国外交部長', 'CN']]],
    ['金龍顕・韓国国防部長官と', [['金龍顕', null, null, '韓国国防部長官', 'KR']]],
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

describe('Names and offices of many kinds in English', () => {
  it.each([
    [
      'met Gilberto C. Teodoro, Jr., Secretary of National Defense of the Philippines.',
      [['Gilberto C. Teodoro, Jr.', null, null, 'Secretary of National Defense of the Philippines', 'PH']],
    ],
    [
      'met President Ferdinand R. Marcos Jr. of the Philippines.',
      [['Ferdinand R. Marcos Jr.', null, null, 'President', 'PH']],
    ],
    [
      'met Australian Deputy Prime Minister and Minister for Defence Richard Marles.',
      [['Richard Marles', null, null, 'Australian Deputy Prime Minister and Minister for Defence', 'AU']],
    ],
    [
      "Australia's Deputy Prime Minister and Minister for Defence, the Hon Richard Marles MP; and",
      [
        [
          'Richard Marles',
          'the Hon',
          'MP',
          "Australia's Deputy Prime Minister and Minister for Defence",
          'AU',
        ],
      ],
    ],
    [
      'met Hon Bill Blair, PC, COM, MP, Minister of National Defence of Canada.',
      [['Bill Blair', 'Hon', 'PC, COM, MP', 'Minister of National Defence of Canada', 'CA']],
    ],
    [
      'met Admiral Sir Tony Radakin KCB ADC, Chief of the Defence Staff of the United Kingdom.',
      [['Tony Radakin', 'Admiral Sir', 'KCB ADC', 'Chief of the Defence Staff of the United Kingdom', 'GB']],
    ],
    [
      'met Dr. Boris Pistorius MdB, Federal Minister of Defence of Germany.',
      [['Boris Pistorius', 'Dr.', 'MdB', 'Federal Minister of Defence of Germany', 'DE']],
    ],
    [
      'met German Federal Minister of Defence Ursula von der Leyen.',
      [['Ursula von der Leyen', null, null, 'German Federal Minister of Defence', 'DE']],
    ],
    [
      'met Vietnamese Defense Minister General Phan Van Giang.',
      [['Phan Van Giang', 'General', null, 'Vietnamese Defense Minister', 'VN']],
    ],
    [
      'met Saudi Minister of Defense Prince Khalid bin Salman.',
      [['Khalid bin Salman', 'Prince', null, 'Saudi Minister of Defense', 'SA']],
    ],
    [
      'Parliamentary Vice-Minister of Defense KOBAYASHI Kazuhiro met',
      [['KOBAYASHI Kazuhiro', null, null, 'Parliamentary Vice-Minister of Defense', null]],
    ],
    [
      'Chief of Staff, Joint Staff, General YOSHIDA Yoshihide met',
      [['YOSHIDA Yoshihide', 'General', null, 'Chief of Staff, Joint Staff', null]],
    ],
    [
      'met General Charles Q. Brown, Jr., Chairman of the Joint Chiefs of Staff.',
      [['Charles Q. Brown, Jr.', 'General', null, 'Chairman of the Joint Chiefs of Staff', null]],
    ],
    [
      'met Mr. Jean-Pierre Lacroix, Under-Secretary-General of the United Nations for Peace Operations.',
      [
        [
          'Jean-Pierre Lacroix',
          'Mr.',
          null,
          'Under-Secretary-General of the United Nations for Peace Operations',
          'UN',
        ],
      ],
    ],
    [
      'met Admiral Samuel J. Paparo, Commander, U.S. Indo-Pacific Command.',
      [['Samuel J. Paparo', 'Admiral', null, 'Commander, U.S. Indo-Pacific Command', 'US']],
    ],
    [
      'met Mr. Sugiono, Minister of Foreign Affairs of Indonesia.',
      [['Sugiono', 'Mr.', null, 'Minister of Foreign Affairs of Indonesia', 'ID']],
    ],
    [
      'met H.E. President Volodymyr Zelenskyy of Ukraine.',
      [['Volodymyr Zelenskyy', 'H.E.', null, 'President', 'UA']],
    ],
    [
      'met Ng Eng Hen, Minister for Defence of Singapore.',
      [['Ng Eng Hen', null, null, 'Minister for Defence of Singapore', 'SG']],
    ],
    ['Prime Minister Ishiba Receives a Courtesy Call', [['Ishiba', null, null, 'Prime Minister', null]]],
  ])('are read as printed: %s', (text, expected) => {
    expect(show(text, englishPeople(text))).toEqual(expected);
  });
});

describe('Names and offices of many kinds in Japanese', () => {
  it.each([
    ['ブラウン米統合参謀本部議長と会談した。', [['ブラウン', null, null, '米統合参謀本部議長', 'US']]],
    ['金子容三(かねこ・ようぞう)防衛大臣政務官は、', [['金子容三', null, null, '防衛大臣政務官', null]]],
    ['申源湜(シン・ウォンシク)韓国国家安保室長と', [['申源湜', null, null, '韓国国家安保室長', 'KR']]],
    ['国連のグテーレス事務総長と会談した。', [['グテーレス', null, null, '事務総長', 'UN']]],
    ['トラン・ドゥック・フォン氏と会談した。', [['トラン・ドゥック・フォン', '氏', null, null, null]]],
    [
      'ハンス=ディートリヒ・ゲンシャー独外相と',
      [['ハンス=ディートリヒ・ゲンシャー', null, null, '独外相', 'DE']],
    ],
    ['S・ジャイシャンカル・インド外務大臣と', [['S・ジャイシャンカル', null, null, 'インド外務大臣', 'IN']]],
    ['ルコルニュ仏軍事大臣と会談した。', [['ルコルニュ', null, null, '仏軍事大臣', 'FR']]],
    [
      'パパロ米インド太平洋軍司令官の表敬を受けた。',
      [['パパロ', null, null, '米インド太平洋軍司令官', 'US']],
    ],
    [
      'カッラス欧州連合(EU)外務・安全保障政策上級代表と',
      [['カッラス', null, null, '欧州連合(EU)外務・安全保障政策上級代表', 'EU']],
    ],
    ['玉城デニー沖縄県知事と会談しました。', [['玉城デニー', null, null, '沖縄県知事', null]]],
    ['駐日サウジアラビア大使の表敬', []],
  ])('are read as printed: %s', (text, expected) => {
    expect(show(text, japanesePeople(text))).toEqual(expected);
  });
});
