import type { LocaleInfo } from '../../kernel/locale.ts';
import type { Catalogue } from '../../translation/serving/catalogue.ts';
import { formattingLocale } from '../../translation/serving/labels.ts';
import { type ExampleOperation, queryFor } from './examples.ts';

/** The content of `/playground/config.json`; `src/playground/playground-config.ts` has its type. */
export function playgroundConfig(
  catalogue: Catalogue,
  locales: readonly LocaleInfo[],
  examples: readonly ExampleOperation[],
  isRecordEmpty: boolean,
) {
  const wordsOf = (namespace: 'playground' | 'reasons') =>
    Object.fromEntries(
      locales.map(({ locale }) => [locale, nested(catalogue.namespace(namespace, locale))] as const),
    );
  const said = (name: string, what: string) =>
    Object.fromEntries(
      locales.flatMap(({ locale }) => {
        const text = catalogue.message(
          'playground',
          `examples.${name}.${what}`,
          {},
          { locale, strict: true },
        );
        return text === null ? [] : [[locale, text] as const];
      }),
    );
  return {
    // Relative to the page, which is there itself: a proxy may have put the gateway under a path.
    graphqlPath: './graphql',
    defaultLocale: locales.find(({ isDefault }) => isDefault)?.locale,
    locales: locales.map(({ locale, endonym, direction }) => ({
      locale,
      endonym,
      direction,
      listLocale: formattingLocale(catalogue, 'lists', { locale }),
    })),
    messages: wordsOf('playground'),
    reasons: wordsOf('reasons'),
    isRecordEmpty,
    examples: examples.map((example) => ({
      ...example,
      query: Object.fromEntries(
        locales.map(({ locale }) => [locale, queryFor(example, catalogue, locale)] as const),
      ),
      title: said(example.name, 'title'),
      description: said(example.name, 'description'),
    })),
  };
}

interface Nested {
  [key: string]: string | Nested;
}

/** Dotted keys as nested objects, as in the locale file. */
function nested(texts: Readonly<Record<string, string>>): Nested {
  const root: Nested = {};
  for (const [key, text] of Object.entries(texts)) {
    const segments = key.split('.');
    const last = segments.pop() as string;
    let parent = root;
    for (const segment of segments) {
      parent[segment] ??= {};
      parent = parent[segment] as Nested;
    }
    parent[last] = text;
  }
  return root;
}
