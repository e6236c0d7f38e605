import { StorageAPI } from '@graphiql/toolkit';
import { operationToOpen } from '../opening.ts';
import type { Example } from '../playground-config.ts';

/** True when GraphiQL remembers no tabs in this browser. */
export function isFirstVisit(): boolean {
  return new StorageAPI().get('tabState') === null;
}

/**
 * Puts what the address asks for where GraphiQL keeps the operation in its editors, so that it opens now
 * and after a reload; then takes it out of the address, since from here on the reader may edit it.
 */
export function openFromAddress(examples: readonly Example[], locale: string): void {
  const storage = new StorageAPI();
  const address = new URL(location.href);
  const operation = operationToOpen(address.searchParams, examples, isFirstVisit(), locale);
  if (operation) {
    storage.set('query', operation.query);
    storage.set('variables', operation.variables);
  }
  for (const name of ['query', 'variables', 'example']) address.searchParams.delete(name);
  history.replaceState(history.state, '', address);
}
