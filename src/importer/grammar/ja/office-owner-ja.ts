import type { CountrySpan } from '../place-grammar.ts';
import { japaneseCountryAt } from './countries-ja.ts';
import { JAPANESE_COUNTRY_SIGNS } from './country-forms-ja.ts';

/**
 * Words that an office begins with; a sign before them is a country (豪外相), before anything else part of a word (中央,
 * 宇宙).
 */
const OFFICE_WORD =
  /^(?:副|第一|筆頭|国防|国務|国家|国連|国土|国際|防衛|外務|外相|外交|首相|大統領|内務|内閣|総理|財務|経済|産業|商務|貿易|通商|開発|環境|気候|エネルギー|デジタル|軍|統合|陸|海|空|(?:インド)?太平洋|欧州|法務|司法|公安|安全保障|農|文部|文化|教育|保健|厚生|労働|運輸|国王|上院|下院|議会|連邦|常駐|特命|特使|特別|大使|大臣|長官|次官|政府|通商代表|エネ|移民|退役|統一|宇宙)/;

/**
 * The country that the words of an office begin with: a name (フィリピン共和国|国防大臣), or the sign of one (豪|外相). In
 * 米国防長官 and 米国務長官 the second character belongs to the office.
 */
export function officeOwner(office: string): CountrySpan | null {
  const name = japaneseCountryAt(office, 0);
  const sign = JAPANESE_COUNTRY_SIGNS[office.charAt(0)];
  const isSplit =
    name !== null && office.charAt(name.end - 1) === '国' && /^(?:防(?!衛)|務)/.test(office.slice(name.end));
  if (name !== null && !isSplit) return name;
  return sign !== undefined && OFFICE_WORD.test(office.slice(1)) ? { start: 0, end: 1, country: sign } : null;
}
