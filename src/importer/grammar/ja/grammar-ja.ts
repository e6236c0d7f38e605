import { fold } from '../../source/source-text.ts';
import type { Span } from '../../source/text-run.ts';
import { captionAfter } from '../caption-after.ts';
import { japaneseCountries, japaneseCountryAt } from '../countries.ts';
import { JAPANESE_COUNTRY_SIGNS } from '../country-forms.ts';
import type { Grammar } from '../grammar.ts';
import { japaneseAct, japanesePlace } from './acts-ja.ts';
import { japaneseDates } from './dates-ja.ts';
import { isFurniture } from './page-lines-ja.ts';
import { japaneseParties } from './parties-ja.ts';
import { japanesePeople } from './people-ja.ts';
import { japaneseTime } from './times-ja.ts';

const LEAD_IN =
  /概要(?:は|、)?(?:、)?(?:以下|次|下記)の?(?:とおり|通り)|(?:以下|次|下記)の(?:とおり|通り)(?:です|である)?。?$|概要は、?こちら/;
const SPOKEN =
  /(?:述べ|発言|説明|表明|伝え|言及|指摘|強調|評価|歓迎|期待|要請|応じ|提案|紹介|謝意|祝意|求め|確認|示し|示され|触れ|表し|表さ|応え|答え|訴え|報告|提起|呼び(?:掛|か)け|促し|促す|賛同|賛意|感謝|申し入れ|非難|挙げ|語っ)/;
const JOINT =
  /^(?:[^、。]{0,30}、){0,2}(?:まず|次に|最後に|また|さらに|その後)?(?:両(?:大臣|外相|首脳|者|国|長官|氏|国防相|防衛相|閣僚)|双方|日[^、。は]{1,12}両(?:外相|首脳|国)|(?:二|三|四|五|[2-9])(?:大臣|閣僚|者|か国)|各国(?:大臣|閣僚)?|参加(?:国|者))/;

/** Japanese releases of the ministries and their republished copies. */
export const JAPANESE: Grammar = {
  joiner: '',
  continues: (line, next) =>
    [...next.trim()].length === 1
      ? [...line.trim()].length <= 12 && !/[日)]$/.test(line)
      : /[、。]/.test(line) &&
        !/[。:：」』)!?]\s*$/.test(line) &&
        !/^\s*(?:[-•・●○※*(]|\d{1,2}[. )]|[①-⑳])/.test(next) &&
        !/^[^、。:：]{1,14}側[:：]/.test(next) &&
        line.trim().length >= 12,
  isFurniture,
  captionIn: (line) =>
    captionAfter(/^[[(【]?(?:写真|画像)(?:説明)?(?: ?\d{1,2})?(?:[\])】] ?[:]?|[:]) ?(?=\S)/, line),
  trailerTarget: (line) => /^(.{1,80})へ戻る$/.exec(line)?.[1] ?? null,
  isPublisher: (line) =>
    /^[\p{Script=Han}・]{1,14}(?:省|庁|官邸|幕僚監部)$|^(?:内閣官房|内閣府)[\p{Script=Han}・]{0,14}$/u.test(
      line,
    ),
  isAnnouncement: (line) => /(?:公表|発表|公開)(?:した|しました|された)。?$/.test(line) && line.length < 300,
  isProse: (line) => /[。.!?:]["」』)]*$/.test(line) || line.includes('。') || /[、]$/.test(line),
  endsSentence: (text) => /[。!?][」』)]*$/.test(text),
  opensSentence: (text) =>
    /^(?:本|同|令和|平成|現地時間)?[\d〇一二三四五六七八九十元年月日時]{1,12}(?:\([日月火水木金土]\))?(?:から|、|,|\(|午)/.test(
      text,
    ),
  breaksOff: (text) => /(?:[、,・:はがをにでとのもへや]|及び|並びに|から|より)$/.test(text),
  namesMeeting: (line) =>
    /会談|会合|会議|会見|[夕昼朝]食会|ランチ|ディナー|立ち話|協議|出席|参加|訪問|表敬|懇談|講演|演説|スピーチ|2\+2|対話/.test(
      line,
    ),
  sentences: japaneseSentences,
  dates: japaneseDates,
  relativeDay: (sentence) =>
    /^(?:また、|続いて、?)?同日(?!本)/.test(sentence) ? 0 : /^(?:また、)?翌日/.test(sentence) ? 1 : null,
  time: japaneseTime,
  people: japanesePeople,
  parties: japaneseParties,
  act: japaneseAct,
  place: japanesePlace,
  countries: japaneseCountries,
  titlePair: (title) => japanesePair(fold(title)),
  isCourtesyCall: (title) => /表敬/.test(title),
  isMultilateral: (title) =>
    /(?:三|四|五|[3-9])(?:か国|カ国|国)|G7|G20|IP4|多国間|クアッド/.test(fold(title)),
  field: (line) => {
    const name = /^(?:(日時|期日|日程)|(場所|会場|開催地)|(出席者|参加者|相手方|先方))(?:: ?| +(?=\S))/.exec(
      line,
    );
    // 日本側:… of a list of those present, not of what one side said.
    if (name === null) return /^(?:同席者?|[^、。:「]{1,14}側):(?!.*。)/.test(line) ? 'WHO' : null;
    return name[1] ? 'WHEN' : name[2] ? 'WHERE' : 'WHO';
  },
  announcesMeetings: (sentence) =>
    /(?:以下|次|下記)の(?:二国間|各国との)?(?:会談|会合|懇談)(?:等)?を(?:行|実施)/.test(sentence),
  mode: (text) =>
    /テレビ会|TV会|VTC|ビデオ|オンライン|バーチャル|ウェブ会/.test(text)
      ? 'VIDEO'
      : /電話/.test(text)
        ? 'TELEPHONE'
        : null,
  statesAttendance: (sentence) =>
    /(?:出席|参加|同席)(?:した|しました|を得て|し、)|(?:が|も)(?:出席|参加|同席)/.test(sentence),
  introducesRemarks: (sentence) =>
    /(?:以下|次|下記)の?(?:とおり|通り|ように)[^。]{0,8}(?:述べ|発言|説明|表明)|(?:以下|次|下記)の ?[\d一二三四五]{0,2} ?(?:点|内容)(?:について|に関し|に関して|を|に)[^。は]{0,12}(?:述べ|発言|説明|表明|指摘|強調|言及|提案|伝え)|(?:発言|スピーチ|演説)(?:の)?(?:概要|要旨|内容)[^。]{0,6}(?:以下|次|下記)/.test(
      sentence,
    ),
  isLeadIn: (sentence) => LEAD_IN.test(sentence.trim()),
  isSpeaker: (sentence, mention) =>
    // 〜から、 says who speaks whatever the verb is.
    /^(?:ら)?(?:から|より)(?:は)?、/.test(sentence.slice(mention.end, mention.end + 6)) ||
    (/^(?:ら)?(?:から(?!の)(?:は)?|より(?!の)(?:は)?|は|が|も)/.test(
      sentence.slice(mention.end, mention.end + 4),
    ) &&
      SPOKEN.test(sentence.slice(mention.end))),
  impliedSpeaker: (sentence) =>
    JOINT.test(sentence)
      ? 'joint'
      : SPOKEN.test(sentence) &&
          /^(?:(?:内閣)?(?:総理|副?大臣|長官)(?:大臣)?は、[^。]{0,24}(?:以下|次)の(?:よう|とおり)|また|さらに|更に|その上で|加えて|続いて|次に|最後に|そして|なお|あわせて|併せて)/.test(
            sentence,
          )
        ? 'same'
        : null,
  continuesSpeech: (sentence) =>
    /^(?:また|さらに|更に|その上で|加えて|続いて|次に|最後に|そして|なお|あわせて|併せて|まず|第[一二三四五1-5]に|これに対し|同時に|特に)/.test(
      sentence,
    ),
  isCounterpart: (sentence, mention) => isMetIn(sentence, mention),
  splitName: (name, surname) =>
    surname !== null &&
    name.length > surname.length &&
    name.startsWith(surname) &&
    !/[・=゠＝]/.test(name.charAt(surname.length))
      ? { family: surname, given: name.slice(surname.length).trim() }
      : surname !== null && name.endsWith(`・${surname}`)
        ? { family: surname, given: name.slice(0, -surname.length - 1) }
        : null,
  isShortFor: (short, full) => {
    if (/^[ァ-ヴA-Z]/.test(full)) {
      const parts = full.split(/[・=゠]/);
      const wanted = short.split(/[・=゠]/);
      return (
        parts.slice(-wanted.length).join('・') === wanted.join('・') ||
        (wanted.length === 1 && parts[0] === short)
      );
    }
    return full.replaceAll(' ', '').startsWith(short.replaceAll(' ', ''));
  },
  isFullName: (name) =>
    /^[ァ-ヴA-Z]/.test(name) ? /[・=゠]/.test(name) : name.replaceAll(' ', '').length >= 3,
};

