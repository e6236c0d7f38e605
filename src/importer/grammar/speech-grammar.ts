import type { PersonSpan } from './people-grammar.ts';

/** Speech: who says what follows, and where it begins and goes on. */
export interface SpeechGrammar {
  readonly introducesRemarks: (sentence: string) => boolean;
  /** Announces the list that follows ("Summary below."); says nothing itself. */
  readonly isLeadIn: (sentence: string) => boolean;
  /** The mention is the one who speaks in the sentence. */
  readonly isSpeaker: (sentence: string, mention: PersonSpan) => boolean;
  /** The text between two mentions makes both of them speak: "Secretary Austin and Minister Kihara said". */
  readonly joinsSpeakers: (between: string) => boolean;
  /** `joint`: several named together ("the two Ministers"); `same`: the last speaker goes on ("he"). */
  readonly impliedSpeaker: (sentence: string) => 'joint' | 'same' | null;
  /** Opens a further point of a speech already being reported ("First, …", "また、…"). */
  readonly continuesSpeech: (sentence: string) => boolean;
}
