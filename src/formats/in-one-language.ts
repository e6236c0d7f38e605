import type { Locale } from '../kernel/locale.ts';
import type { RecordLanguage } from '../translation/serving/language.ts';
import type { LocaleArguments, Localization, ResponsePath } from '../translation/serving/localization.ts';

/**
 * The completeness of a label: how much it says in the language it was made in: `ALL` there is to say; `LESS`, because
 * words are known in another language only; `FOREIGN`, what it names cannot be written in that language at all.
 */
export type Completeness = 'ALL' | 'LESS' | 'FOREIGN';

/** A label as it would be in one language; its text is null where there is nothing to say in any. */
export interface Wording<Text extends string | null = string> {
  readonly text: Text;
  /** The language the text is really in. */
  readonly locale: Locale;
  readonly completeness: Completeness;
}

/**
 * Makes a label in one language. A bare string, or null for nothing to say, is made of the language's own `labels`, so
 * it says all where the language has labels.
 */
export type LabelIn = (language: RecordLanguage) => LabelResult | Promise<LabelResult>;
type LabelResult = Wording<string | null> | string | null;

const RANKS: Readonly<Record<Completeness, number>> = { ALL: 0, LESS: 1, FOREIGN: 2 };

/**
 * A label that is put together from words, all of it in one language: the first of the reader's chain in which it says
 * all; where there is none, the first in which it says something. What was served is written down for the report, and
 * so are the languages of templates that stood in.
 */
export function inOneLanguage(
  localization: Localization,
  args: LocaleArguments,
  path: ResponsePath,
  labelIn: LabelIn,
): string | null | Promise<string | null> {
  const request = localization.request(args);
  const chain = localization.catalogue.chain(request);

  const bestFrom = (index: number, before: Candidate | null): Candidate | Promise<Candidate> => {
    const language = localization.in(chain[index] as Locale);
    const compare = (made: LabelResult) => {
      const candidate = { language, wording: toWording(made, language) };
      const best = before === null || rankOf(candidate) < rankOf(before) ? candidate : before;
      const isLast = best.wording.completeness === 'ALL' || index + 1 === chain.length;
      return isLast ? best : bestFrom(index + 1, best);
    };
    const made = labelIn(language);
    return made instanceof Promise ? made.then(compare) : compare(made);
  };
  const serve = ({ wording, language }: Candidate) => {
    for (const served of [wording.locale, ...language.labels.fallbacks])
      localization.noteServed(request.locale, served, path);
    return wording.text;
  };
  const best = bestFrom(0, null);
  return best instanceof Promise ? best.then(serve) : serve(best);
}

interface Candidate {
  readonly language: RecordLanguage;
  readonly wording: Wording<string | null>;
}

function rankOf({ wording }: Candidate): number {
  return RANKS[wording.completeness];
}

function toWording(made: LabelResult, { labels }: RecordLanguage): Wording<string | null> {
  if (made !== null && typeof made === 'object') return made;
  return { text: made, locale: labels.locale, completeness: labels.isOwn ? 'ALL' : 'FOREIGN' };
}

/** The least completeness of what a list names. */
export function leastComplete(wordings: readonly Wording[]): Completeness {
  return wordings.reduce<Completeness>(
    (least, { completeness }) => (RANKS[completeness] > RANKS[least] ? completeness : least),
    'ALL',
  );
}