/** AはBと: B is met. AとBは: both are the subject, and the second is the one met. */
function isMetIn(sentence: string, mention: Span): boolean {
  const after = sentence.slice(mention.end, mention.end + 220);
  if (/^と[^、。はがをと]{2,60}(?:は|が)、?/.test(after)) return false;
  // Whoever chairs what is attended.
  if (/^が(?:議長|主催|共催|主宰|司会)/.test(after)) return true;
  if (/[\p{Script=Han}]と$/u.test(sentence.slice(0, mention.start)) && /^(?:は|が)/.test(after)) return true;
  return /^(?:と|との|に対し|を表敬|の表敬|への表敬|による表敬|(?:、|及び|並びに)[^。はがを]{1,200}?と(?!いう|して|する|なる|も))/.test(
    after,
  );
}

/** 日米外相会談, 日・オランダ防衛相会談: 日 and the country or sign after it, and further signs. */
function japanesePair(title: string): string[] {
  const found = /日[・=]?(?=(.{1,24}))/.exec(title);
  if (found === null || /^(?:本|程)/.test(found[1]!)) return [];
  const countries = ['JP'];
  let rest = found[1]!;
  while (rest !== '') {
    const name = japaneseCountryAt(rest, 0);
    const sign = name === null ? JAPANESE_COUNTRY_SIGNS[rest.charAt(0)] : undefined;
    if (name === null && (sign === undefined || !/^.(?:[\p{Script=Han}・ァ-ヴ])/u.test(rest))) break;
    countries.push(name?.country ?? sign!);
    rest = rest.slice(name?.end ?? 1).replace(/^・/, '');
  }
  return countries.length > 1 ? countries : [];
}

/** At 。 outside quotation marks and brackets. */
function japaneseSentences(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if ('「『('.includes(sign)) depth += 1;
    else if ('」』)'.includes(sign)) depth = Math.max(0, depth - 1);
    else if (sign === '。' && depth === 0) {
      found.push({ start, end: at + 1 });
      start = at + 1;
    }
  }
  if (text.slice(start).trim() !== '') found.push({ start, end: text.length });
  return found;
}
