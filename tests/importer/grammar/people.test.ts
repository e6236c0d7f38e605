import { describe, expect, it } from 'vitest';
import { englishPeople } from '../../../src/importer/grammar/en/people-en.ts';
import { japanesePeople } from '../../../src/importer/grammar/ja/people-ja.ts';
import type { PersonSpan } from '../../../src/importer/grammar/people-grammar.ts';

/** People as printed, and whose office they hold; what is null is left out. */
const show = (text: string, people: readonly PersonSpan[]): unknown[] =>
  people.map(({ name, honorific, postNominals, office, country, organization }) => {
    const owner = country ?? organization;
    return {
      name: text.slice(name.start, name.end),
      ...(honorific !== null && { honorific }),
      ...(postNominals !== null && { postNominals }),
      ...(office !== null && { office: text.slice(office.start, office.end) }),
      ...(owner !== null && { owner }),
    };
  });

describe('English people', () => {
  it.each([
    ['Minister of Defense NAKATANI Gen visited', [{ name: 'NAKATANI Gen', office: 'Minister of Defense' }]],
    ['Defense Minister Iwaya’s visit'.replace('’', "'"), [{ name: 'Iwaya', office: 'Defense Minister' }]],
    [
      'met H.E. Mr. Mark Rutte, Secretary General of NATO, and',
      [{ name: 'Mark Rutte', honorific: 'H.E. Mr.', office: 'Secretary General of NATO', owner: 'NATO' }],
    ],
    [
      'with NATO Secretary General Rutte for',
      [{ name: 'Rutte', office: 'NATO Secretary General', owner: 'NATO' }],
    ],
    [
      'met Republic of Korea Minister of National Defense Shin Won-sik, then',
      [{ name: 'Shin Won-sik', office: 'Republic of Korea Minister of National Defense', owner: 'KR' }],
    ],
    [
      'met Philippine Secretary of National Defense, Gilberto Teodoro.',
      [{ name: 'Gilberto Teodoro', office: 'Philippine Secretary of National Defense', owner: 'PH' }],
    ],
    [
      'U.S. Defense Secretary Austin. Then',
      [{ name: 'Austin', office: 'U.S. Defense Secretary', owner: 'US' }],
    ],
    [
      'Deputy Prime Minister and Minister for Defence Marles spoke',
      [{ name: 'Marles', office: 'Deputy Prime Minister and Minister for Defence' }],
    ],
    [
      'with H.E. Cho Tae-yul, Minister of Foreign Affairs of the Republic of Korea (ROK).',
      [
        {
          name: 'Cho Tae-yul',
          honorific: 'H.E.',
          office: 'Minister of Foreign Affairs of the Republic of Korea (ROK)',
          owner: 'KR',
        },
      ],
    ],
    [
      'the Hon. Julie Bishop, MP, Minister for Foreign Affairs of the Commonwealth of Australia.',
      [
        {
          name: 'Julie Bishop',
          honorific: 'the Hon.',
          postNominals: 'MP',
          office: 'Minister for Foreign Affairs of the Commonwealth of Australia',
          owner: 'AU',
        },
      ],
    ],
    [
      'Senator the Hon Marise Payne, Minister for Foreign Affairs',
      [{ name: 'Marise Payne', honorific: 'Senator the Hon', office: 'Minister for Foreign Affairs' }],
    ],
    [
      'H.E. Dr. Frank-Walter Steinmeier, Federal Minister for Foreign Affairs, Germany, in',
      [
        {
          name: 'Frank-Walter Steinmeier',
          honorific: 'H.E. Dr.',
          office: 'Federal Minister for Foreign Affairs, Germany',
          owner: 'DE',
        },
      ],
    ],
    [
      'Itsunori Onodera, Minister of Defense, and',
      [{ name: 'Itsunori Onodera', office: 'Minister of Defense' }],
    ],
    [
      'The Honorable Marco Rubio, Secretary of State of the United States of America',
      [
        {
          name: 'Marco Rubio',
          honorific: 'The Honorable',
          office: 'Secretary of State of the United States of America',
          owner: 'US',
        },
      ],
    ],
    [
      'with Hon Judith Collins, Minister of Defense of New Zealand; and Hon Pat Conroy MP, Minister for Defence Industry, Minister for the Pacific of Australia',
      [
        {
          name: 'Judith Collins',
          honorific: 'Hon',
          office: 'Minister of Defense of New Zealand',
          owner: 'NZ',
        },
        {
          name: 'Pat Conroy',
          honorific: 'Hon',
          postNominals: 'MP',
          office: 'Minister for Defence Industry, Minister for the Pacific of Australia',
          owner: 'AU',
        },
      ],
    ],
    [
      'Mr Kim, Vice Minister, Ministry of National Defense of Republic of Korea.',
      [
        {
          name: 'Kim',
          honorific: 'Mr',
          office: 'Vice Minister, Ministry of National Defense of Republic of Korea',
          owner: 'KR',
        },
      ],
    ],
    [
      'Minister Iwaya and Secretary Mattis met',
      [
        { name: 'Iwaya', office: 'Minister' },
        { name: 'Mattis', office: 'Secretary' },
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
    ['董軍・中国国防部長と会談', [{ name: '董軍', office: '中国国防部長', owner: 'CN' }]],
    ['王毅・中国外交部長と', [{ name: '王毅', office: '中国外交部長', owner: 'CN' }]],
    ['金龍顕・韓国国防部長官と', [{ name: '金龍顕', office: '韓国国防部長官', owner: 'KR' }]],
    ['10月17日、中谷防衛大臣は', [{ name: '中谷', office: '防衛大臣' }]],
    ['は、石破茂内閣総理大臣は', [{ name: '石破茂', office: '内閣総理大臣' }]],
    [
      'バイレフェルト・オランダ国防大臣と',
      [{ name: 'バイレフェルト', office: 'オランダ国防大臣', owner: 'NL' }],
    ],
    [
      'カスパー・フェルドカンプ・オランダ外相と',
      [{ name: 'カスパー・フェルドカンプ', office: 'オランダ外相', owner: 'NL' }],
    ],
    [
      'マリズ・ペイン・オーストラリア連邦外務大臣と',
      [{ name: 'マリズ・ペイン', office: 'オーストラリア連邦外務大臣', owner: 'AU' }],
    ],
    ['マルコ・ルビオ米国国務長官と', [{ name: 'マルコ・ルビオ', office: '米国国務長官', owner: 'US' }]],
    ['エスパー米国防長官と', [{ name: 'エスパー', office: '米国防長官', owner: 'US' }]],
    [
      'マルク・ルッテ北大西洋条約機構(NATO)事務総長と',
      [{ name: 'マルク・ルッテ', office: '北大西洋条約機構(NATO)事務総長', owner: 'NATO' }],
    ],
    ['ルッテNATO事務総長、', [{ name: 'ルッテ', office: 'NATO事務総長', owner: 'NATO' }]],
    ['ヘニス・プラサハート国防大臣と', [{ name: 'ヘニス・プラサハート', office: '国防大臣' }]],
    ['ウクライナのウメロフ国防大臣と', [{ name: 'ウメロフ', office: '国防大臣', owner: 'UA' }]],
    [
      'コンロイ豪国防産業・能力提供大臣兼国際開発・太平洋大臣と',
      [{ name: 'コンロイ', office: '豪国防産業・能力提供大臣兼国際開発・太平洋大臣', owner: 'AU' }],
    ],
    ['趙兌烈(チョ・テヨル)韓国外交部長官との', [{ name: '趙兌烈', office: '韓国外交部長官', owner: 'KR' }]],
  ])('reads %j', (text, expected) => {
    expect(show(text, japanesePeople(text))).toEqual(expected);
  });

  it('keeps the reading and the gloss in Latin letters', () => {
    const text =
      '中谷元(なかたに・げん)防衛大臣は、マルク・ルッテNATO事務総長(H.E.Mr. Mark Rutte, NATO Secretary General)と';
    const [host, guest] = japanesePeople(text);
    expect(host?.reading).toBe('なかたに・げん');
    expect(show(text, guest?.latin ? [guest.latin.person] : [])).toEqual([
      { name: 'Mark Rutte', honorific: 'H.E.Mr.', office: 'NATO Secretary General', owner: 'NATO' },
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
      [
        {
          name: 'Gilberto C. Teodoro, Jr.',
          office: 'Secretary of National Defense of the Philippines',
          owner: 'PH',
        },
      ],
    ],
    [
      'met President Ferdinand R. Marcos Jr. of the Philippines.',
      [{ name: 'Ferdinand R. Marcos Jr.', office: 'President', owner: 'PH' }],
    ],
    [
      'met Australian Deputy Prime Minister and Minister for Defence Richard Marles.',
      [
        {
          name: 'Richard Marles',
          office: 'Australian Deputy Prime Minister and Minister for Defence',
          owner: 'AU',
        },
      ],
    ],
    [
      "Australia's Deputy Prime Minister and Minister for Defence, the Hon Richard Marles MP; and",
      [
        {
          name: 'Richard Marles',
          honorific: 'the Hon',
          postNominals: 'MP',
          office: "Australia's Deputy Prime Minister and Minister for Defence",
          owner: 'AU',
        },
      ],
    ],
    [
      'met Hon Bill Blair, PC, COM, MP, Minister of National Defence of Canada.',
      [
        {
          name: 'Bill Blair',
          honorific: 'Hon',
          postNominals: 'PC, COM, MP',
          office: 'Minister of National Defence of Canada',
          owner: 'CA',
        },
      ],
    ],
    [
      'met Admiral Sir Tony Radakin KCB ADC, Chief of the Defence Staff of the United Kingdom.',
      [
        {
          name: 'Tony Radakin',
          honorific: 'Admiral Sir',
          postNominals: 'KCB ADC',
          office: 'Chief of the Defence Staff of the United Kingdom',
          owner: 'GB',
        },
      ],
    ],
    [
      'met Dr. Boris Pistorius MdB, Federal Minister of Defence of Germany.',
      [
        {
          name: 'Boris Pistorius',
          honorific: 'Dr.',
          postNominals: 'MdB',
          office: 'Federal Minister of Defence of Germany',
          owner: 'DE',
        },
      ],
    ],
    [
      'met German Federal Minister of Defence Ursula von der Leyen.',
      [{ name: 'Ursula von der Leyen', office: 'German Federal Minister of Defence', owner: 'DE' }],
    ],
    [
      'met Vietnamese Defense Minister General Phan Van Giang.',
      [{ name: 'Phan Van Giang', honorific: 'General', office: 'Vietnamese Defense Minister', owner: 'VN' }],
    ],
    [
      'met Saudi Minister of Defense Prince Khalid bin Salman.',
      [{ name: 'Khalid bin Salman', honorific: 'Prince', office: 'Saudi Minister of Defense', owner: 'SA' }],
    ],
    [
      'Parliamentary Vice-Minister of Defense KOBAYASHI Kazuhiro met',
      [{ name: 'KOBAYASHI Kazuhiro', office: 'Parliamentary Vice-Minister of Defense' }],
    ],
    [
      'Chief of Staff, Joint Staff, General YOSHIDA Yoshihide met',
      [{ name: 'YOSHIDA Yoshihide', honorific: 'General', office: 'Chief of Staff, Joint Staff' }],
    ],
    [
      'met General Charles Q. Brown, Jr., Chairman of the Joint Chiefs of Staff.',
      [
        {
          name: 'Charles Q. Brown, Jr.',
          honorific: 'General',
          office: 'Chairman of the Joint Chiefs of Staff',
        },
      ],
    ],
    [
      'met Mr. Jean-Pierre Lacroix, Under-Secretary-General of the United Nations for Peace Operations.',
      [
        {
          name: 'Jean-Pierre Lacroix',
          honorific: 'Mr.',
          office: 'Under-Secretary-General of the United Nations for Peace Operations',
          owner: 'UN',
        },
      ],
    ],
    [
      'met Admiral Samuel J. Paparo, Commander, U.S. Indo-Pacific Command.',
      [
        {
          name: 'Samuel J. Paparo',
          honorific: 'Admiral',
          office: 'Commander, U.S. Indo-Pacific Command',
          owner: 'US',
        },
      ],
    ],
    [
      'met Mr. Sugiono, Minister of Foreign Affairs of Indonesia.',
      [
        {
          name: 'Sugiono',
          honorific: 'Mr.',
          office: 'Minister of Foreign Affairs of Indonesia',
          owner: 'ID',
        },
      ],
    ],
    [
      'met H.E. President Volodymyr Zelenskyy of Ukraine.',
      [{ name: 'Volodymyr Zelenskyy', honorific: 'H.E.', office: 'President', owner: 'UA' }],
    ],
    [
      'met Ng Eng Hen, Minister for Defence of Singapore.',
      [{ name: 'Ng Eng Hen', office: 'Minister for Defence of Singapore', owner: 'SG' }],
    ],
    ['Prime Minister Ishiba Receives a Courtesy Call', [{ name: 'Ishiba', office: 'Prime Minister' }]],
  ])('are read as printed: %s', (text, expected) => {
    expect(show(text, englishPeople(text))).toEqual(expected);
  });
});

describe('Names and offices of many kinds in Japanese', () => {
  it.each([
    [
      'ブラウン米統合参謀本部議長と会談した。',
      [{ name: 'ブラウン', office: '米統合参謀本部議長', owner: 'US' }],
    ],
    ['金子容三(かねこ・ようぞう)防衛大臣政務官は、', [{ name: '金子容三', office: '防衛大臣政務官' }]],
    [
      '申源湜(シン・ウォンシク)韓国国家安保室長と',
      [{ name: '申源湜', office: '韓国国家安保室長', owner: 'KR' }],
    ],
    ['国連のグテーレス事務総長と会談した。', [{ name: 'グテーレス', office: '事務総長', owner: 'UN' }]],
    ['トラン・ドゥック・フォン氏と会談した。', [{ name: 'トラン・ドゥック・フォン', honorific: '氏' }]],
    [
      'ハンス=ディートリヒ・ゲンシャー独外相と',
      [{ name: 'ハンス=ディートリヒ・ゲンシャー', office: '独外相', owner: 'DE' }],
    ],
    [
      'S・ジャイシャンカル・インド外務大臣と',
      [{ name: 'S・ジャイシャンカル', office: 'インド外務大臣', owner: 'IN' }],
    ],
    ['ルコルニュ仏軍事大臣と会談した。', [{ name: 'ルコルニュ', office: '仏軍事大臣', owner: 'FR' }]],
    [
      'パパロ米インド太平洋軍司令官の表敬を受けた。',
      [{ name: 'パパロ', office: '米インド太平洋軍司令官', owner: 'US' }],
    ],
    [
      'カッラス欧州連合(EU)外務・安全保障政策上級代表と',
      [{ name: 'カッラス', office: '欧州連合(EU)外務・安全保障政策上級代表', owner: 'EU' }],
    ],
    ['玉城デニー沖縄県知事と会談しました。', [{ name: '玉城デニー', office: '沖縄県知事' }]],
    ['駐日サウジアラビア大使の表敬', []],
  ])('are read as printed: %s', (text, expected) => {
    expect(show(text, japanesePeople(text))).toEqual(expected);
  });
});
