import type { GraphQLSchema } from 'graphql';
import { type Locale, languageName } from '../../kernel/locale.ts';
import type { Catalogue } from '../serving/catalogue.ts';
import type { LocaleRequest } from '../serving/fallback-chain.ts';
import { type SchemaElement, schemaElements } from './schema-elements.ts';

/** The namespace of the words that a schema describes itself with. */
export const SCHEMA_NAMESPACE = 'schema';

/**
 * The keys of each element's description, by its coordinate; the first of them that has a text counts.
 *
 * What is said alike of equal names is written once: of the English descriptions of all members and arguments of a
 * name, the one that stands there most often is at `shared.<name>`, where it stands more than once. All twins
 * `…Text` of localized fields share `shared.Text`.
 */
export function wordKeys(schema: GraphQLSchema): ReadonlyMap<string, readonly string[]> {
  const keys = known.get(schema) ?? toWordKeys([...schemaElements(schema).values()]);
  known.set(schema, keys);
  return keys;
}

const known = new WeakMap<GraphQLSchema, ReadonlyMap<string, readonly string[]>>();

function toWordKeys(elements: readonly SchemaElement[]): ReadonlyMap<string, readonly string[]> {
  const described = elements.filter((each) => !isLocaleValue(each));
  const byName = Map.groupBy(described.filter(isMember), sharedName);
  const shared = new Map([...byName].map(([name, all]) => [name, mostFrequent(all)]));
  return new Map(
    described.map((each) => {
      const name = sharedName(each);
      const isShared = isMember(each) && each.description !== null && shared.get(name) === each.description;
      return [each.coordinate, isShared ? [each.key, `shared.${name}`] : [each.key]];
    }),
  );
}

/** The English words by their keys: what `locales/en/schema.json` has. */
export function englishWords(schema: GraphQLSchema): Map<string, string> {
  const keys = wordKeys(schema);
  return new Map(
    [...schemaElements(schema).values()].flatMap(({ coordinate, description }) => {
      const key = keys.get(coordinate)?.at(-1);
      return key === undefined || description === null ? [] : [[key, description] as const];
    }),
  );
}

/** A description and the language it is in; both null where there is none. */
export interface Description {
  readonly value: string | null;
  readonly locale: Locale | null;
}

/** Describes an element in the first language of the reader's that has the words, else as the code does. */
export function describeElement(
  schema: GraphQLSchema,
  element: SchemaElement,
  catalogue: Catalogue,
  request: LocaleRequest,
): Description {
  if (isLocaleValue(element)) {
    return { value: languageName(element.name.replaceAll('_', '-'), request.locale), locale: request.locale };
  }
  const keys = wordKeys(schema).get(element.coordinate) ?? [];
  for (const locale of catalogue.chain(request)) {
    for (const key of keys) {
      const { value } = catalogue.text({ namespace: SCHEMA_NAMESPACE, key }, { locale, strict: true });
      if (value !== null) return { value, locale };
    }
  }
  if (request.strict === true || element.description === null) return { value: null, locale: null };
  return { value: element.description, locale: 'en' };
}

/** Languages are described by their names, which `Intl` knows. */
function isLocaleValue({ kind, coordinate }: SchemaElement): boolean {
  return kind === 'ENUM_VALUE' && coordinate.startsWith('Locale.');
}

function isMember({ key }: SchemaElement): boolean {
  return !key.startsWith('types.') && !key.startsWith('directives.');
}

function sharedName({ kind, name, type }: SchemaElement): string {
  return kind === 'FIELD' && type === 'LocalizedText!' && name.endsWith('Text') ? 'Text' : name;
}

/** The description that most of them have; of several, the first. Null where each has its own. */
function mostFrequent(elements: readonly SchemaElement[]): string | null {
  const counts = new Map<string, number>();
  for (const { description } of elements)
    if (description !== null) counts.set(description, (counts.get(description) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return most < 2 ? null : ([...counts].find(([, count]) => count === most)?.[0] ?? null);
}
