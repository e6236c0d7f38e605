import type { Grammar } from '../grammar.ts';
import { JAPANESE_ACTS } from './act-grammar-ja.ts';
import { JAPANESE_CALENDAR } from './calendar-grammar-ja.ts';
import { JAPANESE_OFFICES } from './office-grammar-ja.ts';
import { JAPANESE_PAGE } from './page-grammar-ja.ts';
import { JAPANESE_PEOPLE } from './people-grammar-ja.ts';
import { JAPANESE_PLACES } from './place-grammar-ja.ts';
import { JAPANESE_SENTENCES } from './sentence-grammar-ja.ts';
import { JAPANESE_SPEECH } from './speech-grammar-ja.ts';

/** Japanese releases of the ministries and their republished copies. */
export const JAPANESE: Grammar = {
  page: JAPANESE_PAGE,
  sentences: JAPANESE_SENTENCES,
  calendar: JAPANESE_CALENDAR,
  places: JAPANESE_PLACES,
  people: JAPANESE_PEOPLE,
  acts: JAPANESE_ACTS,
  speech: JAPANESE_SPEECH,
  offices: JAPANESE_OFFICES,
};
