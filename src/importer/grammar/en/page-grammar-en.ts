import { captionAfter } from '../caption-after.ts';
import { footnoteForms } from '../footnote-forms.ts';
import type { PageGrammar } from '../page-grammar.ts';
import { englishDates } from './dates-en.ts';
import { isEnglishFurniture, isEnglishPublisher } from './page-lines-en.ts';

export const ENGLISH_PAGE: PageGrammar = {
  mayBeWrittenIn: (text) => {
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    const others = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
    return others / letters <= 0.5;
  },
  isFurniture: isEnglishFurniture,
  captionIn: (line) =>
    captionAfter(
      /^(?:[([]?(?:photo|photograph|picture|image|caption)s?(?: ?\d{1,2})?[\])]? ?[:.]|[([](?:photo|picture|image) ?\d{1,2}[\])]) ?(?=\S)/i,
      line,
    ),
  trailerTarget: (line) => /^(?:back|return) to (.{1,120})$/i.exec(line)?.[1] ?? null,
  isPublisher: isEnglishPublisher,
  isAnnouncement: (line) =>
    /\b(?:distributed|published|posted|released|updated)\b/i.test(line) &&
    line.length < 200 &&
    /\d{4}/.test(line) &&
    // "09 Apr. 2025 - 14:20 | Last updated …" is the release's own date line.
    (englishDates(line)[0]?.start !== 0 || /\b(?:distributed|published|posted|released)\b/i.test(line)) &&
    !/[.]$/.test(line),
  titlePrefix: /^\s*(?:【[^【】]{1,20}】|\(?(?:attachment|annex)[ \d]{0,4}\)?)\s*/i,
  isRelatedHeading: (line) => /^related (?:links?|information|articles?|pages?)[:：]?$/i.test(line),
  isPresentHeading: (line) =>
    /^(?:list of )?(?:other )?(?:participants|attendees)(?: ?\([^()]{1,40}\))?[:：]?$/i.test(line),
  isReferenceHeading: (line) => /^[[(【]reference[\])】]/i.test(line),
  isEnd: (line) =>
    /^\(?(?:end|ends)\)?\.?$|^-(?:30|ends?)-$|^(?:# ?){3}$/i.test(line) && isEnglishFurniture(line),
  field: (line) => {
    const name =
      /^(?:(date|time|when)|(place|venue|location|where)|(participants?|attendees?|present))[\w /]{0,20}: /i.exec(
        line,
      );
    return name === null ? null : name[1] ? 'WHEN' : name[2] ? 'WHERE' : 'WHO';
  },
  footnotes: footnoteForms({
    bracketed: 'Note|note',
    sign: '',
    bare: 'Notes?(?: ?\\d{1,2})?(?=:)',
    remark: 'Note',
  }),
  numbering: [
    {
      kind: 'space',
      pattern:
        /^(\d{1,2}) +(?=[^\d\s:/.,-])(?!(?:of )?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*\b)/,
    },
  ],
};
