import { type Locale, toLocale } from '../../kernel/locale.ts';
import { matchLocale } from '../../kernel/match-locale.ts';
import type { ServedTexts } from '../../translation/serving/served-texts.ts';
import { type ExampleOperation, queryFor } from './examples.ts';
import { type LandingExample, type LandingMessages, renderLanding } from './landing-page.ts';
import { parallelTexts } from './parallel-texts.ts';

/** The page's words, by their keys in `playground.json`. */
const MESSAGES: Readonly<Record<keyof LandingMessages, true>> = {
  title: true,
  whatItIs: true,
  whatItDoes: true,
  howItAnswers: true,
  openPlayground: true,
  openExample: true,
  oneQuery: true,
  sameAnswer: true,
  locale: true,
  links: true,
  docs: true,
  health: true,
  emptyTitle: true,
  emptyImport: true,
  emptySample: true,
};

export interface LandingSettings {
  /** Public address of the gateway, `https://example.org/minutes/`; null where nobody has said it. */
  readonly publicUrl: string | null;
  readonly texts: ServedTexts;
  /** The first that the record answers is shown with its answers. */
  readonly examples: readonly ExampleOperation[];
  /** The `data` that the gateway answers to the example in a locale, or null. */
  readonly answer: (example: ExampleOperation, locale: string) => Promise<unknown>;
}

/** A reader of the page, and the request. */
export interface LandingReader {
  /** `?locale=` of the address. */
  readonly locale: string | undefined;
  /** Locale that `Accept-Language` asks for. */
  readonly negotiated: Locale;
}

export interface LandingAnswer {
  readonly html: string;
  readonly locale: string;
  /** True where the header decided: the address may have named the locale already. */
  readonly isNegotiated: boolean;
}

/** The page at `/` for a reader: in the locale the address names, else in the one the browser asks for. */
export async function landingPage(
  { texts, examples, answer, publicUrl }: LandingSettings,
  reader: LandingReader,
): Promise<LandingAnswer> {
  const { catalogue, localeInfos: locales } = texts;
  const named = reader.locale === undefined ? null : toLocale(reader.locale);
  const found = named === null ? undefined : matchLocale([named], texts.locales);
  const locale = found ?? reader.negotiated;
  const messages = Object.fromEntries(
    Object.keys(MESSAGES).map((key) => [
      key,
      catalogue.message('playground', `landing.${key}`, {}, { locale }) ?? '',
    ]),
  ) as unknown as LandingMessages;
  const answerIn = async (example: ExampleOperation, asked: string) => ({
    locale: asked,
    data: await answer(example, asked),
  });
  let shown: LandingExample | undefined;
  let hasTexts = false;
  let isAnswered = false;
  for (const example of examples) {
    const answers = await Promise.all(locales.map((each) => answerIn(example, each.locale)));
    const data = answers.map((each) => each.data);
    // An answer that failed says nothing of the record, such as one that looks for somebody who is not there.
    isAnswered ||= data.every((each) => each !== null);
    hasTexts ||= data.some(hasText);
    if (parallelTexts(data).length === 0) continue;
    shown = { name: example.name, query: queryFor(example, catalogue, locale), answers };
    break;
  }
  const links = { docs: `./docs?${new URLSearchParams({ locale })}`, health: './readyz' };
  const html = renderLanding({
    locale,
    locales,
    messages,
    example: shown,
    isEmpty: isAnswered && !hasTexts,
    links,
    publicUrl,
  });
  return { html, locale, isNegotiated: found === undefined };
}

/** True when the record has nothing for an example; false where that is not known because the example failed. */
export async function isRecordEmpty(
  example: ExampleOperation | undefined,
  locale: string,
  answer: LandingSettings['answer'],
): Promise<boolean> {
  if (example === undefined) return false;
  const data = await answer(example, locale);
  return data !== null && !hasText(data);
}

/** True when there is a string anywhere in an answer. */
function hasText(value: unknown): boolean {
  if (typeof value === 'string') return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(hasText);
}
