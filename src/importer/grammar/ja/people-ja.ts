import { ENGLISH } from '../en/grammar-en.ts';
import type { PersonSpan } from '../people-grammar.ts';
import { japaneseCountries } from './countries-ja.ts';
import { organizationBefore } from './organizations-ja.ts';
import { personParts } from './person-parts-ja.ts';

/** The locale of the gloss in Latin letters. */
export const GLOSS_LOCALE = 'en';

const HEAD =
  /(?:特命全権)?(?:内閣総理大臣|総理大臣|外交部長官|国防部長官|事務総長|事務局長|事務次長|国家主席|大統領|副大統領|総書記|書記長|外交部長|国防部長|参謀総長|参謀長|幕僚長|[統陸海空]幕長|司令官|委員長|委員|審議官|補佐官|政務官|上級代表|常駐代表|特別代表|報道官|議長|大臣|長官|次官|大使|公使|総領事|総理|首相|外相|国防相|防衛相|財務相|局長|室長|本部長|幹事長|主席|国王|天皇|皇太子|知事|市長|町長|村長|総監|大将|中将|少将|将軍|元帥|総裁|代行|議員(?!連盟|団|外交)|統合司令)(?:補佐官|政務官|補佐|代行|代理|特使)?|(?<=[\p{Script=Han}\p{Script=Katakana}ー・)A-Z])(?:氏|女史|博士|閣下)(?![\p{Script=Han}])/gu;
/** Words for a person that name no office. */
const HONORIFIC = /^(?:氏|女史|博士|閣下)$/;
const RUN_CHAR = /[\p{Script=Han}々〆ヶ\p{Script=Katakana}ー・=゠A-Za-z0-9]/u;
const MAX_RUN = 80;
const MAX_BRACKET = 60;

/**
 * Everyone a folded Japanese text names, in reading order: [country の] name [(reading)] [・] [country] office [(gloss)].
 */
export function japanesePeople(text: string): PersonSpan[] {
  const found: PersonSpan[] = [];
  for (const head of text.matchAll(HEAD)) {
    const end = head.index + head[0].length;
    if (found.length > 0 && head.index < found.at(-1)!.end) continue;
    // 大臣会合, 大臣級, 長官会談: the office is part of another word.
    if (
      /^(?:会合|会談|会議|級|協議|間|同士|等会|経験|就任|在任|官房|室|宛|レベル)/.test(
        text.slice(end, end + 4),
      )
    )
      continue;
    const floor = found.at(-1)?.end ?? 0;
    const person = personBefore(text, runStart(text, head.index, floor), head.index, end);
    if (person !== null) found.push(person);
  }
  return found;
}

/** The start of the unbroken run of name, country and office characters before an office; brackets belong to it. */
function runStart(text: string, from: number, floor: number): number {
  let at = from;
  const limit = Math.max(floor, from - MAX_RUN);
  while (at > limit) {
    const before = text.charAt(at - 1);
    if (before === ')') {
      const open = text.lastIndexOf('(', at - 1);
      if (open < limit || at - open > MAX_BRACKET || open === 0 || !RUN_CHAR.test(text.charAt(open - 1)))
        return at;
      at = open;
    } else if (RUN_CHAR.test(before)) at -= 1;
    else if (
      before === ' ' &&
      /\p{Script=Han}/u.test(text.charAt(at - 2)) &&
      /^\p{Script=Han}{1,3}(?:\(|\p{Script=Han})/u.test(text.slice(at, at + 4)) &&
      /^.{0,12}\(/.test(text.slice(at, at + 13))
    )
      at -= 1;
    else return at;
  }
  return at;
}

function personBefore(text: string, start: number, headStart: number, headEnd: number): PersonSpan | null {
  let from = start;
  while (from < headStart && /[・=\d]/.test(text.charAt(from))) from += 1;
  const parts = personParts(text, from, headStart);
  if (parts === null) return null;
  const head = text.slice(headStart, headEnd);
  const honorific = HONORIFIC.test(head) ? head : null;
  const end = honorific === null ? officeEnd(text, headEnd) : headEnd;
  const owner = parts.country === null && parts.organization === null ? ownerBefore(text, from) : null;
  const gloss = glossAfter(text, end);
  return {
    start: owner?.start ?? from,
    end: gloss?.end ?? end,
    name: { start: from, end: parts.nameEnd },
    honorific,
    postNominals: null,
    office: honorific === null ? { start: parts.officeStart, end } : null,
    country: parts.country ?? owner?.country ?? null,
    organization: parts.organization ?? owner?.organization ?? null,
    reading: parts.reading,
    latin: gloss,
  };
}

/** …大臣兼…大臣 is one office. */
function officeEnd(text: string, end: number): number {
  const joined =
    /^(?:兼|、)?兼[^、。はがとにのを()]{0,40}?(?:大臣|長官|次官|代表|首相|外相|国防相|部長|委員|総裁|局長)/.exec(
      text.slice(end, end + 60),
    );
  return joined === null ? end : end + joined[0].length;
}

/** ウクライナのウメロフ国防大臣; 国連のグテーレス事務総長. */
function ownerBefore(
  text: string,
  start: number,
): { start: number; country: string | null; organization: string | null } | null {
  if (text.charAt(start - 1) !== 'の') return null;
  const from = Math.max(0, start - 20);
  const last = japaneseCountries(text.slice(from, start - 1)).at(-1);
  if (last && from + last.end === start - 1)
    return { start: from + last.start, country: last.country, organization: null };
  const found = organizationBefore(text, start - 1);
  return found === null ? null : { ...found, country: null };
}

/** The gloss in Latin letters after the office: (H.E. Mr. Mark Rutte, NATO Secretary General). */
function glossAfter(text: string, end: number): PersonSpan['latin'] {
  const found = /^ ?\(([A-Z][^()]{4,240}(?:\([^()]{1,20}\)[^()]{0,80})?)\)/.exec(text.slice(end, end + 360));
  if (found === null) return null;
  const start = end + found[0].indexOf('(') + 1;
  const [person] = ENGLISH.people.people(found[1]!);
  if (!person) return null;
  const moved = (span: { start: number; end: number }) => ({
    start: span.start + start,
    end: span.end + start,
  });
  return {
    start,
    end: end + found[0].length,
    person: {
      ...person,
      ...moved(person),
      name: moved(person.name),
      office: person.office && moved(person.office),
    },
  };
}
