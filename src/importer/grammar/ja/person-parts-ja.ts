import { japaneseCountries, japaneseCountryAt } from './countries-ja.ts';
import { JAPANESE_COUNTRY_SIGNS } from './country-forms-ja.ts';
import { organizationAt } from './organizations-ja.ts';

/** Words an office is built of; read from its end backwards. */
const PORTFOLIO =
  /(?:防衛装備|防衛|国防部|国防省|国防|国務|外務・貿易|外務省|外務|外交部|外交|内閣総理|内閣官房|内閣府|内閣|総理|副|第一|筆頭|上級|統合|陸上|海上|航空|陸軍|海軍|空軍|幕僚|参謀|財務|経済産業|経済|産業|貿易|通商|開発|安全保障|担当|連邦|国際|協力|太平洋|欧州|統一|内務|法務|環境|気候変動|デジタル|エネルギー|常任|特命全権|国家|政務|事務|国連|首席|農林水産|農業|文部科学|教育|厚生労働|保健|国土交通|運輸|総務|官房|公安|規制改革|能力|提供|科学技術|退役軍人|移民|連合|国家安全保障|商務|・|及び|兼)$/;
/** Words that stand before an office without being a name. */
const NOT_NAME =
  /^(?:各|両|[二三四五六七八]|[2-9]|同|現|前|新|元|今|本|全|次期|初代|歴代|当該|先方|関係|加盟|参加|主催|域内|我が|我|共同|担当|日本側|先方|他国|各国|両国|同国|関係国|加盟国|参加国|議長国|主催国|当時の|今般|今回|駐日|在日|在京|駐|防衛省|外務省|日本|会談後|会談に先立ち)*(?:等|国|側)?$/;

/** The parts of the run of characters before an office; offsets count in the whole text. */
export interface PersonParts {
  readonly nameEnd: number;
  readonly reading: string | null;
  /** The start of the words that belong to the office. */
  readonly officeStart: number;
  readonly country: string | null;
  readonly organization: string | null;
}

/**
 * Tells name, reading, country and organization apart in what stands, without a break, before an office
 * (`start` to `headStart`); null where that is no name.
 */
export function personParts(text: string, start: number, headStart: number): PersonParts | null {
  const run = text.slice(start, headStart);
  // S・ジャイシャンカル
  const katakana = /^(?:[A-Z]\.?・)*[ァ-ヴー・=゠]+(?:[A-Z]\.?・[ァ-ヴー・=゠]+)*/.exec(run)?.[0] ?? '';
  return katakana === ''
    ? splitKanji(text, start, headStart)
    : splitKatakana(text, start, headStart, katakana);
}

/** マルク・ルッテ|北大西洋条約機構(NATO)|事務総長; コンロイ|豪|国防産業・能力提供大臣. */
function splitKatakana(text: string, start: number, headStart: number, katakana: string): PersonParts | null {
  const country = japaneseCountries(text.slice(start, headStart)).find(
    (state) => state.end >= katakana.length || /^[\p{Script=Han}A-Z]/u.test(text.charAt(start + state.end)),
  );
  let nameEnd = start + katakana.length;
  if (country && start + country.start < nameEnd) nameEnd = start + country.start;
  while (nameEnd > start && /[・=]/.test(text.charAt(nameEnd - 1))) nameEnd -= 1;
  if (
    nameEnd === start ||
    /^(?:パートナー|デジタル|エネルギー|サイバー|グローバル)$/.test(text.slice(start, nameEnd))
  )
    return null;
  const reading = readingAt(text, nameEnd);
  let officeStart = nameEnd + (reading?.length ?? 0);
  while (/[・=]/.test(text.charAt(officeStart))) officeStart += 1;
  const rest = text.slice(officeStart, headStart);
  const sign = country ? null : signAt(rest);
  return {
    nameEnd,
    reading: reading?.text ?? null,
    officeStart,
    country: country?.country ?? sign,
    organization: organizationAt(rest),
  };
}

/** 岩屋毅|外務大臣; 董軍・|中国|国防部長; 趙兌烈(チョ・テヨル)|韓国|外交部長官; 石破茂|内閣総理大臣. */
function splitKanji(text: string, start: number, headStart: number): PersonParts | null {
  const bracket = /^([\p{Script=Han}々ヶ ]{1,8})(\(([^()]{1,40})\))/u.exec(text.slice(start, headStart));
  if (bracket !== null && !/^[A-Z]/.test(bracket[3]!)) {
    const rest = text.slice(start + bracket[0].length, headStart);
    return {
      nameEnd: start + bracket[1]!.length,
      reading: bracket[3]!,
      officeStart: start + bracket[0].length,
      country: japaneseCountryAt(rest, 0)?.country ?? signAt(rest),
      organization: organizationAt(rest),
    };
  }
  let end = headStart;
  for (
    let strip = PORTFOLIO.exec(text.slice(start, end));
    strip !== null;
    strip = PORTFOLIO.exec(text.slice(start, end))
  )
    end -= strip[0].length;
  let country: string | null = null;
  let organization: string | null = null;
  const states = japaneseCountries(text.slice(start, end));
  const last = states.at(-1);
  const acronym = /[A-Z]{2,8}$/.exec(text.slice(start, end));
  if (last && start + last.end === end) {
    country = last.country;
    end = start + last.start;
  } else if (acronym !== null) {
    organization = acronym[0];
    end -= acronym[0].length;
  } else if (
    end - start >= 3 &&
    end < headStart &&
    JAPANESE_COUNTRY_SIGNS[text.charAt(end - 1)] !== undefined &&
    !/[谷村山川田野]/.test(text.charAt(end - 1))
  ) {
    const sign = JAPANESE_COUNTRY_SIGNS[text.charAt(end - 1)]!;
    // 岩屋米… cannot be told from a name ending in 米, so a sign counts only before a portfolio.
    if (/^(?:国防|国務|外務|外交|首相|大統領)/.test(text.slice(end, headStart + 3))) {
      country = sign;
      end -= 1;
    }
  }
  const region = /(?<=^.{2,8})[\p{Script=Han}]{2,3}[都道府県市町村]$/u.exec(text.slice(start, end));
  if (region !== null && /^(?:知事|市長|町長|村長)/.test(text.slice(headStart))) end -= region[0].length;
  const officeStart = end;
  while (end > start && /[・=]/.test(text.charAt(end - 1))) end -= 1;
  const name = text.slice(start, end);
  if (!/^[\p{Script=Han}々ヶ]{1,6}(?:[ァ-ヴー]{2,6})?$/u.test(name) || NOT_NAME.test(name)) return null;
  if ([...name].every((sign) => JAPANESE_COUNTRY_SIGNS[sign] !== undefined)) return null;
  return { nameEnd: end, reading: null, officeStart, country, organization };
}

function readingAt(text: string, at: number): { text: string; length: number } | null {
  const found = /^\(([ぁ-んァ-ヴー・ =]{1,40})\)/.exec(text.slice(at, at + 44));
  return found === null ? null : { text: found[1]!, length: found[0].length };
}

/** A sign after a name is a country unless it begins another word (中央, 宇宙). */
function signAt(rest: string): string | null {
  return /^(?:中央|中部|中小|中東|独立|加盟|宇宙|日程|西部|東部|土地|上級)/.test(rest)
    ? null
    : (JAPANESE_COUNTRY_SIGNS[rest.charAt(0)] ?? null);
}
