import { fold } from '../../source/source-text.ts';
import type { Span } from '../../source/text-run.ts';
import { captionAfter } from '../caption-after.ts';
import { englishCountries } from '../countries.ts';
import type { Act, Grammar, PersonSpan } from '../grammar.ts';
import { englishAct } from './acts-en.ts';
import { englishDates } from './dates-en.ts';
import { isBrokenName, isEnglishFurniture, isEnglishPublisher } from './page-lines-en.ts';
import { englishParties, englishPlace } from './parties-en.ts';
import { englishPeople } from './people-en.ts';
import { englishTime } from './times-en.ts';
import { isAbbreviation } from './tokens-en.ts';

const LEAD_IN =
  /^(?:an? |the )?(?:brief |short |rough )?(?:overview|summary|outline|gist|main points?|key points?|details|results)\b.{0,120}(?:below|follows?|following)[.:]?$|^(?:overview|summary|outline)(?: below)?[.:]$|^(?:the |both )?(?:two |three |four )?(?:ministers|sides|leaders|participants|parties):$|^(?:the |both )?(?:\w+ ){1,4}(?:discussed|exchanged views on|talked about|addressed|covered|agreed on|confirmed) the following(?: \w+){0,3}[.:]$/i;
const REMARKS =
  /\b(?:following remarks|quotes? (?:attributable|from)|remarks|statements?|speech|stated|said|points?|as follows|the following|outlined?|explained)\b/i;
/** "(Sept. 22, 4 p.m., about 15 min.)" ends like a sentence. */
const ABBREVIATED = /\b(?:[ap]\.m|min|mins|hrs?|U\.S|Sat|Sun|Mon|Tues?|Wed|Thu|Thurs|Fri)\.["')\]]*$/;
const FINITE =
  /\b(?:is|are|was|were|has|have|had|will|would|shall|should|must|can|could|may|held|met|spoke|said|told|took|made|gave|led|\p{Ll}{2,}ed)\b/u;
const SPEAKING =
  /^(?:,[^,]{0,120},)? (?:(?:also|first|then|further|again|once|both|next|finally|strongly|\p{Ll}+ly) ){0,3}(?!(?:attended|participated|visited|joined|arrived|hosted|convened|conducted)\b)(?:[\p{Ll}-]+ed|said|told|spoke|made|gave|led|took|put|noted|laid|sought|brought)\b/u;
const GROUP_SUBJECT =
  /^(?:\p{Lu}[^;]{0,220}?, )?(?:[Tt]he|[Bb]oth)(?: (?:two|three|four|five))?(?: \p{Lu}[\p{L}-]*){0,2} (?:[Mm]inisters?|[Ss]ides|[Ll]eaders|[Pp]arties|[Cc]ountries|[Gg]overnments|[Ss]ecretaries|[Cc]hiefs)\b|^(?:\p{Lu}[^,.]{0,80}, )?(?:They|they|Both|both)\b/u;
const SAME_SPEAKER =
  /^(?:\p{Lu}[^,.]{0,80}, )?(?:he|she|He|She)\b|^"[^"]{1,1500}[,.?!]" (?:he|she) (?:said|added|told|noted|stated)\b/u;

