import {
  type DocumentNode,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  type ValueNode,
} from 'graphql';
import type { Locale } from '../../kernel/locale.ts';
import { localeOfTag } from '../../translation/fields/locale-tags.ts';
import type { Localization } from '../../translation/serving/localization.ts';
import type { Variables } from '../execution/coerced-variables.ts';

export interface AskedOperation {
  /** The document; undefined where it could not be parsed; it need not be valid. */
  readonly document?: DocumentNode | undefined;
  readonly request: {
    readonly operationName?: string | undefined;
    readonly variables?: Variables | undefined;
  };
}

/**
 * The locale for messages: the one that the operation asks for by `@inContext`, where it names one that is served,
 * else that of the request. A page that asks for its texts so has its errors in the same language, and the answer is
 * the same for every `Accept-Language`. Fields' own locales do not count: an error may belong to several.
 */
export function readerLocale({ document, request }: AskedOperation, localization: Localization): Locale {
  const operation = document && getOperationAST(document, request.operationName);
  const value = operation && inContextLocale(operation);
  const given = value && givenName(value, operation, request.variables ?? {});
  const locales = localization.locales.map(({ locale }) => locale);
  const asked = typeof given === 'string' ? localeOfTag(given, locales) : undefined;
  return asked ?? localization.negotiatedLocale();
}

function inContextLocale({ directives = [] }: OperationDefinitionNode): ValueNode | undefined {
  const context = directives.find(({ name }) => name.value === 'inContext');
  return context?.arguments?.find(({ name }) => name.value === 'locale')?.value;
}

function givenName(value: ValueNode, operation: OperationDefinitionNode, variables: Variables): unknown {
  if (value.kind === Kind.ENUM || value.kind === Kind.STRING) return value.value;
  if (value.kind !== Kind.VARIABLE) return undefined;
  const name = value.name.value;
  if (Object.hasOwn(variables, name)) return variables[name];
  const definition = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name);
  return definition?.defaultValue && givenName(definition.defaultValue, operation, variables);
}
