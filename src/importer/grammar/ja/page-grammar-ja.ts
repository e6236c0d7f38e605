import { captionAfter } from '../caption-after.ts';
import { footnoteForms } from '../footnote-forms.ts';
import type { PageGrammar } from '../page-grammar.ts';
import { japaneseNumber } from './numerals-ja.ts';
import { isFurniture } from './page-lines-ja.ts';

export const JAPANESE_PAGE: PageGrammar = {
  mayBeWrittenIn: (text) => {
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    const own = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
    return own / letters >= 0.02;
  },
  isFurniture,
  captionIn: (line) =>
    captionAfter(/^[[(【]?(?:写真|画像)(?:説明)?(?: ?\d{1,2})?(?:[\])】] ?[:]?|[:]) ?(?=\S)/, line),
  trailerTarget: (line) => /^(.{1,80})へ戻る$/.exec(line)?.[1] ?? null,
  isPublisher: (line) =>
    /^[\p{Script=Han}・]{1,14}(?:省|庁|官邸|幕僚監部)$|^(?:内閣官房|内閣府)[\p{Script=Han}・]{0,14}$/u.test(
      line,
    ),
  isAnnouncement: (line) => /(?:公表|発表|公開)(?:した|しました|された)。?$/.test(line) && line.length < 300,
  titlePrefix: /^\s*(?:【[^【】]{1,20}】|\(?(?:別添|別紙)[ \d]{0,4}\)?)\s*/,
  isRelatedHeading: (line) => /^関連(?:リンク|情報|記事|ページ)[:：]?$/.test(line),
  isPresentHeading: (line) => /^(?:参加者|出席者|同席者)(?: ?\([^()]{1,40}\))?[:：]?$/.test(line),
  isReferenceHeading: (line) => /^[[(【](?:参考|別添|別紙)[\])】]/.test(line),
  isEnd: (line) => /^\(?(?:了|以上|おわり|終わり)\)?\.?$/.test(line) && isFurniture(line),
  field: (line) => {
    const name = /^(?:(日時|期日|日程)|(場所|会場|開催地)|(出席者|参加者|相手方|先方))(?:: ?| +(?=\S))/.exec(
      line,
    );
    // 日本側:… of a list of those present, not of what one side said.
    if (name === null) return /^(?:同席者?|[^、。:「]{1,14}側):(?!.*。)/.test(line) ? 'WHO' : null;
    return name[1] ? 'WHEN' : name[2] ? 'WHERE' : 'WHO';
  },
  footnotes: footnoteForms({
    bracketed: '注|Note|note',
    sign: '注',
    bare: '注\\d{0,2}(?=[:：)] ?)|Notes?(?: ?\\d{1,2})?(?=:)',
    remark: 'Note|注',
  }),
  numbering: [
    { kind: 'kana', pattern: /^(?:\([アイウエオカキク]\) *|[アイウエオカキク] +)/ },
    { kind: 'kanji', pattern: /^([一二三四五六七八九十]{1,2})、 */, numberOf: japaneseNumber },
    {
      kind: 'space',
      // A page in both languages has English dates, too.
      pattern:
        /^(\d{1,2}) +(?=[^\d\s:/.,-]|[1-9]\d?月 ?\d)(?!月|年|時|分|日[(、に ]|(?:of )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b)/,
    },
  ],
};
