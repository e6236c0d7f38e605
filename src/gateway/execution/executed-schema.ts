import {
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLArgument,
  type GraphQLArgumentConfig,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Locale } from '../../kernel/locale.ts';
import type { RequestContext } from '../../records/request-context.ts';
import { describedPossibleTypes, describedSchema } from '../../translation/descriptions/described-schema.ts';
import { schemaElements } from '../../translation/descriptions/schema-elements.ts';
import { describeElement } from '../../translation/descriptions/schema-words.ts';
import { contextArguments } from '../../translation/fields/locale.type.ts';
import type { Catalogue } from '../../translation/serving/catalogue.ts';
import type { LocaleRequest } from '../../translation/serving/fallback-chain.ts';
import type { LocaleArguments } from '../../translation/serving/localization.ts';
import { CoercedValue } from './coerced-variables.ts';

/** Readers choose the fallbacks, so the number of languages to describe the schema in is theirs to choose as well. */
const MOST_LANGUAGES = 8;

/** A schema described in the language of a reader, and the languages that its words are really in. */
interface Translated {
  readonly schema: GraphQLSchema;
  readonly locales: ReadonlySet<Locale>;
}

/**
 * The schema that is executed. It differs from the one that is served in what no document can ask for, because
 * documents are validated against the schema itself:
 *
 * - Its Query has `__schema` and `__type` as fields of its own, with the arguments of a locale context, so that
 *   `prepareOperation` gives them those of `@inContext`, and introspection is in the language of the reader.
 * - It knows the type CoercedValue.
 *
 * Schema and Query are views by `Object.create`: graphql-js forbids names in `__`, has meta-fields of its own on
 * whatever `getQueryType` names, and adds nothing to a schema without building all of its types anew.
 */
export function executedSchema(schema: GraphQLSchema): GraphQLSchema {
  const translations = new SchemaTranslations(schema);
  const queryType = schema.getQueryType() as GraphQLObjectType;
  const translated = (
    given: LocaleArguments,
    { localization }: RequestContext,
    nodes: readonly FieldNode[],
  ) => {
    // What has no words is the same in every language, for a cache too.
    if (!nodes.some(asksForWords)) return schema;
    const { schema: served, locales } = translations.get(localization.catalogue, localization.request(given));
    localization.noteLanguages(locales);
    return served;
  };
  const context = contextArguments(schema.getType('Locale') as GraphQLEnumType);
  const args = Object.entries(context).map(([name, arg]) => argumentOf(name, arg));
  const metaFields: Record<
    string,
    GraphQLField<unknown, RequestContext, LocaleArguments & { name: string }>
  > = {
    [SchemaMetaFieldDef.name]: {
      ...SchemaMetaFieldDef,
      args,
      resolve: (_source, given, reader, { fieldNodes }) => translated(given, reader, fieldNodes),
    },
    [TypeMetaFieldDef.name]: {
      ...TypeMetaFieldDef,
      args: [...TypeMetaFieldDef.args, ...args],
      resolve: (_source, given, reader, { fieldNodes }) =>
        translated(given, reader, fieldNodes).getType(given.name),
    },
  };
  const query: GraphQLObjectType = Object.create(queryType, {
    getFields: { value: () => ({ ...queryType.getFields(), ...metaFields }) },
  });
  const ownTypes = new Map<string, GraphQLNamedType>([
    [query.name, query],
    [CoercedValue.name, CoercedValue],
  ]);
  return Object.create(schema, {
    getType: { value: (name: string) => ownTypes.get(name) ?? schema.getType(name) },
    // graphql-js puts its own meta-fields on the type that `getQueryType` names; this one has them already.
    getRootType: { value: (kind: 'query') => (kind === 'query' ? query : schema.getRootType(kind)) },
    getPossibleTypes: {
      value: (type: GraphQLAbstractType) => describedPossibleTypes(type) ?? schema.getPossibleTypes(type),
    },
  });
}

/** The schema in the languages that are asked for, as long as the words stay as they are. */
export class SchemaTranslations {
  #catalogue: Catalogue | undefined;
  readonly #byChain = new LRUCache<string, Translated>({ max: MOST_LANGUAGES });
  readonly #schema: GraphQLSchema;

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  get(catalogue: Catalogue, request: LocaleRequest): Translated {
    if (catalogue !== this.#catalogue) this.#byChain.clear();
    this.#catalogue = catalogue;
    const key = `${catalogue.chain(request).join()}${request.strict === true ? '!' : ''}`;
    const translated = this.#byChain.get(key) ?? this.#translate(catalogue, request);
    this.#byChain.set(key, translated);
    return translated;
  }

  #translate(catalogue: Catalogue, request: LocaleRequest): Translated {
    const locales = new Set<Locale>();
    const words = new Map<string, string | null>();
    for (const [coordinate, element] of schemaElements(this.#schema)) {
      const { value, locale } = describeElement(this.#schema, element, catalogue, request);
      words.set(coordinate, value);
      if (locale !== null) locales.add(locale);
    }
    const schema = describedSchema(this.#schema, (coordinate) => words.get(coordinate) ?? null);
    return { schema, locales };
  }
}

const askingForWords = new WeakMap<FieldNode, boolean>();

/** True when a description is asked for anywhere below; a field of a prepared query is looked at once. */
function asksForWords(node: FieldNode): boolean {
  let asks = askingForWords.get(node) ?? false;
  if (askingForWords.has(node)) return asks;
  visit(node, {
    Field: ({ name }) => {
      asks ||= name.value === 'description';
    },
  });
  askingForWords.set(node, asks);
  return asks;
}

function argumentOf(name: string, { type, description }: GraphQLArgumentConfig): GraphQLArgument {
  const none = { defaultValue: undefined, deprecationReason: undefined, astNode: undefined };
  return { name, type, description, extensions: {}, ...none };
}
