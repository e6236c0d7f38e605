import type { Grammar } from '../grammar.ts';
import { ENGLISH_ACTS } from './act-grammar-en.ts';
import { ENGLISH_CALENDAR } from './calendar-grammar-en.ts';
import { ENGLISH_OFFICES } from './office-grammar-en.ts';
import { ENGLISH_PAGE } from './page-grammar-en.ts';
import { ENGLISH_PEOPLE } from './people-grammar-en.ts';
import { ENGLISH_PLACES } from './place-grammar-en.ts';
import { ENGLISH_SENTENCES } from './sentence-grammar-en.ts';
import { ENGLISH_SPEECH } from './speech-grammar-en.ts';

/** English releases of the ministries. */
export const ENGLISH: Grammar = {
  page: ENGLISH_PAGE,
  sentences: ENGLISH_SENTENCES,
  calendar: ENGLISH_CALENDAR,
  places: ENGLISH_PLACES,
  people: ENGLISH_PEOPLE,
  acts: ENGLISH_ACTS,
  speech: ENGLISH_SPEECH,
  offices: ENGLISH_OFFICES,
};
