import type { Span } from '../../source/text-run.ts';
import type { Act, ActKind } from '../act-grammar.ts';
import type { PersonSpan } from '../people-grammar.ts';
import { isAbbreviation } from './tokens-en.ts';

const MEETING =
  '(?:[Mm]eetings?|[Tt]alks?|[Cc]onferences?|[Cc]onversations?|[Cc]onsultations?|[Dd]ialogues?|[Dd]iscussions?|[Ss]ummits?|[Ss]essions?|[Tt]elecon(?:ference)?s?|[Cc]alls?|[Ll]unch(?:eon)?|[Dd]inner|[Bb]reakfast|2\\+2)';
const VERB =
  /\b(visited|attended|participated in|took part in|joined|chaired|co-chaired|hosted|met|held|had|conducted|convened|spoke|talked|paid|made|received|welcomed|delivered|gave|took place|(?:was|were) (?:also )?(?:held|convened|conducted))\b/g;
const MEETING_AFTER = new RegExp(`^[^.;]{0,160}?\\b${MEETING}\\b`);
const NAMED_MEETING = new RegExp(
  `^ (?:(?:an?|the|their) )?((?:\\d+(?:st|nd|rd|th) )?\\p{Lu}[^,;()]{0,120}?${MEETING}(?:-Plus)?)\\b`,
  'u',
);
/** "welcomed the Minister …, Mr …, to NATO Headquarters for talks". */
const WELCOMED_FOR =
  /^ .{3,160} to \p{Lu}.{1,80} for (?:talks|discussions|consultations|a (?:\p{L}+ )?meeting)\b/u;
/** "hosted our counterparts, … for the 12th Australia-Japan 2+2 Consultations". */
const HOSTED_FOR = new RegExp(
  `^ (?:his|her|their|our|its) .{1,200}? for (?:the )?((?:\\d+(?:st|nd|rd|th) )?\\p{Lu}[^,;()]{0,120}${MEETING})\\b`,
  'u',
);
/** "The meeting was attended by Mr. …" tells who else was there, of a meeting already told of. */
const PASSIVE = /^ (?:also )?by\b/;
const HOSTED_PEOPLE =
  /^ (?:(?:his|her|their|our|its) (?:\p{Ll}+ )?counterparts?\b|an? (?:visit|delegation)\b)/u;
/** "spoke today by phone with": when it was may stand before how or with whom. */
const SPOKE_WITH =
  /^ (?:(?:briefly|separately|again|earlier|later|today|yesterday|this (?:morning|afternoon|evening)|on (?:\p{Lu}\p{L}+day|\p{Lu}\p{L}{2,8}·? \d{1,2}),?) ){0,3}(?:by|over|via|on the|with|to)\b/u;
const SPEECH_AFTER =
  /^ (?:an? |the |his |her )?(?:\w+ ){0,3}(?:speech|address|remarks|presentation|lecture)\b/;
