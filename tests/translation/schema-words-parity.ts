import type { GraphQLSchema } from 'graphql';
import { schemaElements } from '../../src/translation/descriptions/schema-elements.ts';
import { englishWords, wordKeys } from '../../src/translation/descriptions/schema-words.ts';
import type { Texts } from './locale-parity.ts';

/** What each locale has not of the words for a schema, and what it has of a schema that is no more. */
export function schemaWordGaps(schema: GraphQLSchema, texts: Texts): string[] {
  const english = englishWords(schema);
  const keys = wordKeys(schema);
  return [...texts].flatMap(([locale, byKey]) => {
    const lacking = new Map(
      [...keys]
        .filter(([, candidates]) => !candidates.some((key) => byKey.has(key)))
        .map(([coordinate, candidates]) => [candidates.at(-1) as string, coordinate]),
    );
    const all = new Set([...keys.values()].flat());
    return [
      ...[...lacking].map(
        ([key, coordinate]) =>
          `locales/${locale}/schema.json lacks "${key}", the words for ${coordinate}: ${english.get(key) ?? schemaElements(schema).get(coordinate)?.kind}`,
      ),
      ...[...byKey.keys()]
        .filter((key) => !all.has(key))
        .map((key) => `locales/${locale}/schema.json has "${key}", which the schema has no more: delete it`),
    ];
  });
}
