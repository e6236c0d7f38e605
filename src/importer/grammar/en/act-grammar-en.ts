import { fold } from '../../source/source-text.ts';
import type { ActGrammar } from '../act-grammar.ts';
import { englishAct } from './acts-en.ts';

export const ENGLISH_ACTS: ActGrammar = {
  act: englishAct,
  namesMeeting: (line) =>
    /meeting|\b(?:meets|met)\b|talks?\b|conference|conversation|summit|session|dialogue|courtesy call|visit|participation|attend|telecon|speech|consultation|2\+2|\bcall\b/i.test(
      line,
    ),
  namesSpeech: (line) => /speech|address/i.test(line),
  isCourtesyCall: (title) => /courtesy (?:call|visit)/i.test(title),
  isMultilateral: (title) =>
    /trilateral|quadrilateral|multilateral|minilateral|\bG(?:7|20)\b|\bIP4\b|Quad\b|Authorities' Meeting/i.test(
      fold(title),
    ),
  mode: (text) =>
    /\bvideo|\bVTC\b|\bvirtual|\bonline\b|web conference/i.test(text)
      ? 'VIDEO'
      : /\btele(?:phone|con|conference)\b|\bphone\b|(?<!courtesy )\bcalls? (?:with|between)\b/i.test(text)
        ? 'TELEPHONE'
        : null,
  announcesMeetings: (sentence) =>
    /\b(?:held|had|conducted)\b[^.]{0,80}\b(?:meetings|talks)\b[^.]{0,80}\b(?:as follows|below)\b|\b(?:held|had|conducted)\b[^.]{0,40}\bthe following\b[^.]{0,40}\b(?:meetings|talks)\b/.test(
      sentence,
    ),
  statesAttendance: (sentence) =>
    /\battended\b|\bparticipat(?:ed|ion|ants?)\b|\b(?:was|were) (?:also )?present\b|\btook part\b|\bjoined by\b/.test(
      sentence,
    ),
  isCounterpart: (_sentence, mention, act) => mention.start > act.start,
  // "met" has an object that may be many; a meeting of two is told by its kind.
  statesCounterpart: () => false,
};
