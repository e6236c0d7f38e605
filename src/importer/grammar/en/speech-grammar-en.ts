import type { SpeechGrammar } from '../speech-grammar.ts';

const LEAD_IN =
  /^(?:an? |the )?(?:brief |short |rough )?(?:overview|summary|outline|gist|main points?|key points?|details|results)\b.{0,120}(?:below|follows?|following)[.:]?$|^(?:overview|summary|outline)(?: below)?[.:]$|^(?:the |both )?(?:two |three |four )?(?:ministers|sides|leaders|participants|parties):$|^(?:the |both )?(?:\w+ ){1,4}(?:discussed|exchanged views on|talked about|addressed|covered|agreed on|confirmed) the following(?: \w+){0,3}[.:]$/i;
const REMARKS =
  /\b(?:following remarks|quotes? (?:attributable|from)|remarks|statements?|speech|stated|said|points?|as follows|the following|outlined?|explained)\b/i;
const SPEAKING =
  /^(?:,[^,]{0,120},)? (?:(?:also|first|then|further|again|once|both|next|finally|strongly|\p{Ll}+ly) ){0,3}(?!(?:attended|participated|visited|joined|arrived|hosted|convened|conducted)\b)(?:[\p{Ll}-]+ed|said|told|spoke|made|gave|led|took|put|noted|laid|sought|brought)\b/u;
const GROUP_SUBJECT =
  /^(?:\p{Lu}[^;]{0,220}?, )?(?:[Tt]he|[Bb]oth)(?: (?:two|three|four|five))?(?: \p{Lu}[\p{L}-]*){0,2} (?:[Mm]inisters?|[Ss]ides|[Ll]eaders|[Pp]arties|[Cc]ountries|[Gg]overnments|[Ss]ecretaries|[Cc]hiefs)\b|^(?:\p{Lu}[^,.]{0,80}, )?(?:They|they|Both|both)\b/u;
const SAME_SPEAKER =
  /^(?:\p{Lu}[^,.]{0,80}, )?(?:he|she|He|She)\b|^"[^"]{1,1500}[,.?!]" (?:he|she) (?:said|added|told|noted|stated)\b/u;

export const ENGLISH_SPEECH: SpeechGrammar = {
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
  joinsSpeakers: (between) => /^,? and (?:the )?$/.test(between),
  impliedSpeaker: (sentence) =>
    GROUP_SUBJECT.test(sentence) ? 'joint' : SAME_SPEAKER.test(sentence) ? 'same' : null,
  continuesSpeech: (sentence) =>
    /^(?:First|Second|Third|Fourth|Next|Then|Further|Furthermore|Moreover|Also|In addition|Additionally|Finally|Lastly|In (?:this|that) (?:context|regard|connection)|Regarding|Concerning|As for|With regard to|On (?:top of|the other hand)|At the same time|From this)\b/.test(
      sentence,
    ),
};
