import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit';
import { currentLocale, t } from './words/words.ts';

/**
 * Makes a fetcher that sends operations with the chosen locale in `Accept-Language`, unless the reader's own headers
 * name one. Failures to reach the gateway are told in the page's words.
 */
export function localizedFetcher(url: string): Fetcher {
  return createGraphiQLFetcher({
    url,
    fetch: async (input, init) => {
      const headers = new Headers(init?.headers);
      if (!headers.has('accept-language')) headers.set('accept-language', currentLocale());
      const response = await fetch(input, { ...init, headers }).catch(() => {
        throw problem(t('connection.unreachable'));
      });
      if (!/json|multipart/.test(response.headers.get('content-type') ?? '')) {
        throw problem(t('connection.notGraphql', { status: response.status }));
      }
      return response;
    },
  });
}

/** An error without a stack, which GraphiQL would show the reader as part of the answer. */
function problem(message: string): Error {
  const error = new Error(message);
  delete error.stack;
  return error;
}
