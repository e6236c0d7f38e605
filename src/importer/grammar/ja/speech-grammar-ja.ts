import type { SpeechGrammar } from '../speech-grammar.ts';

const LEAD_IN =
  /概要(?:は|、)?(?:、)?(?:以下|次|下記)の?(?:とおり|通り)|(?:以下|次|下記)の(?:とおり|通り)(?:です|である)?。?$|概要は、?こちら/;
const SPOKEN =
  /(?:述べ|発言|説明|表明|伝え|言及|指摘|強調|評価|歓迎|期待|要請|応じ|提案|紹介|謝意|祝意|求め|確認|示し|示され|触れ|表し|表さ|応え|答え|訴え|報告|提起|呼び(?:掛|か)け|促し|促す|賛同|賛意|感謝|申し入れ|非難|挙げ|語っ)/;
const JOINT =
  /^(?:[^、。]{0,30}、){0,2}(?:まず|次に|最後に|また|さらに|その後)?(?:両(?:大臣|外相|首脳|者|国|長官|氏|国防相|防衛相|閣僚)|双方|日[^、。は]{1,12}両(?:外相|首脳|国)|(?:二|三|四|五|[2-9])(?:大臣|閣僚|者|か国)|各国(?:大臣|閣僚)?|参加(?:国|者))/;

export const JAPANESE_SPEECH: SpeechGrammar = {
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
  joinsSpeakers: (between) => /^(?:及び|と)$/.test(between),
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
};
