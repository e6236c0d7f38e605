import { Client, fetchExchange } from '@urql/core';
import { cacheExchange, type KeyGenerator } from '@urql/exchange-graphcache';
import { EMBEDDED_TYPES, POSSIBLE_TYPES } from './generated.ts';

const embedded: KeyGenerator = () => null;
/** A record in two languages is two objects; where a document does not ask for the key, it lives in its parent. */
const node: KeyGenerator = ({ id, requestedLocale }) =>
  id && requestedLocale ? `${id} ${requestedLocale}` : null;

/** A client that keeps what it was served in one language apart from what it was served in another. */
export function urqlClient(url: string, headers: Record<string, string> = {}): Client {
  const keys = Object.fromEntries([
    ...EMBEDDED_TYPES.map((type) => [type, embedded]),
    ...POSSIBLE_TYPES.Node.map((type) => [type, node]),
  ]);
  return new Client({
    url,
    fetchOptions: { headers },
    exchanges: [cacheExchange({ keys }), fetchExchange],
  });
}
