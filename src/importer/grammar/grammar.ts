import type { ActGrammar } from './act-grammar.ts';
import type { CalendarGrammar } from './calendar-grammar.ts';
import type { OfficeGrammar } from './office-grammar.ts';
import type { PageGrammar } from './page-grammar.ts';
import type { PeopleGrammar } from './people-grammar.ts';
import type { PlaceGrammar } from './place-grammar.ts';
import type { SentenceGrammar } from './sentence-grammar.ts';
import type { SpeechGrammar } from './speech-grammar.ts';

/**
 * The rules of one language's releases: all that the importer knows of its words. Every pattern is applied to folded
 * text and is linear in its length. A reader takes the parts it needs.
 */
export interface Grammar {
  readonly page: PageGrammar;
  readonly sentences: SentenceGrammar;
  readonly calendar: CalendarGrammar;
  readonly places: PlaceGrammar;
  readonly people: PeopleGrammar;
  readonly acts: ActGrammar;
  readonly speech: SpeechGrammar;
  readonly offices: OfficeGrammar;
}
