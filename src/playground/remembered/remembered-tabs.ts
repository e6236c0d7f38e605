import { StorageAPI } from '@graphiql/toolkit';
import { operationToOpen } from '../operation-address.ts';
import type { Example } from '../playground-config.ts';

/** True when GraphiQL remembers no tabs in this browser. */
export function isFirstVisit(): boolean {
  return new StorageAPI().get('tabState') === null;
}

/**
 * Puts what the address asks for where GraphiQL keeps the operation in its editors, so that it opens now
 * and after a reload. From then on the address follows the editors.
 */
export function openFromAddress(examples: readonly Example[], locale: string): void {
  const storage = new StorageAPI();
  const address = new URL(location.href);
  const operation = operationToOpen(address.searchParams, examples, isFirstVisit(), locale);
  if (operation) {
    storage.set('query', operation.query);
    storage.set('variables', operation.variables);
  }
}
