import { type GraphQLSchema, isEnumType, isInterfaceType, isObjectType, valueFromASTUntyped } from 'graphql';
import { ERROR_STATUS } from '../kernel/app-error.ts';
import { ADDRESS_RULES } from '../records/address-rules.ts';
import { NAME_PARTS } from '../records/person/person-forms.ts';
import type { NamespaceUse, TemplateUse, TextUse } from '../translation/checks/text-use.ts';
import { SCHEMA_NAMESPACE, wordKeys } from '../translation/descriptions/schema-words.ts';
import type { Address } from '../translation/texts/address.ts';
import { PHRASES, tokenKey } from './errors/error-writer.ts';
import { holesOf, optionalHoles, TOKEN_KINDS } from './errors/message-pattern.ts';
import { REASONS } from './errors/reasons.ts';
import { labelUse } from './label-use.ts';

/** The texts that the gateway reads, and how it fills in its templates: what a check of locale files goes by. */
export function gatewayTextUse(schema: GraphQLSchema): TextUse {
  const parts = Object.keys(NAME_PARTS);
  return {
    ...localizedTexts(schema),
    people: {
      keys: parts.flatMap((part) => [`{slug}.${part}`, `{slug}.{form}.${part}`]),
      isCompleteByRecord: true,
      isOfRecords: true,
      isUntranslated,
    },
    countries: { keys: ['common', 'official', 'short', 'inText'].map((style) => `{code}.${style}`) },
    officeKinds: {
      keys: ['title', 'short', 'title_{country}', 'short_{country}', 'alike'].map((part) => `{kind}.${part}`),
    },
    titles: { keys: ['{title}'] },
    [SCHEMA_NAMESPACE]: schemaUse(schema),
    enums: { keys: enumKeys(schema) },
    errors: { keys: Object.keys(ERROR_STATUS) },
    reasons: reasonUse(),
    labels: labelUse(schema),
    importer: {},
    localeFiles: {},
    playground: {},
  };
}

const isUntranslated = (address: Address) => ADDRESS_RULES.isVerbatim(address);

/** The texts of fields: the addresses of `@localized`. */
function localizedTexts(schema: GraphQLSchema): Record<string, NamespaceUse> {
  const addresses = Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .flatMap((type) => Object.values(type.getFields()))
    .flatMap(({ astNode }) => astNode?.directives?.filter(({ name }) => name.value === 'localized') ?? [])
    .map(({ arguments: given = [] }) => {
      const values = given.map(
        ({ name, value }) => [name.value, String(valueFromASTUntyped(value))] as const,
      );
      const { namespace = '', key = '' } = Object.fromEntries(values);
      return { namespace: namespace.replace(/\{\w+\}/g, '{slug}'), key };
    });
  const byNamespace = Map.groupBy(addresses, ({ namespace }) => namespace);
  return Object.fromEntries(
    [...byNamespace].map(([namespace, all]) => [
      namespace,
      { keys: [...new Set(all.map(({ key }) => key))], isOfRecords: true, isUntranslated },
    ]),
  );
}

function schemaUse(schema: GraphQLSchema): NamespaceUse {
  const groups = [...wordKeys(schema).values()];
  // Of many elements that share their words one finding is enough.
  const needed = new Map(groups.map((group) => [group.join(), group])).values();
  return { keys: [...new Set(groups.flat())], needed: [...needed], isPlain: true };
}

/** Languages are named by `Intl`, so the values of `Locale` have no labels. */
function enumKeys(schema: GraphQLSchema): string[] {
  const enums = Object.values(schema.getTypeMap()).filter(isEnumType);
  return enums
    .filter(({ name }) => name !== 'Locale')
    .flatMap((type) => type.getValues().map(({ name }) => `${type.name}.${name}`));
}

/** Reasons, each with a text more for a fact that not every message has: `UNUSED_VARIABLE_operation`. */
function reasonUse(): NamespaceUse {
  const templates: Record<string, TemplateUse> = {};
  const optional = new Set<string>();
  for (const [reason, messages] of Object.entries<readonly string[]>(REASONS)) {
    const facts = optionalHoles(messages);
    const required = [...new Set(messages.flatMap(holesOf))].filter((hole) => !facts.includes(hole));
    templates[reason] = { params: required };
    for (const fact of facts) {
      templates[`${reason}_${fact}`] = { params: [...required, fact] };
      optional.add(`${reason}_${fact}`);
    }
  }
  for (const [phrase, params] of Object.entries(PHRASES)) templates[`phrases.${phrase}`] = { params };
  for (const kind of TOKEN_KINDS) templates[tokenKey(kind)] = { params: [] };
  return { keys: Object.keys(templates).filter((key) => !optional.has(key)), templates };
}
