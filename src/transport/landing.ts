import { toLocale } from '../kernel/locale.ts';
import { negotiateLocale } from '../kernel/negotiate-locale.ts';
import type { Translations } from '../translation/translations.ts';
import type { Example } from './examples.ts';
import { type LandingMessages, renderLanding } from './landing-page.ts';

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
  readme: true,
  health: true,
};

export interface LandingSettings {
  readonly translations: Translations;
  /** Shown with its answers; the page goes without where there is none. */
  readonly example: Example | undefined;
  /** The `data` that the gateway answers to the example in a locale, or null. */
  readonly answer: (example: Example, locale: string) => Promise<unknown>;
}

/** The page at `/` for a reader: in the locale the address names, else in the one the browser asks for. */
export async function landingPage(
  { translations, example, answer }: LandingSettings,
  reader: { locale: string | undefined; acceptLanguage: string | undefined },
): Promise<string> {
  const { catalogue, localeInfos: locales } = translations;
  const named = reader.locale === undefined ? null : toLocale(reader.locale);
  const locale = locales.some((each) => each.locale === named)
    ? (named as string)
    : negotiateLocale(reader.acceptLanguage, translations.locales);
  const messages = Object.fromEntries(
    Object.keys(MESSAGES).map((key) => [
      key,
      catalogue.message('playground', `landing.${key}`, {}, { locale }) ?? '',
    ]),
  ) as unknown as LandingMessages;
  const answers =
    example === undefined
      ? []
      : await Promise.all(
          locales.map(async (each) => ({ locale: each.locale, data: await answer(example, each.locale) })),
        );
  const isAnswered = answers.length > 0 && answers.every(({ data }) => data !== null);
  return renderLanding({
    locale,
    locales,
    messages,
    example:
      example !== undefined && isAnswered ? { name: example.name, query: example.query, answers } : undefined,
    links: { readme: '/readme', health: '/readyz' },
  });
}