/** English releases of the ministries. */
export const ENGLISH: Grammar = {
  joiner: ' ',
  continues: (line, next) =>
    isBrokenName(line, next) ||
    (/[\p{L}\d,'")-]$/u.test(line) &&
      !/^\s*(?:[-•*(]|\d{1,2}[.)]|[a-z]\. )/.test(next) &&
      (/^\p{Ll}/u.test(next)
        ? line.length >= 10
        : (line.length >= 50 && FINITE.test(line)) ||
          /\b(?:of|the|and|with|to|for|in|by|a|an|on|at|from)$/.test(line)) &&
      !/^in japan/i.test(next)),
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
  isProse: (line) =>
    (/[.?!:;]["')\]]*$/.test(line) && (!ABBREVIATED.test(line) || FINITE.test(line))) ||
    / [\p{Ll}']+[.?!] \p{Lu}/u.test(line) ||
    (line.length > 60 && FINITE.test(line)),
  endsSentence: (text) => /[.?!]["')\]]*$/.test(text) && !/\b(?:Mr|Ms|Mrs|Dr|Hon|H\.E|Prof)\.$/.test(text),
  opensSentence: (text) =>
    /^(?:On|During|At|In|From|Following|After|Before|Regarding|Concerning|With regard|As for)\b/.test(text),
  breaksOff: (text) =>
    /[,;:(-]$/.test(text) ||
    / (?:of|the|and|or|to|for|with|in|by|an?|on|at|from|that|which|as|its|their|his|her|is|are|was|were|has|have|had|will|would|been?|into|including|between)$/.test(
      text,
    ) ||
    /\b(?:Mr|Ms|Mrs|Dr|Hon|H\.E|Prof)\.$/.test(text),
  namesMeeting: (line) =>
    /meeting|\b(?:meets|met)\b|talks?\b|conference|conversation|summit|session|dialogue|courtesy call|visit|participation|attend|telecon|speech|consultation|2\+2|\bcall\b/i.test(
      line,
    ),
  sentences: englishSentences,
  dates: englishDates,
  relativeDay: (sentence) =>
    /^(?:(?:Also|Later|Earlier),? )?(?:[Oo]n )?(?:the |that )?same (?:day|date|morning|afternoon|evening)\b|^(?:(?:Later|Earlier) (?:on )?)?[Tt]hat (?:same )?(?:day|morning|afternoon|evening)\b/.test(
      sentence,
    )
      ? 0
      : /^(?:[Oo]n )?[Tt]he (?:following|next) (?:day|morning)\b/.test(sentence)
        ? 1
        : null,
  daysFromIssue: (sentence) =>
    /\b[Yy]esterday\b(?!'s)/.test(sentence)
      ? -1
      : /\b(?:[Tt]oday|[Tt]his (?:morning|afternoon|evening)|[Tt]onight)\b(?!'s)/.test(sentence)
        ? 0
        : null,
  time: englishTime,
  people: englishPeople,
  parties: englishParties,
  act: englishAct,
  place: englishPlace,
  countries: englishCountries,
  titlePair: (title) => {
    const folded = fold(title);
    const countries = englishCountries(folded);
    return countries
      .filter(
        (each, index) =>
          (folded.charAt(each.end) === '-' && countries[index + 1]?.start === each.end + 1) ||
          (folded.charAt(each.start - 1) === '-' && countries[index - 1]?.end === each.start - 1),
      )
      .map((each) => each.country);
  },
  isCourtesyCall: (title) => /courtesy (?:call|visit)/i.test(title),
  isMultilateral: (title) =>
    /trilateral|quadrilateral|multilateral|minilateral|\bG(?:7|20)\b|\bIP4\b|Quad\b|Authorities' Meeting/i.test(
      fold(title),
    ),
  field: (line) => {
    const name =
      /^(?:(date|time|when)|(place|venue|location|where)|(participants?|attendees?|present))[\w /]{0,20}: /i.exec(
        line,
      );
    return name === null ? null : name[1] ? 'WHEN' : name[2] ? 'WHERE' : 'WHO';
  },
  announcesMeetings: (sentence) =>
    /\b(?:held|had|conducted)\b[^.]{0,80}\b(?:meetings|talks)\b[^.]{0,80}\b(?:as follows|below)\b|\b(?:held|had|conducted)\b[^.]{0,40}\bthe following\b[^.]{0,40}\b(?:meetings|talks)\b/.test(
      sentence,
    ),
  mode: (text) =>
    /\bvideo|\bVTC\b|\bvirtual|\bonline\b|web conference/i.test(text)
      ? 'VIDEO'
      : /\btele(?:phone|con|conference)\b|\bphone\b|(?<!courtesy )\bcalls? (?:with|between)\b/i.test(text)
        ? 'TELEPHONE'
        : null,
  statesAttendance: (sentence) =>
    /\battended\b|\bparticipat(?:ed|ion|ants?)\b|\b(?:was|were) (?:also )?present\b|\btook part\b|\bjoined by\b/.test(
      sentence,
    ),
  introducesRemarks: (sentence) =>
    /:$/.test(sentence.trim()) &&
    REMARKS.test(sentence) &&
    !/\b(?:held|had|conducted)\b[^:]{0,60}\b(?:meetings?|talks|calls)\b/.test(sentence),
  isLeadIn: (sentence) => LEAD_IN.test(sentence.trim()),
  isSpeaker: (sentence, mention) =>
    SPEAKING.test(sentence.slice(mention.end, mention.end + 240)) &&
    !/\b(?:with|of|to|from|by|under|for|that|on|than|whom|which) (?:the )?$/.test(
      sentence.slice(Math.max(0, mention.start - 12), mention.start),
    ),
  impliedSpeaker: (sentence) =>
    GROUP_SUBJECT.test(sentence) ? 'joint' : SAME_SPEAKER.test(sentence) ? 'same' : null,
  continuesSpeech: (sentence) =>
    /^(?:First|Second|Third|Fourth|Next|Then|Further|Furthermore|Moreover|Also|In addition|Additionally|Finally|Lastly|In (?:this|that) (?:context|regard|connection)|Regarding|Concerning|As for|With regard to|On (?:top of|the other hand)|At the same time|From this)\b/.test(
      sentence,
    ),
  isCounterpart: (_sentence: string, mention: PersonSpan, act: Act) => mention.start > act.start,
  splitName: splitEnglishName,
  isShortFor: (short, full) => {
    const parts = plain(full).split(' ');
    const wanted = plain(short).split(' ');
    if (wanted.length >= parts.length) return [...wanted].sort().join(' ') === [...parts].sort().join(' ');
    const tail = parts.slice(-wanted.length).join(' ');
    return (
      (wanted.length === 1 && parts.includes(wanted[0]!)) ||
      plain(short) === tail ||
      tail.endsWith(`-${plain(short)}`)
    );
  },
  isFullName: (name) => name.includes(' '),
};

/** Pål and Pal are one name. */
function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** NAKATANI Gen shows its family name by capitals; Iwaya Takeshi only beside "Minister Iwaya". */
function splitEnglishName(name: string, surname: string | null): { family: string; given: string } | null {
  const parts = name.split(' ');
  if (parts.length < 2) return null;
  const capitals = parts.filter(
    (part) =>
      part.length > 1 && part === part.toUpperCase() && /\p{Lu}{2}/u.test(part) && !/^[IVX]+$/.test(part),
  );
  if (capitals.length > 0 && capitals.length < parts.length)
    return { family: capitals.join(' '), given: parts.filter((part) => !capitals.includes(part)).join(' ') };
  if (surname === null) return null;
  const folded = surname.toLowerCase();
  if (name.toLowerCase().startsWith(`${folded} `))
    return { family: name.slice(0, surname.length), given: name.slice(surname.length + 1) };
  if (name.toLowerCase().endsWith(` ${folded}`))
    return { family: name.slice(-surname.length), given: name.slice(0, -surname.length - 1) };
  return null;
}

function englishSentences(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const stop of text.matchAll(/[.!?]["')\]]*(?=\s+["'(]?[\p{Lu}\d])/gu)) {
    const word = /[\p{L}.]+$/u.exec(text.slice(Math.max(0, stop.index - 20), stop.index))?.[0] ?? '';
    if (stop[0] === '.' && isAbbreviation(word)) continue;
    found.push({ start, end: stop.index + stop[0].length });
    start = stop.index + stop[0].length;
    while (text.charAt(start) === ' ') start += 1;
  }
  if (text.slice(start).trim() !== '') found.push({ start, end: text.length });
  return found;
}
