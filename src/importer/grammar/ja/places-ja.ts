import type { PersonSpan } from '../people-grammar.ts';
import type { PlaceSpan } from '../place-grammar.ts';
import { japaneseCountries, japaneseCountryAt } from './countries-ja.ts';
import { JAPANESE_COUNTRY_SIGNS } from './country-forms-ja.ts';

const PLACE_RUN = '[\\p{Script=Katakana}ー・\\p{Script=Han}]{1,24}(?:D\\.?C\\.?)?';
const SIGNS = Object.keys(JAPANESE_COUNTRY_SIGNS).join('');
/** 訪日中の, 来日した: a guest is where the host is. */
const GUEST = new RegExp(`(訪[${SIGNS}]|来日)(?:中|し)`, 'u');
const PLACES: readonly RegExp[] = [
  new RegExp(`((?:${PLACE_RUN}の)?${PLACE_RUN}(?:\\(${PLACE_RUN}\\))?)を訪(?:問中|問し|れ)`, 'gu'),
  new RegExp(`((?:${PLACE_RUN}の)?${PLACE_RUN})(?:において|にて)`, 'gu'),
  new RegExp(`(${PLACE_RUN})で(?![あすきしはもの])`, 'gu'),
];
/** Words in katakana that で follows and that are no cities. */
const NO_CITY =
  /(?:グループ|チーム|レベル|ベース|パートナー|リーダー|フォーラム|サミット|ランチ|ディナー|テーマ|オンライン|ラウンド|セッション|プログラム|シンポジウム|スピーチ|ケース|ペース|ホテル|ビル|センター|メール|ドル|ユーロ|テレビ|ビデオ|ウェブ|プロセス|ルール|メッセージ|スタイル|トップ|タイミング|ハイブリッド|イベント|バイ|パネル|ステージ)$/;
const NOT_PLACE =
  /(?:省|庁|官邸|公館|会議|会合|会談|機会|電話|方式|形式|場|際|間|中|下|後|前|側|対面|一堂|上)$/;
const CITY = /(?:市|都|府|県|州|区|東京|京都|大阪|北京|上海|台北|香港)$|^[ァ-ヴー・]{2,}(?:D\.?C\.?)?$/;

/** The place a folded Japanese sentence says something took place: a country, 国・都市, 国の都市 or a bare city. */
export function japanesePlace(sentence: string, people: readonly PersonSpan[]): PlaceSpan | null {
  const guest = guestPlace(sentence);
  for (const pattern of PLACES) {
    for (const found of sentence.matchAll(pattern)) {
      const printed = found[1]!;
      const start = found.index + found[0].indexOf(printed);
      if (people.some((person) => person.start <= start && start < person.end)) continue;
      const place = placeOf(printed, start, pattern === PLACES[2]);
      if (place !== null) return { ...place, country: place.country ?? guest?.country ?? null };
    }
  }
  return guest;
}

function guestPlace(sentence: string): PlaceSpan | null {
  const found = GUEST.exec(sentence);
  if (found === null) return null;
  const country = JAPANESE_COUNTRY_SIGNS[found[1]!.charAt(1)] ?? 'JP';
  return { start: found.index, end: found.index + 2, country, city: null };
}

function placeOf(printed: string, start: number, needsProof: boolean): PlaceSpan | null {
  const states = japaneseCountries(printed);
  const state = states.find((each) => each.start === 0) ?? (states.length === 1 ? states[0] : undefined);
  if (state && japaneseCountryAt(printed, state.start)) {
    const city = printed
      .slice(state.end)
      .replace(/^[・の、]/, '')
      .replace(/^首都/, '')
      .replace(/^\((.*)\)$/, '$1');
    // 米国ワシントン: kanji and katakana need nothing between them.
    const isParted =
      /^[・の(]/.test(printed.charAt(state.end)) ||
      (/^[ァ-ヴ]/.test(city) && /\p{Script=Han}/u.test(printed.charAt(state.end - 1)));
    if (NOT_PLACE.test(city) || (city !== '' && !isParted)) return null;
    return {
      start: start + state.start,
      end: start + printed.length,
      country: state.country,
      city: city || null,
    };
  }
  const bare = printed.replace(/^.*の/, '');
  if (NOT_PLACE.test(bare) || (needsProof && (!CITY.test(bare) || NO_CITY.test(bare)))) return null;
  const city = CITY.test(bare) ? bare : null;
  return { start: start + printed.length - bare.length, end: start + printed.length, country: null, city };
}