const COURTESY_AFTER = /^ (?:an? |the )?courtesy (?:call|visit)/;
/** The end of the name of an event. */
const EVENT_END =
  /[.;,(]|$| (?:(?:co-)?chaired|hosted|in (?=\p{Lu})|and (?=\p{Ll})|on (?=\p{Lu})|from (?=\d|around)|at (?=\d)|via|where|with|held|which|during|by|for (?:about|approx))/u;
const VISIT_END = /[.;(]|$|,? (?:and|to|for|where|from|in order)\b|, (?=\p{Ll})/u;
const HELD_EVENT = /\b[Tt]he ((?:\d+(?:st|nd|rd|th) )?\p{Lu}[^,;()]{2,160}?)(?: \([^)]{0,120}\))?,? $/u;

/** The act an English sentence states, by its first verb of meeting; a visit is noted beside it. */
export function englishAct(printed: string, people: readonly PersonSpan[]): Act | null {
  const sentence = withoutAbbreviationDots(printed);
  let act: Omit<Act, 'visit'> | null = null;
  let visit: Span | null = null;
  for (const found of sentence.matchAll(VERB)) {
    const span = { start: found.index, end: found.index + found[0].length };
    if (people.some((person) => person.start <= span.start && span.end <= person.end)) continue;
    if (
      /\b(?:which|that|who|to be|be|been|will|would) $/.test(
        sentence.slice(Math.max(0, span.start - 8), span.start),
      )
    )
      continue;
    if (found[0] === 'visited')
      visit ??= { start: span.start, end: span.end + sentence.slice(span.end).search(VISIT_END) };
    else act ??= actOf(sentence, found[0], span);
  }
  if (act === null && visit !== null) act = purposeOf(sentence, visit);
  if (act !== null) return { ...act, visit };
  return visit === null ? null : { ...visit, kind: 'VISIT', event: null, visit };
}

/** The full stops of "Japan-U.S." and "Mr." end nothing; unit for unit as long as the sentence. */
function withoutAbbreviationDots(sentence: string): string {
  return sentence.replace(/[\p{L}.]{1,12}\./gu, (word) =>
    isAbbreviation(word.slice(0, -1)) ? word.replaceAll('.', '\u00B7') : word,
  );
}

/** "visited Charlevoix, Canada to attend the G7 Foreign Ministers' Meeting". */
function purposeOf(sentence: string, visit: Span): Omit<Act, 'visit'> | null {
  const found = /\b(?:to|in order to) (attend|participate in|take part in|join)\b/.exec(
    sentence.slice(visit.end, visit.end + 240),
  );
  if (found === null) return null;
  const end = visit.end + found.index + found[0].length;
  const span = { start: end - found[1]!.length, end };
  return {
    ...span,
    kind: 'ATTEND',
    event: eventOf(sentence, 'ATTEND', span, sentence.slice(end, end + 240)),
  };
}

function actOf(sentence: string, verb: string, span: Span): Omit<Act, 'visit'> | null {
  const after = sentence.slice(span.end, span.end + 240);
  const kind = kindOf(verb, after);
  if (kind === null) return null;
  return { ...span, kind, event: eventOf(sentence, kind, span, after) };
}

function kindOf(verb: string, after: string): ActKind | null {
  switch (verb) {
    case 'attended':
    case 'participated in':
    case 'took part in':
    case 'joined':
    case 'chaired':
    case 'co-chaired':
      return PASSIVE.test(after) ? null : 'ATTEND';
    case 'hosted':
      if (PASSIVE.test(after)) return null;
      return HOSTED_PEOPLE.test(after) ? 'MEET' : 'ATTEND';
    case 'met':
      return /^ (?:the )?(?:criteria|requirements|needs|conditions)\b/.test(after) ? null : 'MEET';
    case 'held':
    case 'had':
    case 'conducted':
    case 'convened':
      return MEETING_AFTER.test(after) ? 'MEET' : null;
    case 'spoke':
    case 'talked':
      return SPOKE_WITH.test(after) ? 'MEET' : 'SPEECH';
    case 'welcomed':
      return WELCOMED_FOR.test(after) ? 'MEET' : null;
    case 'paid':
    case 'received':
      return COURTESY_AFTER.test(after) ? 'COURTESY_CALL' : null;
    case 'made':
    case 'delivered':
    case 'gave':
      if (COURTESY_AFTER.test(after)) return 'COURTESY_CALL';
      return SPEECH_AFTER.test(after) ? 'SPEECH' : null;
    default:
      return 'EVENT';
  }
}

function eventOf(sentence: string, kind: ActKind, span: Span, after: string): Span | null {
  if (kind === 'ATTEND') {
    const article = /^(?: (?:the |an? )?(?:first-ever )?)?/.exec(after)![0].length;
    const end = after.slice(article).search(EVENT_END);
    return end < 3 ? null : { start: span.end + article, end: span.end + article + end };
  }
  if (kind === 'EVENT') {
    const from = Math.max(0, span.start - 300);
    const found = HELD_EVENT.exec(sentence.slice(from, span.start));
    if (found === null) return null;
    const start = from + found.index + found[0].indexOf(found[1]!);
    return { start, end: start + found[1]!.length };
  }
  if (kind !== 'MEET') return null;
  const named = NAMED_MEETING.exec(after) ?? HOSTED_FOR.exec(after);
  if (named === null) return null;
  const start = span.end + named[0].indexOf(named[1]!);
  return { start, end: start + named[1]!.length };
}
