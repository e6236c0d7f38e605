import type { ErrorCode, ErrorParams } from '../../kernel/app-error.ts';
import type { Locale } from '../../kernel/locale.ts';
import { type ErrorFacts, type ErrorWords, ErrorWriter } from '../errors/error-writer.ts';
import { explainError } from '../errors/explain-error.ts';
import type { HttpAnswer } from './http-answer.ts';

/** A request that is refused before it is GraphQL. */
export interface Refusal {
  readonly status: number;
  readonly code: ErrorCode;
  readonly params?: ErrorParams;
  /** The error of a library that refused it, whose English message is explained to the reader. */
  readonly cause?: Error;
}

/** The answer to a refused request: a GraphQL error in the language of the reader, with nothing of the inside. */
export function refusalAnswer(
  { status, code, params, cause }: Refusal,
  words: ErrorWords,
  locale: Locale,
): HttpAnswer {
  const facts: ErrorFacts = { code, ...(params && { params }), ...(cause && explainError(cause)) };
  const writer = new ErrorWriter(words, locale);
  const message = writer.write(facts);
  return {
    status,
    headers: [
      ['content-type', 'application/json; charset=utf-8'],
      ['cache-control', 'no-store'],
      ['content-language', [...writer.served].join(', ')],
      ['vary', 'Accept-Language'],
    ],
    body: Buffer.from(JSON.stringify({ errors: [{ message, extensions: extensionsOf(facts) }] })),
  };
}

function extensionsOf({ code, reason, params = {} }: ErrorFacts): ErrorFacts {
  const hasParams = Object.keys(params).length > 0;
  return { code, ...(reason && { reason }), ...(hasParams && { params }) };
}
