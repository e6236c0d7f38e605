import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { EMBEDDED_TYPES, POSSIBLE_TYPES } from './generated.ts';

/** A client that keeps what it was served in one language apart from what it was served in another. */
export function apolloClient(uri: string, headers: Record<string, string> = {}): ApolloClient {
  return new ApolloClient({
    link: new HttpLink({ uri, headers }),
    cache: new InMemoryCache({
      possibleTypes: POSSIBLE_TYPES,
      typePolicies: {
        // Every type that is a Node: a record in two languages is two objects.
        Node: { keyFields: ['id', 'requestedLocale'] },
        // Whatever has no id lives in the object that it is a part of.
        ...Object.fromEntries(EMBEDDED_TYPES.map((type) => [type, { merge: true }])),
      },
    }),
  });
}
