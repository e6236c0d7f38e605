import type { Locale } from '../kernel/locale.ts';
import type { LocaleArguments, Localization, ResponsePath } from '../translation/serving/localization.ts';

/**
 * How much a label says in the language it was made in: `ALL` there is to say; `LESS`, because words are known in
 * another language only; `FOREIGN`, what it names cannot be written in that language at all.
 */
export type Completeness = 'ALL' | 'LESS' | 'FOREIGN';

/** A label as it would be in one language. */
export interface Wording {
  readonly text: string;
  /** The language the text is really in. */
  readonly locale: Locale;
  readonly says: Completeness;
}

const RANKS: Readonly<Record<Completeness, number>> = { ALL: 0, LESS: 1, FOREIGN: 2 };

/**
 * A label that is put together from texts, all of it in one language: the first of the reader's chain in which it says
 * all; where there is none, the first in which it says something. What was served is written down for the report.
 */
export async function inOneLanguage(
  localization: Localization,
  args: LocaleArguments,
  path: ResponsePath,
  wordIn: (locale: Locale) => Wording | Promise<Wording>,
): Promise<string> {
  const request = localization.request(args);
  let best: Wording | null = null;
  for (const locale of localization.catalogue.chain(request)) {
    const wording = await wordIn(locale);
    if (best === null || RANKS[wording.says] < RANKS[best.says]) best = wording;
    if (best.says === 'ALL') break;
  }
  const { text, locale } = best as Wording;
  localization.noteServed(request.locale, locale, path);
  return text;
}

/** Of what a list names, the least that is said of any. */
export function leastSaid(wordings: readonly Wording[]): Completeness {
  return wordings.reduce<Completeness>(
    (least, { says }) => (RANKS[says] > RANKS[least] ? says : least),
    'ALL',
  );
}
