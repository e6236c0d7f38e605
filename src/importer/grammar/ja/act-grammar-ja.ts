import { fold } from '../../source/source-text.ts';
import type { Span } from '../../source/text-run.ts';
import type { ActGrammar } from '../act-grammar.ts';
import { japaneseAct } from './acts-ja.ts';

export const JAPANESE_ACTS: ActGrammar = {
  act: japaneseAct,
  namesMeeting: (line) =>
    /会談|会合|会議|会見|[夕昼朝]食会|ランチ|ディナー|立ち話|協議|出席|参加|訪問|表敬|懇談|講演|演説|スピーチ|2\+2|対話/.test(
      line,
    ),
  namesSpeech: (line) => /講演|演説|スピーチ/.test(line),
  isCourtesyCall: (title) => /表敬/.test(title),
  isMultilateral: (title) =>
    /(?:三|四|五|[3-9])(?:か国|カ国|国)|G7|G20|IP4|多国間|クアッド/.test(fold(title)),
  mode: (text) =>
    /テレビ会|TV会|VTC|ビデオ|オンライン|バーチャル|ウェブ会/.test(text)
      ? 'VIDEO'
      : /電話/.test(text)
        ? 'TELEPHONE'
        : null,
  announcesMeetings: (sentence) =>
    /(?:以下|次|下記)の(?:二国間|各国との)?(?:会談|会合|懇談)(?:等)?を(?:行|実施)/.test(sentence),
  statesAttendance: (sentence) =>
    /(?:出席|参加|同席)(?:した|しました|を得て|し、)|(?:が|も)(?:出席|参加|同席)/.test(sentence),
  isCounterpart: (sentence, mention) => isMetIn(sentence, mention),
  statesCounterpart: (sentence) => /と(?:の間で[^、。]{0,24})?(?:会談|懇談|面会)(?:を|し)/u.test(sentence),
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
