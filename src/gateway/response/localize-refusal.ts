import type { HTTPGraphQLResponse } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { Localization } from '../../translation/serving/localization.ts';
import { ErrorWriter } from '../errors/error-writer.ts';
import { writeMessages } from '../errors/format-error.ts';
import { setLanguageHeaders } from './language-headers.ts';

/**
 * Localizes a response for its reader also where Apollo Server has refused the request before there was an operation,
 * and so called no plugin: a body without a query, a parameter that is no JSON. Any other response with errors says its
 * language already, and is given back as it is.
 */
export function localizeRefusal(
  response: HTTPGraphQLResponse,
  localization: Localization,
): HTTPGraphQLResponse {
  const { status = 200, headers, body } = response;
  if (body.kind === 'chunked' || status < 400 || headers.has('content-language')) return response;
  const answer = JSON.parse(body.string) as { errors: GraphQLFormattedError[] };
  const writer = new ErrorWriter(localization.catalogue, localization.negotiatedLocale());
  const errors = writeMessages(answer.errors, writer);
  setLanguageHeaders(headers, writer.served, localization);
  headers.set('cache-control', 'no-store');
  return { ...response, body: { kind: 'complete', string: JSON.stringify({ ...answer, errors }) } };
}
