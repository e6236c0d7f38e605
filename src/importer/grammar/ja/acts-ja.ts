import type { Act, ActKind } from '../act-grammar.ts';

const ACTS: readonly (readonly [ActKind, RegExp])[] = [
  ['COURTESY_CALL', /表敬(?:訪問)?(?:を(?:行|受|し)|し(?:た|まし)|が行われ)/],
  [
    'MEET',
    /(?:会談|懇談|面会|協議|対談|意見交換|会食|[夕昼朝]食会|ワーキング・?(?:ランチ|ディナー)|会合)(?:等)?(?:\([^()]{1,24}\))?(?:(?:及び|並びに|・)[^。、はがを]{1,16})?(?:を(?:行|実施|開催|持|し)|し(?:た|、|まし)|が(?:行われ|実施され|開催され))|会議を(?:行|実施|開催)(?:い|っ|し)|(?:会談|懇談|面会|協議|会食|意見交換)(?=。)/,
  ],
  ['ATTEND', /(?:出席|参加)(?:を?し(?:た|、|まし)|、)/],
  ['SPEECH', /(?:講演|演説|スピーチ)(?:を行|し(?:た|まし|、))/],
  ['EVENT', /(?:(?:開催|実施)され|行われ)(?:た(?=。|ところ|$)|まし|、)|開催した(?=。|ところ|$)/],
];
const VISIT =
  /((?:[\p{Script=Katakana}ー・\p{Script=Han}]{1,24}(?:及び|並びに|、|と)){0,5}[\p{Script=Katakana}ー・\p{Script=Han}]{1,24})(?:を訪問し|を訪れ)/u;
const EVENT_BEFORE = /(?:^|[、。は])((?:\([^()]{0,60}\)|[^、。は()]){2,80}?)(?:に|への)(?:出席|参加)/u;
const HELD = /([^、。はが]{2,60})が(?:開催|行われ|実施)/;

/** The act a folded Japanese sentence states; the predicate stands at its end, so the last match of a kind counts. */
export function japaneseAct(sentence: string): Act | null {
  const visitFound = VISIT.exec(sentence);
  const visit = visitFound ? { start: visitFound.index, end: visitFound.index + visitFound[0].length } : null;
  for (const [kind, pattern] of ACTS) {
    const found = pattern.exec(sentence);
    if (found === null) continue;
    // 会談に出席した is attending; 出席のため訪問中 is not stated here because its form differs.
    const event = eventOf(sentence, kind);
    return { start: found.index, end: found.index + found[0].length, kind, event, visit };
  }
  return visit === null ? null : { ...visit, kind: 'VISIT', event: null, visit };
}

function eventOf(sentence: string, kind: ActKind): Act['event'] {
  const found =
    kind === 'ATTEND' ? EVENT_BEFORE.exec(sentence) : kind === 'EVENT' ? HELD.exec(sentence) : null;
  if (found === null) return null;
  const start = found.index + found[0].indexOf(found[1]!);
  return { start, end: start + found[1]!.length };
}
