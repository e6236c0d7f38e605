import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../../../src/importer/grammar/en/grammar-en.ts';
import { JAPANESE } from '../../../../src/importer/grammar/ja/grammar-ja.ts';
import { officeWords } from '../../../../src/importer/mapping/offices/office-words.ts';

describe('the words of an office', () => {
  it.each([
    [['Minister of Defence of Norway'], null, 'Minister of Defence', null],
    [['Norwegian Minister of Defence'], null, 'Minister of Defence', null],
    [
      ['Minister', 'Ukrainian Defense Minister', 'Minister of Defense'],
      null,
      'Minister of Defense',
      'Defense Minister',
    ],
    [
      ['Minister of Foreign Affairs of the Republic of Korea (ROK)'],
      null,
      'Minister of Foreign Affairs',
      null,
    ],
    [
      ['Minister of Foreign Affairs of the Kingdom of the Netherlands'],
      null,
      'Minister of Foreign Affairs',
      null,
    ],
    [['Prime Minister of the Federal Republic of Germany'], null, 'Prime Minister', 'Prime Minister'],
    [
      ['Minister for Foreign Affairs and for the Pacific'],
      null,
      'Minister for Foreign Affairs and for the Pacific',
      null,
    ],
    [['Secretary General of the NATO'], 'NATO', 'Secretary General of the NATO', 'Secretary General'],
    [['NATO Secretary General'], 'NATO', 'NATO Secretary General', 'Secretary General'],
  ])(
    'are without the country, and next to a surname without the organization: %s',
    (printed, organization, title, short) => {
      expect(officeWords(printed, ENGLISH.offices, organization)).toEqual({ title, short });
    },
  );

  it.each([
    [['ウクライナ国防大臣', '大臣'], null, '国防大臣', '国防大臣'],
    [['北大西洋条約機構(NATO)事務総長'], 'NATO', '北大西洋条約機構(NATO)事務総長', '事務総長'],
    [['オーストラリア連邦外務大臣'], null, '外務大臣', '外務大臣'],
    [['米国務長官', '長官'], null, '国務長官', '国務長官'],
    [['米国防長官'], null, '国防長官', '国防長官'],
    [['米国国防長官'], null, '国防長官', '国防長官'],
    [['英国防大臣'], null, '国防大臣', '国防大臣'],
    [['英国外務大臣'], null, '外務大臣', '外務大臣'],
    [['中国国防部長'], null, '国防部長', '国防部長'],
    [['豪外相'], null, '外相', '外相'],
    [['印外相'], null, '外相', '外相'],
    [['米大統領'], null, '大統領', '大統領'],
    [['比国防大臣'], null, '国防大臣', '国防大臣'],
    [['仏欧州・外務大臣'], null, '欧州・外務大臣', '欧州・外務大臣'],
    [['豪副首相兼国防大臣'], null, '副首相兼国防大臣', '副首相兼国防大臣'],
    [['中将'], null, '中将', '中将'],
    [['統合幕僚長'], null, '統合幕僚長', '統合幕僚長'],
  ])('so in Japanese: %s', (printed, organization, title, short) => {
    expect(officeWords(printed, JAPANESE.offices, organization)).toEqual({ title, short });
  });

  it('are none where they only refer back', () => {
    const [english, japanese] = [ENGLISH.offices.isBareTitle, JAPANESE.offices.isBareTitle];
    const bare = ['Minister', 'State Minister', 'Secretary', 'Parliamentary Vice-Minister'];
    expect(bare.filter((title) => !english(title))).toEqual([]);
    expect(['大臣', '副大臣', '政務官', '長官'].filter((title) => !japanese(title))).toEqual([]);
    expect(['Prime Minister', 'President'].filter(english)).toEqual([]);
    expect(['外相', '大統領'].filter(japanese)).toEqual([]);
  });
});
