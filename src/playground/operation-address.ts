import { type Example, variablesText } from './playground-config.ts';

/** An operation and its variables, as the two editors hold them. */
export interface Operation {
  readonly query: string;
  readonly variables: string;
}

/** An example as the editors hold it for a reader of a locale. */
export function operationOf(example: Example, locale: string): Operation {
  const query = example.query[locale] ?? Object.values(example.query)[0] ?? '';
  return { query, variables: variablesText(example) };
}

/** True when an operation is the example, in whichever language its comment is. */
export function isExample(example: Example, operation: Operation): boolean {
  return Object.keys(example.query).some((locale) =>
    isSameOperation(operationOf(example, locale), operation),
  );
}

/** The example that an operation is, as a reader of a locale has it; undefined where it is none. */
export function exampleIn(
  operation: Operation,
  examples: readonly Example[],
  locale: string,
): Operation | undefined {
  const example = examples.find((candidate) => isExample(candidate, operation));
  return example && operationOf(example, locale);
}

/**
 * The operation to open besides the tabs of the last visit: the query of a shared link, the example the address names,
 * or on a first visit the first example. Nothing when the address names nothing that exists.
 */
export function operationToOpen(
  address: URLSearchParams,
  examples: readonly Example[],
  isFirstVisit: boolean,
  locale: string,
): Operation | undefined {
  const query = address.get('query');
  if (query) return { query, variables: address.get('variables') ?? '' };
  const named = examples.find(({ name }) => name === address.get('example'));
  const example = named ?? (isFirstVisit ? examples[0] : undefined);
  return example && operationOf(example, locale);
}

/** The address that opens this operation in this locale: by name where it is an example, else in full. */
export function addressOf(
  page: string,
  operation: Operation,
  examples: readonly Example[],
  locale: string,
): string {
  const address = new URL(page);
  const example = examples.find((candidate) => isExample(candidate, operation));
  const parameters: Record<string, string> = example
    ? { example: example.name, locale }
    : { query: operation.query, ...(operation.variables && { variables: operation.variables }), locale };
  address.search = new URLSearchParams(parameters).toString();
  address.hash = '';
  return address.href;
}

/** True when two operations are the same but for white space at their ends. */
function isSameOperation(a: Operation, b: Operation): boolean {
  return a.query.trim() === b.query.trim() && a.variables.trim() === b.variables.trim();
}
